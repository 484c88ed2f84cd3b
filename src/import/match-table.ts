/**
 * Reads one table of the printed form out of the lines of a document: the numbers behind the last
 * label of a row, in the order of the heads. The grid of the document only bounds a row; it lies too
 * often to say which column a number stands in.
 */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { TableCell } from '../diagnostic/place.ts';
import { clearlyNearest } from '../form/closest.ts';
import { isWithin } from '../form/fields.ts';
import type { Field } from '../form/form.ts';
import { labelKey } from '../form/label.ts';
import { isMoney } from '../form/money.ts';
import { Heads } from './heads.ts';
import type { Line, Piece } from './pieces.ts';
import { headKey, type PrintedRow, type PrintedTable } from './printed-rows.ts';
import { NOTE_MARKS, type Reading, readCell } from './read-cell.ts';

/** A number of the form with what the document says of it. */
export type ReadCell = Reading & { place?: TableCell };

export interface TableReading {
  printed: PrintedTable;
  /** By data path: every number of the table. */
  cells: ReadonlyMap<string, ReadCell>;
  /** Labels that were read as another one that they are a misprint of. */
  corrected: { from: string; to: string }[];
  /** Words of rows with numbers that no row of the form has. */
  strangers: string[];
  /** Headings of columns with numbers that the form does not have. */
  columns: string[];
  /** How well the form fits: rows that were read against what did not fit. */
  score: number;
  /** Whether anything of the table is in the document. */
  isThere: boolean;
  /** Numbers of the tables of the document that it was read from. */
  tableNumbers: ReadonlySet<number>;
}

const REASONS = {
  absent: { zh: '文件里没有找到这一行', en: 'no such row in the file' },
  count: { zh: '格数与栏数不符', en: 'not as many cells as columns' },
  heads: { zh: '栏目名称或顺序与格式不符', en: 'other headings than the form’s' },
  column: { zh: '没有这一栏', en: 'no such column' },
  twice: { zh: '这一行出现两次，数不同', en: 'the row is there twice, with other numbers' },
  together: {
    zh: '表格的文字连成一片，分不出哪个数在哪一格',
    en: 'the words of the table ran together; which number is in which cell is not certain',
  },
  above: {
    zh: '数写在行名的上面，分不出是哪一行的',
    en: 'the numbers stand above the names of rows; whose they are is not certain',
  },
  twofold: {
    zh: '这张表出现两次，数不同，分不清是哪一年、哪个机关的',
    en: 'the table is there twice with other numbers, perhaps of another year or body',
  },
} satisfies Record<string, Localized>;

/** A table of which fewer rows are there than one in so many is another one, of some other report. */
const LEAST_SHARE = 3;

/** A table of which as many rows are there twice with other numbers is there twice itself. */
const LEAST_CONFLICTS = 2;

/** A table lacks a column where at least so many cells of it are not there, in all of its rows. */
const LEAST_LACKING = 3;

/** A row as one line gave it. */
interface RowReading {
  row: PrintedRow;
  cells: ReadCell[];
  isClean: boolean;
  /** Which of the cells the table has no columns for. */
  lacks?: number[];
}

export function matchTable(printed: PrintedTable, lines: Line[]): TableReading {
  const matcher = new Matcher(printed);
  for (const line of lines) matcher.read(line);
  return matcher.result();
}

/** A table that is there, but of which no number can be read. */
export function unreadable(printed: PrintedTable): TableReading {
  const paths = printed.rows.flatMap(({ numbers }) => numbers.map(({ path }) => path));
  return {
    ...new Matcher(printed).result(),
    cells: new Map(paths.map((path) => [path, { withheld: REASONS.together }])),
  };
}

class Matcher {
  readonly #printed: PrintedTable;
  readonly #found = new Map<string, RowReading[]>();
  readonly #corrected = new Map<string, string>();
  readonly #strangers: string[] = [];
  readonly #columns = new Set<string>();
  readonly #tableNumbers = new Set<number>();
  /** The headings since the last row. */
  #heads = new Heads();
  #unit: string | undefined;
  #rowWasRead = false;
  #table: number | undefined;
  /** The last label of a row or of a group of rows. */
  #last: Field | undefined;
  /** In a text: the numbers of a row stand where no label is before them. */
  #isAbove = false;
  /** Groups of rows whose own label has numbers like a row. */
  readonly #filledGroups = new Set<Field>();

  constructor(printed: PrintedTable) {
    this.#printed = printed;
  }

