/** Where a finding stands, for people: the line and column of a text, or the cell of a table. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { cellAddress, type Position, type Spot, type TableCell } from '../diagnostic/place.ts';

/** `report.yaml:3:7`, or the file with the spot in it; the file alone where no more is known. */
export function placeWords(
  file: string,
  position: Position | undefined,
  spot: Spot,
  language: Language,
): string {
  if (position) return `${file}:${position.line}:${position.column}`;
  const words = spotWords(spot, language);
  return words ? `${file} ${words}` : file;
}

/** `表三 · 合计，第6行第4列`, `第2个表第6行第4列`, `表三!D8`; nothing where no spot is known. */
export function spotWords({ label, cell }: Spot, language: Language): string | undefined {
  if (!label) return cell && cellWords(cell, language);
  if (!cell) return label[language];
  const { sheet, row, column } = cell;
  const place = {
    zh: `，第${row}行第${column}列`,
    en: `, row ${row}, column ${column}`,
  };
  const address = { zh: `，${cellWords(cell, 'zh')}`, en: `, ${cellWords(cell, 'en')}` };
  return label[language] + (sheet === undefined ? place : address)[language];
}

/** A cell as the program that shows its file counts it: sheets have addresses, documents do not. */
export function cellWords(cell: TableCell, language: Language): string {
  const { sheet, table, row, column } = cell;
  if (sheet !== undefined) return `${sheet}!${cellAddress(cell)}`;
  return {
    zh: `第${table}个表第${row}行第${column}列`,
    en: `table ${table}, row ${row}, column ${column}`,
  }[language];
}
