/** The lines below a table that are notes on it: 「注：…」, and those that go on with its numbers. */
import { type Paragraph, runText, type Table } from '../read/document.ts';

/** What opens a note, with a number of its own or none. */
const OPENING = /^(?:备?注|表注)\s*(\d{0,2})\s*[：:]\s*/;
/** What numbers the lines of a note. */
const NUMBER = /^(?:[（(](\d{1,2})[）)]|(\d{1,2})(?:[、．]|\.(?!\d)))\s*/;

interface BesideTable {
  notes: string[];
  /** What is no note of the table. */
  others: (Paragraph | Table)[];
}

interface NoteLine {
  text: string;
  number?: number;
}

/** @param blocks what stands in the section of a table beside it */
export function notesAmong(blocks: readonly (Paragraph | Table)[]): BesideTable {
  const lines: NoteLine[] = [];
  const others: (Paragraph | Table)[] = [];
  let isOpen = false;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? runText(block.runs).replace(/\s+/g, ' ').trim() : '';
    const line = noteLine(text);
    isOpen = OPENING.test(text) || (isOpen && line.number === (lines.at(-1)?.number ?? 0) + 1);
    if (isOpen) lines.push(line);
    else others.push(block);
  }
  return { notes: unnumbered(lines), others };
}

function noteLine(text: string): NoteLine {
  const [opening = '', own = ''] = OPENING.exec(text) ?? [];
  const words = text.slice(opening.length);
  const number = own || (NUMBER.exec(words)?.slice(1).find(Boolean) ?? '');
  return number === '' ? { text: words } : { text: words, number: Number(number) };
}

/** Several lines are numbered again when they are printed. */
function unnumbered(lines: NoteLine[]): string[] {
  const isInOrder = lines.length > 1 && lines.every(({ number }, at) => number === at + 1);
  return lines.map(({ text }) => (isInOrder ? text.replace(NUMBER, '') : text));
}
