/** Numbers the tables of a document, and counts their cells against the limit. */
import { limits } from '../diagnostic/limits.ts';
import { moreThan } from './refusal.ts';

export class TableCounter {
  #tables = 0;
  #cells = 0;

  /** @returns the number of the next table */
  nextTable(): number {
    return ++this.#tables;
  }

  /** @throws Refusal when there are more than any report has */
  countCell(): void {
    if (++this.#cells > limits.cells) {
      throw moreThan(limits.cells, { zh: '单元格', en: 'cells' });
    }
  }
}

/** A span as a number of columns that can be: at least one, and not more than any table has. */
export function columnSpan(text: string | undefined): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span >= 1 ? Math.min(span, limits.span) : 1;
}

/** @throws Refusal when a table is wider than any in a report */
export function checkColumns(columns: number): void {
  if (columns > limits.columns) {
    throw moreThan(limits.columns, { zh: '表格的列', en: 'columns in a table' });
  }
}
