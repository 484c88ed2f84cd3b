/** Text of the report as nodes of the page. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { legalText } from '../legal-text.ts';
import { LONG_ADDRESS } from '../long-address.ts';
import { splitAtNumbers } from '../number-scales.ts';

/** Text nodes with a `<br>` for each line break and places where a long address may break. */
export function textNodes(text: string): ElementContent[] {
  return joined('br', legalText(text).split('\n').map(lineNodes));
}

/** Without them the line before an address is torn apart to fill its width. */
function lineNodes(line: string): ElementContent[] {
  return line
    .split(LONG_ADDRESS)
    .flatMap((part, index) => (index % 2 === 0 ? textNode(part) : breakable(part)));
}

function breakable(address: string): ElementContent[] {
  return joined('wbr', address.split(/(?<=[/?&=.@])(?![/?&=.@])/).map(textNode));
}

/** The nodes with each number of several digits in an element of its own, in which no line breaks. */
export function wholeNumbers(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'text') return [node];
    return splitAtNumbers(node.value).flatMap((piece, index) =>
      index % 2 === 1 && piece.length > 1 ? [h('span.whole', piece)] : textNode(piece),
    );
  });
}

/** Text nodes of the title: where it needs two lines, the second begins with the year. */
export function titleNodes(title: string): ElementContent[] {
  const line = (text: string) => joined('wbr', text.split(/(?=(?<!\d)\d{4}年)/).map(textNode));
  return joined('br', legalText(title).split('\n').map(line));
}

function joined(separator: 'br' | 'wbr', parts: ElementContent[][]): ElementContent[] {
  return parts.flatMap((part, index) => (index > 0 ? [h(separator), ...part] : part));
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** The text on one line. Chinese needs no blank where a line is joined. */
export function oneLine(text: string): string {
  return legalText(text).replaceAll('\n', '');
}

/** Puts each node on a line of its own, so that versions of a page can be compared by line. */
export function onLines<Node>(nodes: Node[]): (Node | string)[] {
  return nodes.flatMap((node) => ['\n', node]).concat(nodes.length > 0 ? ['\n'] : []);
}
