/** Table headings that break between words when their column is narrow. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { textNodes } from './text.ts';

/** Chinese terms of an even number of characters are nearly always made of words of two. */
const PAIRS = /^([（(]?\p{Script=Han}[）)、])?((?:\p{Script=Han}{2}){2,})$/u;

/**
 * The heading with a possible break after its number and after every two characters, so that a
 * column of three characters shows 商业/企业 and not 商业企/业. The text itself is unchanged.
 */
export function headingText(text: string): ElementContent[] {
  const [, number = '', term = ''] = PAIRS.exec(text) ?? [];
  if (term === '') return textNodes(text);
  const words = [...term.matchAll(/../gu)].map(([word]) => word);
  return [...(number === '' ? [] : [number]), ...words].flatMap((word, index) => [
    ...(index > 0 ? [h('wbr')] : []),
    { type: 'text', value: word },
  ]);
}
