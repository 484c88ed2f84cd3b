/** A document that others wrote as the data of a report: every number certain or openly withheld. */
import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/import.ts';
import type { TableCell } from '../diagnostic/place.ts';
import { COMMON } from '../form/common-fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import { blockText, type Document, type Paragraph, type Table } from '../read/document.ts';
import { leftOutWords } from '../read/left-out.ts';
import { type Album, countPictures } from './album.ts';
import { impliedNumber } from './evidence.ts';
import { factsOf, titleYears } from './facts.ts';
import { markdownOf } from './markdown.ts';
import type { ReadCell, TableReading } from './match-table.ts';
import { isPageNumber } from './page-chrome.ts';
import { type PrintedRow, printedWords } from './printed-rows.ts';
import { readTables } from './read-tables.ts';
import { sectionsOf } from './sections.ts';
import { apartFromSignature, type Signed } from './signature.ts';
import { notesAmong } from './table-notes.ts';

export interface ImportOptions {
  file: string;
  /** The forms that the document may be in, the newest first. */
  forms: Form[];
  /** What a cell without a number means: nothing that is known, or 0. */
  blank: 'unknown' | 'zero';
  /** Keeps the pictures that texts show; without it none goes along. */
  album?: Album | undefined;
}

export interface Imported {
  form: Form;
  tables: ImportedTable[];
  /** Year, body and texts by data path; the prose is Markdown. */
  texts: ReadonlyMap<string, string>;
  /** Those of `texts` that are to the character as the data file had them. */
  exact?: ReadonlySet<string>;
  diagnostics: Diagnostic[];
}

export interface ImportedTable {
  section: GroupField;
  cells: ReadonlyMap<string, ImportedCell>;
  /** Lines below the table that are notes on it. */
  notes: string[];
}

/** A number as it is read, or none, with what there is to say about it. */
export interface ImportedCell {
  number?: string;
  /** The words behind the number. */
  note?: string;
  remark?: Localized;
  /** What stands there, where it was not read as a number. */
  shown?: string;
  place?: TableCell;
}

export type ImportResult = { imported: Imported } | { diagnostic: Diagnostic };

export function importDocument(document: Document, options: ImportOptions): ImportResult {
  const { file, forms, album } = options;
  const { before, below: all, chrome } = sectionsOf(document.blocks, forms, printedWords(forms));
  const read = readTables(document.blocks, forms, yearOf(document, before, forms[0]));
  if (!read) return { diagnostic: kinds.noTable({ file }) };
  const { form, tables, otherYears } = read;
  const isRead = (table: Table) => tables.some((each) => each.tableNumbers.has(table.number));
  const { below, signature } = apartFromSignature(
    new Map(
      [...all].map(([key, blocks]) => [
        key,
        blocks.filter((block) => block.kind !== 'table' || !isRead(block)),
      ]),
    ),
  );
  const beside = new Map([...below].map(([key, blocks]) => [key, notesAmong(blocks)]));
  const facts = factsOf(document, before, form);
  const texts = new Map(facts.contact);
  if (facts.title !== undefined) texts.set(COMMON.title, facts.title);
  if (facts.year !== undefined) texts.set(COMMON.year, String(facts.year));
  if (facts.agency !== undefined) texts.set(COMMON.agency, facts.agency);
  const isOwn = signature !== undefined && isName(signature.body, facts.agency);
  if (isOwn && form.fields.has(COMMON.published)) texts.set(COMMON.published, signature.day);
  const prose = new Map<string, (Paragraph | Table)[]>([
    ...below,
    [COMMON.preamble, facts.preamble],
  ]);
  for (const [key, blocks] of prose) {
    const field = form.fields.get(key);
    const text =
      field?.kind === 'text'
        ? markdownOf(blocks, (each) => each.chart?.source ?? album?.link(each))
        : '';
    if (text !== '') texts.set(key, text);
  }
  const diagnostics = [
    ...tables.flatMap((table) => tableFindings(table, form, options)),
    ...otherYears.map((heading) => kinds.otherYear({ file }, heading)),
    ...missing(form, texts, file),
    ...leftBehind(
      document,
      chrome,
      [
        ...besideTables(document, form, beside),
        ...(signature && !texts.has(COMMON.published) ? [othersSignature(signature)] : []),
      ],
      options,
    ),
  ];
  const filled = tables.map((table) => ({
    section: table.printed.section,
    cells: importedCells(table, options),
    notes: beside.get(table.printed.section.key)?.notes ?? [],
  }));
  return { imported: { form, tables: filled, texts, diagnostics } };
}

