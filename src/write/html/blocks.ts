/** The blocks of a report as elements of the page. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  Block,
  Chart,
  Figure,
  Heading,
  List,
  Paragraph,
  Signature,
} from '../../report/report.ts';
import { signatureLines } from '../../report/signature.ts';
import { legalText } from '../legal-text.ts';
import { hasLongAddress } from '../long-address.ts';
import { inlineNodes } from './inlines.ts';
import { tableElements } from './table.ts';
import { onLines, textNodes } from './text.ts';

/** Draws a chart. */
export type Draw = (chart: Chart) => Element[];

/** The elements of blocks: one each, and the notes below a table. */
export function blockElements(blocks: Block[], draw: Draw): Element[] {
  return blocks.flatMap((block) => elementsOf(block, draw));
}

function elementsOf(block: Block, draw: Draw): Element | Element[] {
  switch (block.kind) {
    case 'heading':
      return headingElement(block);
    case 'paragraph':
      return paragraphElement(block);
    case 'list':
      return listElement(block, draw);
    case 'table':
      return tableElements(block);
    case 'figure':
      return figureElement([imageElement(block)], block);
    case 'chart':
      return figureElement(draw(block), block);
    case 'signature':
      return signatureElement(block);
  }
}

function paragraphElement({ content }: Paragraph): Element {
  return h(
    'p',
    { className: hasLongAddress(content) ? 'ragged' : undefined },
    inlineNodes(content),
  );
}

/** The title is the page's `h1`, so the levels of the text begin with `h2`. */
function headingElement(heading: Heading): Element {
  return h(`h${heading.level + 1}`, { id: heading.id }, inlineNodes(heading.content));
}

function listElement(list: List, draw: Draw): Element {
  const items = list.items.map((item) => h('li', itemContent(item, draw)));
  if (!list.ordered) return h('ul', onLines(items));
  return h('ol', { start: list.start === 1 ? undefined : list.start }, onLines(items));
}

/** A lone paragraph needs no `<p>` of its own in an item. */
function itemContent(blocks: Block[], draw: Draw): ElementContent[] {
  const [first, ...others] = blocks;
  if (first?.kind === 'paragraph' && others.length === 0) return inlineNodes(first.content);
  return blockElements(blocks, draw);
}

function signatureElement(signature: Signature): Element {
  const [body, day] = signatureLines(signature);
  return h(
    'div.signature',
    onLines([
      h('p.body', textNodes(body)),
      h('p.day', [h('time', { dateTime: signature.day }, textNodes(day))]),
    ]),
  );
}

function figureElement(shown: Element[], block: Figure | Chart): Element {
  const { caption } = block;
  const below = caption === '' ? [] : [h('figcaption', textNodes(caption))];
  const properties = block.kind === 'chart' ? { dataChart: legalText(block.source) } : {};
  return h('figure', properties, onLines([...shown, ...below]));
}

function imageElement(figure: Figure): Element {
  const bytes = base64(figure.image);
  return h('img', {
    src: `data:${figure.mediaType};base64,${bytes}`,
    width: figure.width,
    height: figure.height,
    alt: legalText(figure.alt),
  });
}

/** In pages of browsers as well, which have no `Buffer`. */
const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
