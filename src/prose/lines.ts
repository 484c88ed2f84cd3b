/** Pieces of a paragraph put into lines; each line is printed as a paragraph of its own. */
import type { Inline } from '../report/report.ts';
import type { ImageRequest, Piece } from './inlines.ts';

export type Line = { kind: 'text'; content: Inline[] } | { kind: 'image'; image: ImageRequest };

/** Splits pieces at line ends and around images; empty lines fall away. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  let content: Inline[] = [];
  const endLine = () => {
    const trimmed = trimRuns(joinRuns(content));
    if (trimmed.length > 0) lines.push({ kind: 'text', content: trimmed });
    content = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'run') content.push(piece.inline);
    else endLine();
    if (piece.kind === 'image') lines.push(piece);
  }
  endLine();
  return lines;
}

/** The words of one line where there can be no second one and no picture: a heading, a cell. */
export function oneLine(pieces: Piece[]): Inline[] {
  const runs = pieces.map((piece): Inline => {
    if (piece.kind === 'run') return piece.inline;
    return { text: piece.kind === 'image' ? piece.image.alt : '' };
  });
  return trimRuns(joinRuns(runs));
}

/** The bare words. */
export const textOf = (content: Inline[]): string => content.map(({ text }) => text).join('');

function joinRuns(runs: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && sameFormat(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function sameFormat(a: Inline, b: Inline): boolean {
  if (a.at !== undefined || b.at !== undefined) return false;
  return a.strong === b.strong && a.href === b.href;
}

/** Drops blanks, full-width ones included, at both ends. */
function trimRuns(runs: Inline[]): Inline[] {
  const first = runs[0];
  if (first) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  const kept = runs.filter(({ text }) => text !== '');
  return kept.length === runs.length ? kept : trimRuns(kept);
}
