/** Web and mail addresses in a text: lines break hardly anywhere in them. */
import type { Inline } from '../report/report.ts';

/** Characters of an address that often does not fit at the end of a line. */
export const LONG_ADDRESS = /([\x21-\x7e]{16,})/;

/** Such a paragraph is not set flush right: the line before the address would be torn apart. */
export const hasLongAddress = (content: Inline[]): boolean =>
  LONG_ADDRESS.test(content.map(({ text }) => text).join(''));
