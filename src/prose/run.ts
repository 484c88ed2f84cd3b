/** Words of a text that know where they stand in it. */
import type { Range } from '../diagnostic/place.ts';
import type { Inline } from '../report/report.ts';

/**
 * Characters as they stand in the text, one beside the other, or what a binding (`isShown`) or a
 * character reference in that place shows.
 */
export type Run = Inline & Range & { isShown?: true };

/** The bare words. */
export const textOf = (content: Inline[]): string => content.map(({ text }) => text).join('');

/** The words as the tree has them: those of one format are one. */
export function inlinesOf(content: Run[]): Inline[] {
  const joined: Inline[] = [];
  for (const { start: _, end: __, isShown: ___, ...run } of content) {
    const last = joined.at(-1);
    if (last && sameFormat(last, run)) last.text += run.text;
    else joined.push(run);
  }
  return joined;
}

function sameFormat(a: Inline, b: Inline): boolean {
  if (a.path !== undefined || b.path !== undefined) return false;
  return a.strong === b.strong && a.href === b.href;
}

/** Drops blanks, full-width ones included, at both ends. */
export function trimRuns(runs: Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  if (first === -1) return [];
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first, last + 1).map((run, index) => {
    const from = index === 0 ? run.text.length - run.text.trimStart().length : 0;
    const to = first + index === last ? run.text.trimEnd().length : run.text.length;
    return part(run, from, to);
  });
}

/** Some characters of a run. */
function part(run: Run, from: number, to: number): Run {
  return { ...run, text: run.text.slice(from, to), ...placeIn(run, from, to) };
}

/** The place of some characters: what is not typed itself has one place. */
function placeIn({ isShown, text, start, end }: Run, from: number, to: number): Range {
  const isTyped = !isShown && text.length === end - start;
  return isTyped ? { start: start + from, end: start + to } : { start, end };
}

/** Words without marks, and the way back to the text that they stand in. */
export interface PlainText {
  text: string;
  /** The place in the text of some of the characters, at least one. */
  rangeOf(part: Range): Range;
}

/** A paragraph, a heading or a cell as plain words. */
export function plainText(content: Run[]): PlainText {
  let places: Range[] | undefined;
  const placesOf = (run: Run) =>
    Array.from({ length: run.text.length }, (_, at) => placeIn(run, at, at + 1));
  return {
    text: textOf(content),
    rangeOf: ({ start, end }) => {
      places ??= content.flatMap(placesOf);
      return { start: places[start]!.start, end: places[end - 1]!.end };
    },
  };
}
