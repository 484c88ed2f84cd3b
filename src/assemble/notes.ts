/** Notes of the tables as they are printed: words behind a number, numbered lines below a table. */
import type { Value } from '../check/dataset.ts';
import type { GroupField } from '../form/form.ts';
import { withoutNumbering } from '../form/label.ts';
import { notePath, notesPath } from '../form/notes.ts';
import { boundPieces, fillBindings, type Resolve } from '../prose/bound-text.ts';
import { blankTabs } from '../prose/typed-lines.ts';
import type { Inline, Table } from '../report/report.ts';
import type { Shown } from './form-cells.ts';

type Values = ReadonlyMap<string, Value>;

/** What the cells of numbers show: each number, and behind it its note in brackets. */
export const shownIn =
  (values: Values, resolve: Resolve): Shown =>
  (path) => {
    const text = values.get(path)?.text ?? '';
    const note = linesOf(values.get(notePath(path))?.text).join('');
    return note === ''
      ? { text }
      : { text, note: `（${fillBindings(unbracketed(note), resolve)}）` };
  };

const unbracketed = (note: string): string => /^[（(]([^（）()]*)[）)]$/.exec(note)?.[1] ?? note;

/** The lines that a report gives below a table, without the mark that opens them. */
export function notesOf({ path }: GroupField, values: Values, resolve: Resolve): Inline[][] {
  const lines = linesOf(values.get(notesPath(path))?.text);
  return lines.map((line) => boundPieces(line.replace(OPENING, ''), resolve));
}

const linesOf = (text = ''): string[] =>
  blankTabs(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A report may write the mark itself. */
const OPENING = /^注\s*[：:]\s*/;

/**
 * Puts lines below a table in the way of official documents: 「注：…」, several with a number each,
 * unless they bring their own.
 */
export function withNotes(table: Table, lines: Inline[][]): Table {
  if (lines.length === 0) return table;
  const numbered = lines.length > 1 && !lines.every(isNumbered);
  const notes = lines.map((line, at) => {
    // A number of the text is kept apart from that of the line.
    const number = `${at + 1}.${/^\d/.test(line[0]?.text ?? '') ? ' ' : ''}`;
    const mark = `${at === 0 ? '注：' : ''}${numbered ? number : ''}`;
    return mark === '' ? line : [{ text: mark }, ...line];
  });
  return { ...table, notes };
}

function isNumbered([first]: Inline[]): boolean {
  return first !== undefined && withoutNumbering(first.text) !== first.text;
}