  read({ isRow, pieces, table }: Line): void {
    if (table !== this.#table) this.#forgetHeads(new Heads());
    this.#table = table;
    if (isRow) this.#readRow(pieces);
    else this.#readText(pieces);
  }

  /** A row of a table: all that stands behind its last label are its cells. */
  #readRow(row: Piece[]): void {
    const pieces = row.flatMap((piece) => this.#labelsIn(piece));
    const labelled = pieces.map((piece, at) => this.#labelOf(piece, pieces.slice(at + 1)));
    const at = labelled.findLastIndex((field) => field !== undefined);
    for (const field of labelled) this.#last = field ?? this.#last;
    const behind = pieces.slice(at + 1);
    const isRow = at >= 0 && !behind.some((piece) => this.#headOf(piece) !== undefined);
    if (isRow) this.#close(labelled[at]!, behind, pieces[at]!);
    else if (!this.#readHeads(pieces)) this.#closeUnlabelled(pieces);
  }

  /** @returns whether the row is one of headings */
  #readHeads(pieces: Piece[]): boolean {
    const filled = pieces.filter(({ text }) => text !== '');
    const keys = filled.map((piece) => this.#headOf(piece));
    if (keys.every((key) => key === undefined)) return false;
    this.#addHeads(keys, filled);
    return true;
  }

  #addHeads(keys: (string | undefined)[], pieces: Piece[]): void {
    if (this.#rowWasRead) this.#forgetHeads(new Heads(this.#heads));
    this.#heads.add(
      pieces.map(({ text, columns }, at) => ({ text, key: keys[at], ...(columns && { columns }) })),
    );
    for (const { text } of pieces) this.#unit = unitIn(text) ?? this.#unit;
  }

  #forgetHeads(heads: Heads): void {
    this.#heads = heads;
    this.#unit = undefined;
    this.#rowWasRead = false;
  }

  /** A text has no rows: its cells go on until something stands there that is no number. */
  #readText(line: Piece[]): void {
    const pieces = line.flatMap((piece) => this.#wordsOf(piece));
    for (let at = 0; at < pieces.length; ) {
      const { piece, count } = this.#joined(pieces, at);
      const values = valuesFrom(pieces, at + count);
      const field = this.#labelOf(piece, values);
      const head = field ? undefined : this.#headOf(piece);
      if (field) this.#last = field;
      if (head !== undefined) this.#addHeads([head], [piece]);
      if (field && values.length > 0) this.#close(field, values, piece);
      else if (values.length > 0) this.#closeUnlabelled(values);
      this.#isAbove ||= head !== undefined && this.#isRowOf(values);
      at += count + values.length;
    }
  }

  /** Whether values are as many as a labelled row has, which several by chance are not. */
  #isRowOf({ length }: Piece[]): boolean {
    const { rows, section } = this.#printed;
    return length > 1 && rows.some((row) => row.field !== section && row.numbers.length === length);
  }

  /** Labels of a group and of a row in it, in one cell. */
  #labelsIn(piece: Piece): Piece[] {
    if (piece.text.length > LONGEST_LABEL) return [piece];
    const words = piece.text.split(JOINTS).filter((word) => word !== '');
    const areLabels = words.length > 1 && words.every((word) => this.#isLabel(word));
    return areLabels ? words.map((text) => ({ ...piece, text })) : [piece];
  }

  #isLabel(words: string): boolean {
    const key = keyOf(words);
    const { labels } = this.#printed;
    return labels.has(key) || labels.has(withoutBrackets(key));
  }

