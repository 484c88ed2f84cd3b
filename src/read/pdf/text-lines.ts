/** Pieces of text as lines, and lines as paragraphs. */
import type { Piece } from './load-pages.ts';

export interface TextLine {
  pieces: Piece[];
  left: number;
  right: number;
  y: number;
  height: number;
}

/** Pieces on one baseline, from left to right; lines from top to bottom. */
export function linesOfPieces(pieces: Piece[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - piece.y) < Math.max(last.height, piece.height) / 2) {
      last.pieces.push(piece);
      last.left = Math.min(last.left, piece.x);
      last.right = Math.max(last.right, piece.x + piece.width);
    } else {
      const { x, y, width, height } = piece;
      lines.push({ pieces: [piece], left: x, right: x + width, y, height });
    }
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  return lines;
}

/**
 * The text of a line: a wide gap is written as a tab, a narrow one not at all. Where a line is spread
 * to reach the margin, the space between its characters means nothing.
 */
export function lineText({ pieces }: TextLine): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      const gap = before ? piece.x - (before.x + before.width) : 0;
      if (!before || gap < piece.height / 4) return piece.text;
      const isWide = gap > piece.height * 1.5;
      const words = /\w$/.test(before.text) && /^\w/.test(piece.text);
      return `${isWide ? '\t' : words ? ' ' : ''}${piece.text}`;
    })
    .join('')
    .replace(SPREAD, '')
    .trim();
}

const SPREAD =
  /(?<=[\p{Script=Han}，。；：、（）《》〔〕“”]) (?=[\p{Script=Han}，。；：、（）《》〔〕“”])/gu;

/** How far lines reach at most. */
export interface Margins {
  left: number;
  right: number;
}

/** The margins of lines. A mark at the end of a line may hang out into the margin. */
export function marginsOf(lines: TextLine[]): Margins {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, line.right - hanging(line)), 0),
  };
}

function hanging(line: TextLine): number {
  return /[，。；：、）〕》”]$/.test(lineText(line)) ? line.height : 0;
}

/** What must not be broken at the start of a line: a word or character with the marks after it. */
const UNBROKEN = /^[!-~]*[^!-~]?[，。；：、）〕》”]*/;

/**
 * Lines of one paragraph: each but the first begins at the left margin, and what it begins with had
 * no room in the line before.
 */
export function paragraphsOfLines(lines: TextLine[], { left, right }: Margins): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    const continues =
      before !== undefined &&
      before.right + widthOfStart(line) > right - line.height / 2 &&
      line.left < left + line.height &&
      Math.abs(before.height - line.height) < 1 &&
      before.y - line.y < 3 * line.height;
    if (continues) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

function widthOfStart(line: TextLine): number {
  const start = UNBROKEN.exec(lineText(line))?.[0] ?? '';
  const narrow = start.match(/[!-~]/g)?.length ?? 0;
  return (start.length - narrow / 2) * line.height;
}