/** The year that a document is of; none where it holds the reports of several. */
function yearOf(document: Document, before: Paragraph[], form?: Form): number | undefined {
  if (!form || titleYears(document.blocks, form).size > 1) return undefined;
  return factsOf(document, before, form).year;
}

function importedCells(
  { printed, cells }: TableReading,
  options: ImportOptions,
): Map<string, ImportedCell> {
  const read = [...cells].map(([path, cell]) => [path, importedCell(cell, options)] as const);
  const numbers = new Map(
    read.flatMap(([path, { number }]) => (number === undefined ? [] : [[path, number] as const])),
  );
  return new Map(
    read.map(([path, cell]) => {
      if (cell.number !== undefined || !cell.remark) return [path, cell];
      const implied = impliedNumber(printed.form, numbers, path);
      return [
        path,
        implied === undefined ? cell : { ...cell, remark: withEvidence(cell.remark, implied) },
      ];
    }),
  );
}

const withEvidence = ({ zh, en }: Localized, implied: string): Localized => ({
  zh: `${zh}，按勾稽应为 ${implied}`,
  en: `${en}; the relations ask for ${implied}`,
});

function importedCell(cell: ReadCell, { blank }: ImportOptions): ImportedCell {
  const place = cell.place ? { place: cell.place } : {};
  if ('number' in cell) {
    const { number, note, words } = cell;
    return { number, ...(words && { note: words }), ...(note && { remark: note }), ...place };
  }
  if (!cell.isBlank || blank === 'unknown') {
    return { remark: cell.withheld, ...(cell.shown && { shown: cell.shown }), ...place };
  }
  const { zh, en } = cell.withheld;
  return { number: '0', remark: { zh: `${zh}，按 0`, en: `${en}, as 0` }, ...place };
}

function tableFindings(reading: TableReading, form: Form, options: ImportOptions): Diagnostic[] {
  const { file, blank } = options;
  const { printed, cells, corrected, strangers, columns } = reading;
  const table = nameOf(printed.section);
  const isOther = printed.form !== form;
  const blanks = [...cells.values()].filter((cell) => 'isBlank' in cell && cell.isBlank);
  const noted = [...cells.values()].flatMap((cell) =>
    'note' in cell && cell.note ? [cell.note] : [],
  );
  const signs = blanks.flatMap((cell) => ('withheld' in cell ? [cell.withheld.zh] : []));
  const words = [...new Set(signs)];
  const [note] = noted;
  const kindOf = blank === 'zero' ? kinds.zeroCells : kinds.blankCells;
  return [
    ...(isOther ? [kinds.otherForm({ file }, table, printed.form.id, form.id)] : []),
    ...withheldRows(reading, file),
    ...(blanks.length > 0
      ? [kindOf({ file, cell: blanks[0]?.place }, table, blanks.length, words)]
      : []),
    ...strangers.map((words) => kinds.strangeRow({ file }, table, words)),
    ...columns.map((words) => kinds.strangeColumn({ file }, table, words)),
    ...corrected.map(({ from, to }) => kinds.correctedLabel({ file }, table, from, to)),
    ...(note ? [kinds.notedCells({ file }, table, noted.length, note)] : []),
  ];
}

/** What was not read of a row for one reason. */
interface WithheldPart {
  /** The row's. */
  field: Field;
  reason: Localized;
  /** Names of the columns; none where all of the row are meant. */
  columns: string[];
  cell: ReadCell;
}

/** One finding for each row and reason; one for the table where it is the same for all of its rows. */
function withheldRows({ printed, cells }: TableReading, file: string): Diagnostic[] {
  const { rows } = printed;
  const parts = rows.flatMap((row) => withheldParts(row, cells));
  const isOfAll = (part: WithheldPart) =>
    rows.length > 1 && parts.filter((each) => isAlike(each, part)).length === rows.length;
  const table = nameOf(printed.section);
  return parts.flatMap((part, at) => {
    const { field, columns, reason, cell } = part;
    const words = { table, reason, columns };
    if (isOfAll(part)) {
      const isFirst = parts.findIndex((each) => isAlike(each, part)) === at;
      return isFirst ? [kinds.withheldCells({ file }, { ...words, row: '' })] : [];
    }
    const where = { file, path: field.path, cell: cell.place };
    const name = field === printed.section ? '' : field.name;
    return [kinds.withheldCells(where, { ...words, row: name })];
  });
}

