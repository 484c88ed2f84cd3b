/** Which format each cell has, and how its number looks in it. */
import { child, elements, type XmlElement } from '../package/xml.ts';
import { damagedFile } from '../refusal.ts';
import { formatNumber } from './format-number.ts';

/**
 * Writes a number as its cell shows it.
 * @param style number of the cell's style
 */
export type ShowNumber = (number: string, style: number) => string;

/** Formats that every program knows by their number. Those of dates differ by country: only that they are. */
const BUILT_IN = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '#,##0;-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '#,##0.00;-#,##0.00;"-"'],
]);

/** @param from1904 whether days count from 1904, as on old Apple computers */
export function numberFormats(styles: XmlElement | undefined, from1904: boolean): ShowNumber {
  const own = new Map(
    elements(child(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      codeOf(attributes.get('formatCode')),
    ]),
  );
  const formats = elements(child(styles, 's:cellXfs'), 's:xf').map(({ attributes }) => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN.get(id) ?? (isDate(id) ? 'yyyy-mm-dd' : 'General');
  });
  return (number, style) => formatNumber(number, formats[style] ?? 'General', from1904);
}

/** Excel takes no longer one. */
const LONGEST_CODE = 255;

function codeOf(code = 'General'): string {
  if (code.length <= LONGEST_CODE) return code;
  throw damagedFile({ zh: '数字格式过长', en: 'a number format in it is too long' });
}

function isDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
}
