/** Words as a YAML value on one line. */

import { jsonText } from '../diagnostic/printable.ts';

/** Begins with a Chinese character and holds no sign that YAML knows: read as it stands. */
const PLAIN = /^\p{Script=Han}[\p{L}\p{N}（）《》〔〕“”·、，。；]*$/u;

/** @returns the words themselves, or in quotation marks what YAML might read as something else */
export function yamlText(text: string): string {
  return PLAIN.test(text) ? text : jsonText(text);
}
