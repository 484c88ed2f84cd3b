/** Pieces of a paragraph put into lines; each line is printed as a paragraph of its own. */
import type { Piece, TextImage } from './inlines.ts';
import { type Run, trimRuns } from './run.ts';

export type Line = { kind: 'text'; content: Run[] } | { kind: 'image'; image: TextImage };

/** Splits pieces at line ends and around images; empty lines fall away. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  let content: Run[] = [];
  const endLine = () => {
    const trimmed = trimRuns(content);
    if (trimmed.length > 0) lines.push({ kind: 'text', content: trimmed });
    content = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'run') content.push(piece.run);
    else endLine();
    if (piece.kind === 'image') lines.push(piece);
  }
  endLine();
  return lines;
}

/** The words of one line where there can be no second one and no picture: a heading, a cell. */
export function oneLine(pieces: Piece[]): Run[] {
  const runs = pieces.flatMap((piece): Run[] => {
    if (piece.kind === 'run') return [piece.run];
    return piece.kind === 'image' ? [{ text: piece.image.alt, ...piece.image.range }] : [];
  });
  return trimRuns(runs);
}
