/**
 * The headings that stand above the rows of a table. As a rule the cells of a row come in the order
 * of the form, and the headings confirm it; where a table has them in another order or further ones,
 * the columns of the grid say which number is whose, if they do so for every cell.
 */
import type { Columns, Piece } from './pieces.ts';
import type { Heading, PrintedRow } from './printed-rows.ts';

/** A heading as it is read: its key in the form, if it is one of the form's. */
interface Head {
  text: string;
  key: string | undefined;
  columns?: Columns;
}

export class Heads {
  #heads: Head[] = [];
  /** Another heading stands among those of the form. */
  #areOdd = false;
  /** Another heading stands where none but those of the form should: not in the corner. */
  #isUnknown = false;
  /** For each column of the grid, the headings above it; one that the form does not have is ''. */
  readonly #above = new Map<number, string[]>();
  /** Headings that the form does not have, by their first column. */
  readonly #strange: Map<number, string>;

  /** @param before those further up in the same table: a column of the author's own goes on */
  constructor(before?: Heads) {
    this.#strange = new Map(before ? before.#strange : []);
  }

  /** How many of the form's own headings there are. */
  get count(): number {
    return this.#heads.filter(({ key }) => key !== undefined).length;
  }

  /** A row of headings, those among them that the form does not have included. */
  add(row: Head[]): void {
    const first = row.findIndex(({ key }) => key !== undefined);
    this.#areOdd ||= row.slice(first + 1).some(({ key }) => key === undefined);
    this.#isUnknown ||= row.some(
      ({ key }, at) => key === undefined && (at > 0 || this.#heads.length > 0),
    );
    // A merged heading may be written into each of its cells.
    this.#heads.push(
      ...row.filter(
        (head, at) =>
          !this.#heads.some((above) => isSame(above, head)) && !isCopy(head, row[at - 1]),
      ),
    );
    for (const { text, key = '', columns } of row) {
      if (key === '' && columns) this.#strange.set(columns.from, text);
      for (let at = columns?.from ?? 1; at <= (columns?.to ?? 0); at++) {
        const above = this.#above.get(at) ?? [];
        if (above.at(-1) !== key) this.#above.set(at, [...above, key]);
      }
    }
  }

  /** What is known of them comes in the order of the form, row by row or column by column. */
  fit({ heads }: PrintedRow): boolean {
    return !this.#areOdd && heads.some((order) => this.#placesIn(order) !== undefined);
  }

  /**
   * Which numbers of a row have a heading, where it is certain that the table has no others: what
   * stands there can be read as headings of the form in one way alone, and one that is missing is
   * missing wherever the form has it.
   */
  numbersBelow({ heads, chains }: PrintedRow): number[] {
    if (this.#areOdd || this.#isUnknown) return [];
    const ways = heads.flatMap((order) => this.#waysIn(order));
    const [way = [], ...others] = ways;
    const leaves = chains.map((chain) => chain.at(-1));
    const there = new Set(way.map((at) => leaves[at]));
    const isCertain =
      others.every((other) => other.join() === way.join()) &&
      leaves.every((leaf, at) => way.includes(at) || !there.has(leaf));
    return isCertain ? way : [];
  }

  /** Numbers below the headings, in the ways in which these can be found in the order of a form. */
  #waysIn(order: Heading[]): number[][] {
    const first = this.#placesIn(order);
    const last = this.#placesIn(order, true);
    return [first, last].flatMap((places) =>
      places ? [places.flatMap((at) => order[at]?.above ?? []).sort((a, b) => a - b)] : [],
    );
  }

  /** Where the headings stand in the order of a form: each as early as it can, or as late. */
  #placesIn(order: Heading[], isLate = false): number[] | undefined {
    const keys = order.map(({ key }) => key);
    const known = this.#heads.flatMap(({ key }) =>
      key !== undefined && keys.includes(key) ? [key] : [],
    );
    const places: number[] = [];
    for (const key of isLate ? known.reverse() : known) {
      const before = places.at(-1);
      const at = isLate
        ? keys.slice(0, before).lastIndexOf(key)
        : keys.indexOf(key, (before ?? -1) + 1);
      if (at < 0) return undefined;
      places.push(at);
    }
    return places;
  }

  /** Whether the first cell of a row is one of the label, left of all headings: another is missing. */
  areRightOf({ chains }: PrintedRow, pieces: Piece[]): boolean {
    const leaves = new Set(chains.map((chain) => chain.at(-1)));
    const columns = [...this.#above].flatMap(([at, chain]) =>
      leaves.has(chain.at(-1)) ? [at] : [],
    );
    const [first, last] = [pieces[0]?.columns, pieces.at(-1)?.columns];
    if (!first || !last || columns.length === 0 || pieces[0]?.text !== '') return false;
    return first.from < Math.min(...columns) && last.to < Math.max(...columns);
  }

  /**
   * The cell of each number of a row by the columns of the grid.
   * @returns undefined unless each has a heading of its own and exactly one cell below it, and every
   * other cell stands below another heading
   */
  cellsBelow({ chains }: PrintedRow, pieces: Piece[]): Piece[] | undefined {
    const leaves = chains.map((chain) => chain.at(-1) ?? '');
    const isAmbiguous = leaves.some((leaf, at) => leaves.indexOf(leaf) !== at);
    const nameOf = (chain: string[]) =>
      isAmbiguous && chain.at(-1) !== '' ? chain.join(' ') : (chain.at(-1) ?? '');
    const below = pieces.map((piece) => this.#chainAbove(piece)).map((it) => it && nameOf(it));
    const names = chains.map(nameOf);
    const isStray = ({ text }: Piece, at: number) =>
      text !== '' && below[at] !== '' && !names.includes(below[at] ?? '');
    if (pieces.some(isStray)) return undefined;
    const cells = names.flatMap((name) => {
      const [first, ...others] = pieces.filter((_, at) => below[at] === name);
      const isOne = first && others.every(({ text }) => text === first.text);
      return isOne && this.#placesOf(name, nameOf) === 1 ? [first] : [];
    });
    return cells.length === chains.length ? cells : undefined;
  }

  /** The heading above a cell that the form does not have. */
  strangeAbove({ columns }: Piece): string[] {
    const words = columns && this.#strange.get(columns.from);
    return words === undefined ? [] : [words];
  }

  /** The headings above a cell, if they are the same above all its columns. */
  #chainAbove({ columns }: Piece): string[] | undefined {
    if (!columns) return undefined;
    const first = this.#chainAt(columns.from);
    for (let at = columns.from + 1; at <= columns.to; at++) {
      if (this.#chainAt(at)?.join(' ') !== first?.join(' ')) return undefined;
    }
    return first;
  }

  #chainAt(column: number): string[] | undefined {
    return this.#above.get(column) ?? (this.#strange.has(column) ? [''] : undefined);
  }

  /** In how many places of the grid a heading stands. */
  #placesOf(name: string, nameOf: (chain: string[]) => string): number {
    const columns = [...this.#above].flatMap(([at, chain]) => (nameOf(chain) === name ? [at] : []));
    const sorted = columns.toSorted((a, b) => a - b);
    return sorted.filter((at, i) => at !== (sorted[i - 1] ?? 0) + 1 || i === 0).length;
  }
}

/** The same words again, in the next column. */
const isCopy = ({ key, columns }: Head, before: Head | undefined): boolean =>
  key !== undefined && key === before?.key && columns?.from === (before.columns?.to ?? 0) + 1;

/** The same words again below a heading are that heading. */
function isSame(one: Head, other: Head): boolean {
  return (
    one.key === other.key &&
    one.columns !== undefined &&
    one.columns.from === other.columns?.from &&
    one.columns.to === other.columns?.to
  );
}