function withheldParts(
  { field, numbers }: PrintedRow,
  cells: TableReading['cells'],
): WithheldPart[] {
  const parts = new Map<string, WithheldPart>();
  for (const { path, name } of numbers) {
    const cell = cells.get(path);
    if (!cell || !('withheld' in cell) || cell.isBlank) continue;
    const known = parts.get(cell.withheld.zh);
    if (known) known.columns.push(name);
    else parts.set(cell.withheld.zh, { field, reason: cell.withheld, columns: [name], cell });
  }
  return [...parts.values()].map((part) =>
    part.columns.length === numbers.length ? { ...part, columns: [] } : part,
  );
}

const isAlike = (one: WithheldPart, other: WithheldPart): boolean =>
  one.reason === other.reason && one.columns.join() === other.columns.join();

function nameOf({ layout, name }: GroupField): Localized {
  const words = layout && 'name' in layout ? layout.name : name;
  return { zh: words, en: words };
}

function missing(form: Form, texts: ReadonlyMap<string, string>, file: string): Diagnostic[] {
  const names = [...form.fields.values()]
    .filter(
      ({ kind, required, path }) =>
        (kind !== 'group' && required && !path.includes('.')) || path === COMMON.agency,
    )
    .filter(({ path }) => path !== COMMON.form && !texts.has(path))
    .map(({ name }) => `“${name}”`);
  return names.length === 0 ? [] : [kinds.missingFact({ file }, names)];
}

/** Texts above and below the tables, for which a report has no place. */
function besideTables(
  { carrier }: Document,
  form: Form,
  beside: ReadonlyMap<string, ReturnType<typeof notesAmong>>,
): Localized[] {
  // The lines of a text are its tables.
  if (carrier === 'text') return [];
  return [...beside].flatMap(([key, { others }]) => {
    const field = form.fields.get(key);
    if (field?.kind !== 'group' || others.length === 0) return [];
    const { zh, en } = nameOf(field);
    const words = others.map((block) => `“${shortened(blockText([block]))}”`);
    return {
      zh: `${zh}上下的文字${words.join('、')}`,
      en: `texts beside ${en}: ${words.join(', ')}`,
    };
  });
}

const isName = (words: string, name = ''): boolean =>
  words === name.normalize('NFKC').replace(/\s/g, '');

/** A signature of another body than the one that the title names is not written down as its own. */
function othersSignature({ words }: NonNullable<Signed['signature']>): Localized {
  const quoted = `“${shortened(words)}”`;
  return { zh: `落款${quoted}`, en: `the signature ${quoted}` };
}

const LONGEST_QUOTE = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** What is not seen by a reader of the document is counted, never repeated. */
function leftBehind(
  { carrier, leftOut, blocks }: Document,
  chrome: string[],
  notes: Localized[],
  { file, album }: ImportOptions,
): Diagnostic[] {
  const pictures = countPictures(blocks);
  const counts = new Map<string, { words: Localized; count: number }>();
  for (const { reason, text } of leftOut) {
    const isOfPaper = (reason === 'header' || reason === 'footer') && isPageNumber(text);
    if (reason === 'inserted' || isOfPaper) continue;
    const known = counts.get(reason);
    if (known) known.count++;
    else counts.set(reason, { words: leftOutWords(reason), count: 1 });
  }
  const unseen = [...counts.values()].map(({ words: { zh, en }, count }) => ({
    zh: `${zh} ${count} 处`,
    en: `${en} (${count})`,
  }));
  const couldKeep = !album && pictures > 0;
  const left = album?.leftBehind() ?? [];
  if (couldKeep) {
    left.push({ zh: `图片 ${pictures} 张`, en: `pictures (${pictures})` });
  }
  const parts = [...notes, ...left, ...unseen];
  // A number alone on a line of a text may be a cell of a table that was read.
  const lines = carrier === 'text' ? chrome.filter((line) => !isPageNumber(line)) : chrome;
  const [firstLine] = lines;
  if (firstLine !== undefined) {
    const words = shortened(firstLine);
    parts.push({
      zh: `页面上的 ${lines.length} 行，如“${words}”`,
      en: `${lines.length} lines of the page, e.g. “${words}”`,
    });
  }
  return parts.length === 0 ? [] : [kinds.leftBehind({ file }, parts, couldKeep)];
}