  /** Labels and headings that stand on one line, a blank between them. */
  #wordsOf(piece: Piece): Piece[] {
    if (piece.text.length > LONGEST_LABEL) return [piece];
    const words = piece.text.split(/\s+/);
    const { labels, heads } = this.#printed;
    const isKnown = (text: string) => labels.has(keyOf(text)) || heads.has(headKey(text));
    return words.length > 1 && words.every(isKnown) ? words.map((text) => ({ text })) : [piece];
  }

  /** A label that goes on on the next lines is one piece. */
  #joined(pieces: Piece[], at: number): { piece: Piece; count: number } {
    for (const count of [3, 2]) {
      const parts = pieces.slice(at, at + count);
      const text = parts.map((part) => part.text).join('');
      const isLabel =
        text.length <= LONGEST_LABEL &&
        !parts.some((part) => isNumber(part.text)) &&
        this.#printed.labels.has(keyOf(text));
      if (parts.length === count && isLabel) return { piece: { text }, count };
    }
    return { piece: pieces[at]!, count: 1 };
  }

  #labelOf(piece: Piece, behind: Piece[]): Field | undefined {
    if (piece.text.length > LONGEST_LABEL) return undefined;
    const { labels, heads } = this.#printed;
    const key = keyOf(piece.text);
    if (key === '' || isNumber(piece.text)) return undefined;
    const isHead = heads.has(key) || heads.has(headKey(piece.text));
    const exact = labels.get(key) ?? (isHead ? undefined : labels.get(withoutBrackets(key)));
    if (exact) return this.#exactly(exact, isHead, piece, behind);
    const near = isHead ? undefined : misprintOf(key, [...labels.keys(), ...heads.keys()]);
    const [field, ...others] = (near !== undefined && labels.get(near)) || [];
    if (near === undefined || !field || others.length > 0 || heads.has(near)) return undefined;
    this.#corrected.set(piece.text, field.label);
    return field;
  }

  #exactly(fields: Field[], isHead: boolean, { text }: Piece, behind: Piece[]): Field | undefined {
    const field = fields.length === 1 && !isHead ? fields[0] : this.#byParent(fields, behind);
    const isAlias = field?.aliases?.some((alias) => labelKey(alias) === keyOf(text));
    if (field && isAlias) this.#corrected.set(text, field.label);
    return field;
  }

  /** A label that says too little alone is that of a row where the rows before belong to its group. */
  #byParent(fields: Field[], behind: Piece[]): Field | undefined {
    if (!behind.some(({ text }) => isNumber(text) || text === '')) return undefined;
    const inGroup = fields.filter(({ parent }) => {
      const group = parent?.path ?? '';
      const last = this.#last?.path ?? '';
      return last === group || last.startsWith(`${group}.`);
    });
    return inGroup.length === 1 ? inGroup[0] : undefined;
  }

  #headOf({ text }: Piece): string | undefined {
    if (text.length > LONGEST_LABEL) return undefined;
    const { heads } = this.#printed;
    const key = headKey(text.replace(NOTE_MARKS, '').replace(SPACED, ''));
    if (key === '' || isNumber(text)) return undefined;
    return heads.get(key) ?? heads.get(misprintOf(key, heads.keys()) ?? '');
  }

  #close(field: Field, pieces: Piece[], label: Piece): void {
    const row = this.#printed.rows.find((each) => each.field === field);
    if (row) this.#add(row, pieces, unitIn(label.text));
    else if (pieces.some(({ text }) => isNumber(text))) {
      this.#strangers.push(strange(label, pieces));
      if (this.#isRowOf(pieces)) this.#filledGroups.add(field);
    }
  }

  /** Numbers without a label: the only row of a table that has none, below its heads. */
  #closeUnlabelled(pieces: Piece[]): void {
    const row = this.#printed.rows.find(({ field }) => field === this.#printed.section);
    const isBelow =
      row && !this.#rowWasRead && this.#heads.count * 2 >= (row.heads[0]?.length ?? 0);
    const from = pieces.findLastIndex(({ text }) => text !== '' && !isNumber(text)) + 1;
    const values = from < pieces.length ? pieces.slice(from) : pieces;
    const isFilled = values.some(({ text }) => text !== '');
    if (isBelow && (isFilled || values.length === row.numbers.length)) this.#add(row, values);
    // Numbers of another table: the heads above them were theirs.
    else this.#rowWasRead ||= isFilled;
  }

  /** @param unit what the label of the row says that it counts in */
  #add(row: PrintedRow, pieces: Piece[], unit?: string): void {
    const whole = this.#cellsOf(row, pieces);
    const part = whole ? undefined : this.#cellsInSomeColumns(row, pieces);
    const cells = whole ?? part ?? [];
    const isRead = cells.length > 0;
    for (const piece of pieces) {
      const isLeft = isRead && !cells.includes(piece) && piece.text !== '';
      if (isLeft) for (const words of this.#heads.strangeAbove(piece)) this.#columns.add(words);
    }
    this.#rowWasRead ||= pieces.some(({ text }) => text !== '');
    if (this.#table !== undefined) this.#tableNumbers.add(this.#table);
    const unread = this.#heads.fit(row) ? REASONS.count : REASONS.heads;
    const readings = row.numbers.map((number, at): ReadCell => {
      const piece = cells[at];
      const { place } = piece ?? pieces[0] ?? {};
      const where = place ? { place } : {};
      if (!piece) return part ? { withheld: REASONS.column } : { withheld: unread, ...where };
      return { ...readCell(piece, number, unit ?? this.#unit), ...where };
    });
    const lacks = part && [...part.keys()].filter((at) => !part[at]);
    const reading = { row, cells: readings, isClean: isRead, ...(lacks && { lacks }) };
    const before = this.#found.get(row.field.path);
    if (before) before.push(reading);
    else this.#found.set(row.field.path, [reading]);
  }

  /** A cell for each number of a row. */
  #cellsOf(row: PrintedRow, pieces: Piece[]): Piece[] | undefined {
    const inOrder = this.#heads.fit(row) ? cellsAmong(pieces, row.numbers.length) : undefined;
    const isShifted = inOrder !== undefined && this.#heads.areRightOf(row, inOrder);
    return isShifted ? undefined : (inOrder ?? this.#heads.cellsBelow(row, pieces));
  }

  /** The cells of a row in a table that has columns for some of its numbers only; a text has none. */
  #cellsInSomeColumns(row: PrintedRow, pieces: Piece[]): (Piece | undefined)[] | undefined {
    const below = this.#table === undefined ? [] : this.#heads.numbersBelow(row);
    const cells = below.length > 0 ? cellsAmong(pieces, below.length) : undefined;
    if (!cells || this.#heads.areRightOf(row, cells)) return undefined;
    return row.numbers.map((_, at) => cells[below.indexOf(at)]);
  }

  /** A column is missing where all rows lack it; in a row alone, a cell is, and nobody knows which. */
  #takeBackDoubtful(): void {
    const all = [...this.#found.values()].flat();
    for (const reading of all.filter(({ lacks }) => lacks)) {
      const alike = all.filter((each) => hasColumnsOf(each, reading) && isFilled(each));
      const isSure = alike.every(({ lacks, isClean }) => !isClean || isEqual(lacks, reading.lacks));
      const count = alike.flatMap(({ lacks = [] }) => lacks).length;
      if (isSure && count >= LEAST_LACKING) continue;
      reading.isClean = false;
      reading.cells = reading.cells.map(({ place }) => ({
        withheld: REASONS.count,
        ...(place && { place }),
      }));
    }
  }

  /** Numbers of which it is not certain which row is theirs: a label too few, a row of them too many. */
  #doubtAbout({ field }: PrintedRow): Localized | undefined {
    if (this.#isAbove) return REASONS.above;
    const { rows } = this.#printed;
    const group = [...this.#filledGroups].find(({ path }) => isWithin(field.path, path));
    const isShort =
      group && rows.some((row) => isWithin(row.field.path, group.path) && !this.#wasFilled(row));
    return isShort ? REASONS.above : undefined;
  }

  #wasFilled({ field }: PrintedRow): boolean {
    return (this.#found.get(field.path) ?? []).some(isFilled);
  }

  result(): TableReading {
    this.#takeBackDoubtful();
    const { rows } = this.#printed;
    const cells = new Map<string, ReadCell>();
    const isThere = this.#found.size * LEAST_SHARE >= rows.length;
    let score = -2 * this.#strangers.length;
    const readingsOf = ({ field }: PrintedRow) => (isThere && this.#found.get(field.path)) || [];
    const conflicts = rows.filter((row) => isTwofold(readingsOf(row))).length;
    const isOne = conflicts < LEAST_CONFLICTS || conflicts * LEAST_SHARE < rows.length;
    for (const row of rows) {
      const readings = readingsOf(row);
      if (readings.some(({ isClean }) => isClean)) score += 2;
      const doubt = isOne ? this.#doubtAbout(row) : REASONS.twofold;
      row.numbers.forEach(({ path }, at) => {
        cells.set(path, doubt ? { withheld: doubt } : decide(readings, at));
      });
    }
    return {
      printed: this.#printed,
      cells,
      corrected: [...this.#corrected].map(([from, to]) => ({ from, to })),
      strangers: this.#strangers,
      columns: [...this.#columns],
      score,
      isThere,
      tableNumbers: this.#tableNumbers,
    };
  }
}

/** What is longer is no label, and is not looked at as one: nobody knows how long it may be. */
const LONGEST_LABEL = 500;

/** What stands between the labels of a group and of a row in one cell. */
const JOINTS =
  /\s*[:：>＞/／—–-]+\s*|\s+|(?=[（(][一二三四五六七八九十]+[）)])|(?<!\d)(?=\d+[.．、])/u;

/** A row that stands there twice is read once where both agree; blank rows say nothing. */
function decide(readings: RowReading[], at: number): ReadCell {
  const any = readings.find(isFilled) ?? readings[0];
  if (!any) return { withheld: REASONS.absent };
  const cell = any.cells[at]!;
  if (!isTwofold(readings)) return cell;
  return { withheld: REASONS.twice, ...(cell.place && { place: cell.place }) };
}

function isTwofold(readings: RowReading[]): boolean {
  const [first, ...others] = readings.filter(isFilled);
  return others.some(({ cells }) => cells.some((each, at) => !isSame(each, first!.cells[at]!)));
}

const hasColumnsOf = (one: RowReading, other: RowReading): boolean =>
  one.row.chains.join() === other.row.chains.join();

const isEqual = (one: number[] | undefined, other: number[] | undefined): boolean =>
  one?.join() === other?.join();

const isFilled = ({ cells }: RowReading): boolean => !cells.every(isBlank);

const isBlank = (cell: ReadCell): boolean => 'isBlank' in cell && cell.isBlank === true;

const isSame = (one: ReadCell, other: ReadCell): boolean =>
  ('number' in one ? one.number : '') === ('number' in other ? other.number : '');

/** The cells of a row among those behind its label, where blank ones only fill the grid. */
function cellsAmong(pieces: Piece[], count: number): Piece[] | undefined {
  // What begins with words has a label that is not known, and a cell less.
  if (isWords(pieces.find(({ text }) => text !== ''))) return undefined;
  if (pieces.length <= count) return pieces.length === count ? pieces : undefined;
  const isFilled = ({ text }: Piece) => text !== '';
  const from = pieces.findIndex(isFilled);
  const to = pieces.findLastIndex(isFilled) + 1;
  if (from === -1) return pieces.slice(-count);
  return to - from === count ? pieces.slice(from, to) : undefined;
}

function isWords(piece: Piece | undefined): boolean {
  if (piece === undefined || isNumber(piece.text)) return false;
  const words = /^\p{Script=Han}+/u.exec(keyOf(piece.text))?.[0] ?? '';
  return words.length > LONGEST_QUALIFIER || !/\d/.test(keyOf(piece.text));
}

/** 约12, 共计12 */
const LONGEST_QUALIFIER = 3;

function valuesFrom(pieces: Piece[], from: number): Piece[] {
  let to = from;
  while (to < pieces.length && isNumber(pieces[to]!.text)) to++;
  return pieces.slice(from, to);
}

/** Whether a text is meant as a number, with a note behind it or none, or as the sign for nothing. */
const isNumber = (text: string): boolean =>
  /^[-+－]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?\s*\p{Script=Han}{0,2}\s*(?:[（(].*[）)])?$|^[/／—－-]+$|^无$/u.test(
    text.replace(NOTE_MARKS, '').trim(),
  );

const keyOf = (text: string): string =>
  labelKey(text.replace(NOTE_MARKS, '').replace(SPACED, '')).replace(/[:：]$/, '');

/** Blanks that spread words over the width of a cell. */
const SPACED = /(?<=[\p{Script=Han}（(、，]|(?<!\d)\d[.．、])\s+|\s+(?=[）)、，.．])/gu;

/** What tells apart the columns and tables of two years: no misprint turns one into the other. */
const YEAR_WORDS = /[上去前]一?[年期]|同期|同比|[增减]|累计|20\d\d/g;

/** The label that another is a misprint of. */
function misprintOf(key: string, labels: Iterable<string>): string | undefined {
  const near = clearlyNearest(key, labels);
  const years = (text: string) => text.match(YEAR_WORDS)?.join() ?? '';
  return near !== undefined && years(near) === years(key) ? near : undefined;
}

const withoutBrackets = (key: string): string => key.replace(/\([^()]*\)$/, '');

/** What a heading or a label says that its numbers count in. */
function unitIn(text: string): string | undefined {
  const words = text.replace(/\s+/g, '');
  const named = /单位[:：]?(\p{Script=Han}{1,4})[)）\]］】]?$/u.exec(words)?.[1];
  const inBrackets = /[(（[［【/／](\p{Script=Han}{1,4})[)）\]］】]?$/u.exec(words)?.[1];
  return named ?? (isMoney(inBrackets) ? inBrackets : undefined);
}

const strange = ({ text }: Piece, pieces: Piece[]): string =>
  [text, ...pieces.map((piece) => piece.text)]
    .filter((word) => word !== '')
    .slice(0, 2)
    .join(' ');
