/** Runs of text: strong words, links, and the numbers that a binding put into the prose. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Inline } from '../../report/report.ts';
import { legalText } from '../legal-text.ts';
import { oneLine, textNodes } from './text.ts';

/** The only addresses a reader may be sent to; `javascript:` and `data:` stay plain text. */
const ADDRESS = /^(?:https?:\/\/|mailto:)/i;

/** Nodes of a paragraph, heading or item. */
export function inlineNodes(inlines: Inline[]): ElementContent[] {
  return inlines.flatMap(inlineNode);
}

/** The words alone, without line breaks. */
export function plainText(inlines: Inline[]): string {
  return oneLine(inlines.map((inline) => inline.text).join(''));
}

function inlineNode(inline: Inline): ElementContent[] {
  let nodes = textNodes(inline.text);
  if (inline.path !== undefined) nodes = [h('span', { dataAt: legalText(inline.path) }, nodes)];
  if (inline.strong) nodes = [h('strong', nodes)];
  const href = oneLine(inline.href ?? '');
  return ADDRESS.test(href) ? [h('a', { href }, nodes)] : nodes;
}
