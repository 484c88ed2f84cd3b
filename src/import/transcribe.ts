/**
 * What was read from a document as a source: a text with a line for each fact, printed row and
 * paragraph, the tree of its values, and the way from every part of it back to the document.
 */
import { grouped } from '../check/unfilled.ts';
import { displayWidth } from '../diagnostic/display-width.ts';
import { missingFact } from '../diagnostic/kinds/import.ts';
import type { TableCell } from '../diagnostic/place.ts';
import { COMMON } from '../form/common-fields.ts';
import { namesBelow } from '../form/field-words.ts';
import { isProse, numbersOf, rowOf, walk } from '../form/fields.ts';
import type { Field, Form, NumberField } from '../form/form.ts';
import { notedNumber, tableNotes } from '../form/notes.ts';
import type { Source } from '../read/source.ts';
import type { Imported, ImportedCell, ImportedTable } from './import-document.ts';
import { Script } from './script.ts';

/** What stands in a row for a number that was not read, and shows nothing short in its place. */
const NOT_READ = '_';
/** Longer than that, what stands in a cell would push the columns apart. */
const WIDEST_SIGN = 6;

/** What a row of the text shows of a cell: its number, or the sign that is printed there. */
function shownOf({ number, shown = '' }: ImportedCell): string {
  if (number !== undefined) return number;
  return shown !== '' && displayWidth(shown) <= WIDEST_SIGN ? shown : NOT_READ;
}

/** The source of what was read; what could not be read is among its findings. */
export function transcribe({ form, tables, texts, diagnostics }: Imported, file: string): Source {
  const script = new Script();
  writeFacts(script, form, texts);
  const sections = form.root.children.map((field) => {
    const table = tables.find(({ section }) => section.path === field.path);
    if (table) writeTable(script, table);
    else if (isProse(field)) writeProse(script, field, texts.get(field.path));
    return table?.section ?? field;
  });
  // What is not there is found by the check, as it is of a data file.
  const told = diagnostics.filter(({ code }) => code !== missingFact.code);
  return {
    file,
    text: script.text,
    root: script.tree({ ...form.root, children: sections }),
    diagnostics: told.map((each) => ({ ...each, ...script.rangeOf(each) })),
    transcript: {
      placeOf: (place) => script.placeOf(place),
      withheld: new Set(tables.flatMap(withheldIn)),
    },
  };
}

/** The title, and what it does not say itself on lines of its own. */
function writeFacts(script: Script, form: Form, texts: ReadonlyMap<string, string>): void {
  const id = form.fields.get(COMMON.form);
  if (id) script.imply(id, form.id);
  for (const path of [COMMON.title, COMMON.year, COMMON.agency, ...texts.keys()]) {
    const field = form.fields.get(path);
    const text = texts.get(path);
    if (text === undefined || !field || isProse(field) || script.has(path)) continue;
    const title = path === COMMON.title ? undefined : script.within(COMMON.title, text);
    if (title) script.give(field, title);
    else {
      if (path !== COMMON.title) script.write(`${field.label}：`);
      script.give(field, script.write(text));
      script.endLine();
    }
  }
}

function writeProse(script: Script, field: Field, text: string | undefined): void {
  if (text === undefined) return;
  script.head(field);
  script.give(field, script.write(text));
  script.endLine();
}

/** A line for each printed row: its label and its numbers. */
function writeTable(script: Script, { section, cells, notes }: ImportedTable): void {
  script.head(section);
  const rows = grouped(numbersOf(section), (number) => rowOf(number) ?? number);
  const labelOf = (row: Field) => namesBelow(section, row).join(' · ') || section.name;
  const widest = Math.max(...[...rows.keys()].map((row) => displayWidth(labelOf(row))));
  const digits = Math.max(...[...cells.values()].map((cell) => displayWidth(shownOf(cell))), 1);
  for (const [row, numbers] of rows) {
    const start = script.text.length;
    const label = script.write(labelOf(row));
    script.write(' '.repeat(widest - displayWidth(labelOf(row))));
    for (const number of numbers) {
      const cell = cells.get(number.path) ?? {};
      const { note, place } = cell;
      const shown = shownOf(cell);
      script.write('  '.padEnd(2 + digits - displayWidth(shown)));
      const range = script.write(shown);
      if (cell.number === undefined) script.mark(number, range, place);
      else script.give(number, range, place);
      if (note !== undefined) writeNote(script, number, note, place);
    }
    script.label(row, label, { start, end: script.text.length });
    script.endLine();
  }
  if (notes.length === 0) return;
  script.write('注：');
  script.give(tableNotes(section), script.write(notes.join('\n')));
  script.endLine();
}

function writeNote(script: Script, number: NumberField, note: string, place?: TableCell): void {
  script.write('（');
  script.give(notedNumber(number).note, script.write(note), place);
  script.write('）');
}

/** Numbers that were not read, and rows and groups of nothing else. */
function withheldIn({ section, cells }: ImportedTable): string[] {
  const isWithheld = ({ path }: NumberField) => cells.get(path)?.number === undefined;
  return walk(section)
    .filter((field) => field.kind !== 'text' && numbersOf(field).every(isWithheld))
    .map(({ path }) => path);
}
