/** A text that is written down piece by piece, and what each piece of it is. */
import type { Place, Range, Spot, TableCell } from '../diagnostic/place.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Field, GroupField, NumberField } from '../form/form.ts';
import { isTable, notedNumber, tableNotes } from '../form/notes.ts';
import type { Entry, MapNode, ScalarNode, SourceNode } from '../read/source.ts';

type Unfiled = Omit<Place, 'file'>;

/** A part of the text, and what the document has there. */
interface Origin extends Spot {
  range: Range;
}

export class Script {
  text = '';
  readonly #values = new Map<string, ScalarNode>();
  readonly #labels = new Map<string, Range>();
  readonly #origins: Origin[] = [];

  write(words: string): Range {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  endLine(): void {
    this.text += '\n';
  }

  /** A line with the heading of a section. */
  head(field: Field): void {
    const range = this.write(field.label);
    this.endLine();
    this.label(field, range, range);
  }

  /** Says where the label of a field stands, and all of it that is on the line. */
  label(field: Field, range: Range, line: Range): void {
    this.#labels.set(field.path, range);
    this.mark(field, line);
  }

  /** Says which field a part of the text is about. */
  mark(field: Field, range: Range, cell?: TableCell): void {
    this.#origins.push({ range, label: fieldWords(field), ...(cell && { cell }) });
  }

  /** Takes a part of the text for the value of a field. */
  give(field: Field, range: Range, cell?: TableCell): void {
    const text = this.text.slice(range.start, range.end);
    const isNumber = field.kind === 'number';
    this.#values.set(field.path, {
      ...{ kind: 'scalar', range, text },
      ...{ value: isNumber ? Number(text) : text, style: isNumber ? 'plain' : 'verbatim' },
    });
    this.mark(field, range, cell);
  }

  /** A value that the document shows by all it has. */
  imply({ path }: Field, value: string): void {
    const range = { start: 0, end: 0 };
    this.#values.set(path, { kind: 'scalar', range, value, text: value, style: 'plain' });
  }

  has(path: string): boolean {
    return this.#values.has(path);
  }

  /** Where the value of a field has some words. */
  within(path: string, words: string): Range | undefined {
    const { range } = this.#values.get(path) ?? {};
    const at = range ? this.text.slice(range.start, range.end).indexOf(words) : -1;
    return range && at >= 0
      ? { start: range.start + at, end: range.start + at + words.length }
      : undefined;
  }

  tree(group: GroupField): MapNode {
    const fields = isTable(group) ? [...group.children, tableNotes(group)] : group.children;
    const entries = fields.flatMap((child) => this.#entryOf(child, this.#nodeOf(child)));
    const ranges = entries.map(({ value }) => value.range);
    const start = Math.min(...ranges.map((range) => range.start), this.text.length);
    const end = Math.max(...ranges.map((range) => range.end), start);
    return { kind: 'map', range: { start, end }, entries };
  }

  #nodeOf(field: Field): SourceNode | undefined {
    if (field.kind === 'number') return this.#numberOf(field);
    if (field.kind === 'text') return this.#values.get(field.path);
    const node = this.tree(field);
    return node.entries.length > 0 ? node : undefined;
  }

  /** A number with its note is a mapping. */
  #numberOf(field: NumberField): SourceNode | undefined {
    const number = this.#values.get(field.path);
    const { value, note } = notedNumber(field);
    const words = this.#values.get(note.path);
    if (!words) return number;
    const entries = [...this.#entryOf(value, number), ...this.#entryOf(note, words)];
    const { start } = number?.range ?? words.range;
    return { kind: 'map', range: { start, end: words.range.end }, entries };
  }

  #entryOf(field: Field, value: SourceNode | undefined): Entry[] {
    return value ? [{ key: this.#keyOf(field, value), value }] : [];
  }

  #keyOf({ path, key }: Field, { range: { start } }: SourceNode): ScalarNode {
    const range = this.#labels.get(path) ?? { start, end: start };
    return { kind: 'scalar', range, value: key, text: key, style: 'plain' };
  }

  /** Where the text has a cell of the document. */
  rangeOf({ cell }: Unfiled): { range?: Range } {
    const origin = cell && this.#origins.find((each) => isSame(each.cell, cell));
    return origin ? { range: origin.range } : {};
  }

  /** The smallest part of the text that holds a place; where something is to be put in is none. */
  placeOf({ path, range, cell }: Unfiled): Unfiled {
    const isPart = range !== undefined && range.start < range.end;
    const holds = (each: Range) => isPart && each.start <= range.start && range.end <= each.end;
    const [nearest] = this.#origins
      .filter((each) => holds(each.range))
      .sort((a, b) => lengthOf(a.range) - lengthOf(b.range));
    const { label } = nearest ?? {};
    const shown = cell ?? nearest?.cell;
    return {
      ...(path !== undefined && { path }),
      ...(range && nearest && { range }),
      ...(shown && { cell: shown }),
      ...(label && { label }),
    };
  }
}

const lengthOf = ({ start, end }: Range): number => end - start;

const isSame = (one: TableCell | undefined, other: TableCell): boolean =>
  one?.table === other.table &&
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column;
