/** Where a finding stands, for people: the line and column of a text, or the cell of a table. */
import type { Language } from '../diagnostic/diagnostic.ts';
import { cellAddress, type Position, type TableCell } from '../diagnostic/place.ts';

/** `report.yaml:3:7`, `报告.docx 第2个表第6行第4列`, `数据.xlsx 表三!D8`; the file alone where no more is known. */
export function placeWords(
  file: string,
  position: Position | undefined,
  cell: TableCell | undefined,
  language: Language,
): string {
  if (position) return `${file}:${position.line}:${position.column}`;
  return cell ? `${file} ${cellWords(cell, language)}` : file;
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
