/**
 * Small changes to a text, and the way back from places in the changed text to the original, which
 * `magic-string` knows only as a source map.
 */
import type { Range } from '../diagnostic/place.ts';

/** Puts `text` in the place of a range. */
export interface Edit extends Range {
  text: string;
}

export interface Edited {
  text: string;
  /** The range of the text before the edits that a range of the text after them came from. */
  back(range: Range): Range;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: Edit[]): Edited {
  const made: Made[] = [];
  const pieces: string[] = [];
  let last = 0;
  let shift = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
    made.push({ edit, from: edit.start + shift });
    shift += edit.text.length - (edit.end - edit.start);
  }
  pieces.push(text.slice(last));
  return {
    text: pieces.join(''),
    back: ({ start, end }) => {
      const from = offsetBefore(made, start, 'start');
      return { start: from, end: Math.max(from, offsetBefore(made, end, 'end')) };
    },
  };
}

/** An edit, and where its text begins in the text after all edits. */
interface Made {
  edit: Edit;
  from: number;
}

/** Within inserted text, the start of a range goes to where the edit begins, its end to its end. */
function offsetBefore(made: Made[], offset: number, edge: 'start' | 'end'): number {
  const { edit, from } = made[countBefore(made, offset) - 1] ?? {};
  if (!edit || from === undefined) return offset;
  if (offset < from + edit.text.length) return edit[edge];
  return edit.end + (offset - from - edit.text.length);
}

/** How many edits begin before an offset, by halving: there may be as many of them as offsets. */
function countBefore(made: Made[], offset: number): number {
  let low = 0;
  let high = made.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (made[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
