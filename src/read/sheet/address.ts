/** Addresses of cells as they are written in a workbook, e.g. `D8`. */

export interface Address {
  row: number;
  column: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** @returns undefined for what is no address of a cell */
export function readAddress(text: string | undefined): Address | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text ?? '');
  if (!parts) return undefined;
  const [, letters = '', digits = ''] = parts;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}
