/** A chart of our own pages: its drawing and its numbers are one picture, and no table of the text. */
import type { Picture } from '../document.ts';
import { attribute, childElements, type HtmlElement, textOf, walk } from './nodes.ts';

/** @returns nothing where an element is no chart */
export function chartIn(element: HtmlElement): Picture | undefined {
  const source = element.tagName === 'figure' ? attribute(element, 'data-chart') : undefined;
  if (source === undefined) return undefined;
  const inside = [...walk(element)];
  const drawing = inside.find(({ tagName }) => tagName === 'svg');
  const rows = inside
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => childElements(row).map(textOf));
  return {
    alt: (drawing && attribute(drawing, 'aria-label')) ?? '',
    chart: { source, rows: asDrawn(rows, drawing) },
  };
}

/** The numbers that are seen, where they are as many as those of the table. */
function asDrawn([head = [], ...rows]: string[][], drawing: HtmlElement | undefined): string[][] {
  const seen = drawing
    ? [...walk(drawing)].filter((each) => attribute(each, 'class') === 'value').map(textOf)
    : [];
  const cells = rows.flatMap((row) => row.slice(1));
  if (seen.length !== cells.length) return [head, ...rows];
  return [head, ...rows.map(([name = '', ...row]) => [name, ...row.map(() => seen.shift()!)])];
}
