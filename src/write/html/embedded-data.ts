/** The data set behind the tables, inside the page for machines that read it. */

import type { Element } from 'hast';
import { h } from 'hastscript';

/** Characters that could end the element, or that HTML or old script engines cannot carry. */
const UNSAFE = /[<>&\u2028\u2029]|\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/**
 * A `<script type="application/json" id="report-data">`, which no browser runs. A script's content
 * is not escaped by HTML, so characters with a meaning there are written as JSON escapes.
 */
export function embeddedData(data: Record<string, unknown>): Element {
  const json = JSON.stringify(data).replace(UNSAFE, escaped);
  return h('script', { type: 'application/json', id: 'report-data' }, [json]);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
