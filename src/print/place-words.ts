/** Where a finding stands, for people: the line and column of a text, or the cell of a table. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Position, TableCell } from '../diagnostic/place.ts';

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
export function cellWords({ sheet, table, row, column }: TableCell, language: Language): string {
  if (sheet !== undefined) return `${sheet}!${letters(column)}${row}`;
  return {
    zh: `第${table}个表第${row}行第${column}列`,
    en: `table ${table}, row ${row}, column ${column}`,
  }[language];
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = column - 1;
  const before = rest >= 26 ? letters(Math.floor(rest / 26)) : '';
  return before + String.fromCharCode(65 + (rest % 26));
}
