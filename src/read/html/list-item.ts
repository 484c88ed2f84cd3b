/** The number or bullet that a browser prints before an item of a list. */
import type { ListItem } from '../document.ts';
import { numberText } from '../number-text.ts';
import { attribute, childElements, type HtmlElement } from './nodes.ts';

const FORMATS = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

export function listItem(item: HtmlElement): ListItem {
  const list = item.parentNode && 'tagName' in item.parentNode ? item.parentNode : undefined;
  const ordered = list?.tagName === 'ol';
  const plain = /list-style[^;]*:[^;]*none/i.test(
    `${(list && attribute(list, 'style')) ?? ''};${attribute(item, 'style') ?? ''}`,
  );
  return {
    level: levelOf(item),
    ordered,
    mark: plain || !list ? '' : ordered ? orderedMark(item, list) : '•',
  };
}

function orderedMark(item: HtmlElement, list: HtmlElement): string {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  const number = Number.isNaN(own) ? (start || 1) + items.indexOf(item) : own;
  return `${numberText(number, FORMATS.get(attribute(list, 'type') ?? '') ?? 'decimal')}.`;
}

function levelOf(item: HtmlElement): number {
  let level = 0;
  for (let at = item.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (/^[uo]l$/.test(at.tagName)) level++;
  }
  return Math.max(1, level);
}
