/**
 * Where the pages of A4 end. The report is laid out by its own style for paper, its blocks are
 * followed page by page as a browser that prints does it, and the ends are marked in what is shown.
 */
import type { View } from '../view.ts';
import { element } from './element.ts';
import { word } from './words.ts';

const MILLIMETRE = 96 / 25.4;
/** The type area of a page after GB/T 9704-2012. */
const HEIGHT = 225 * MILLIMETRE;
/** No page begins or ends with a single line of a paragraph. */
const TOGETHER = 2;

const root = document.documentElement;

export const isPaper = (): boolean => root.classList.contains('pv-paper');

/** The report's style for screens and that for paper; the words that each was written for are kept. */
const media = new WeakMap<CSSMediaRule, string>();

/** Lets the sheet that is to be seen hold on this screen, and the other one nowhere. */
export function useSheets(paper = isPaper()): void {
  for (const sheet of document.querySelectorAll<HTMLStyleElement>('style:not([data-preview])')) {
    for (const rule of sheet.sheet?.cssRules ?? []) {
      if (rule instanceof CSSMediaRule) use(rule, paper);
    }
  }
}

function use(rule: CSSMediaRule, paper: boolean): void {
  const own = media.get(rule) ?? rule.media.mediaText;
  media.set(rule, own);
  const wanted = /^print/.test(own) ? (paper ? 'all' : own) : paper ? `not all` : own;
  if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
}

/** The end of a page: a block, and how far down in it the next page begins. */
interface Break {
  block: Element;
  share: number;
}

/** Draws a line where each page but the first begins. */
export function showPaper(breaks: HTMLElement, view: View): void {
  const found = measured();
  const base = root.getBoundingClientRect().top;
  const lines = found.map(({ block, share }, index) => {
    const { top, height } = block.getBoundingClientRect();
    const words = word('page', view).replace('#', String(index + 2));
    const line = element('pv-break', {}, element('pv-break-name', {}, words));
    line.style.top = `${top - base + height * share}px`;
    return line;
  });
  breaks.replaceChildren(...lines);
}

/** Nothing is drawn between the two changes of style. */
function measured(): Break[] {
  const before = isPaper();
  root.classList.add('pv-paper', 'pv-measuring');
  useSheets(true);
  const found = breaksOf(blocks());
  root.classList.toggle('pv-paper', before);
  root.classList.remove('pv-measuring');
  useSheets(before);
  return found;
}

interface Block {
  element: Element;
  top: number;
  bottom: number;
  kind: 'heading' | 'whole' | 'lines';
}

/** The blocks in their order, none inside another; the rows of a table that fits on no page. */
function blocks(): Block[] {
  const all = document.body.querySelectorAll(
    'h1, main h2, main h3, main h4, main h5, main p, main li, main table, main figure, main .notes',
  );
  const outer = [...all].filter(
    (each) => !each.parentElement?.closest('p, li, table, figure, .notes'),
  );
  return outer.flatMap((each) => {
    const block = blockOf(each);
    const isTooTall = block.kind === 'whole' && block.bottom - block.top > HEIGHT;
    return isTooTall ? [...each.querySelectorAll('tr')].map(blockOf) : block;
  });
}

function blockOf(element: Element): Block {
  const { top, bottom } = element.getBoundingClientRect();
  const isLines = element.matches('p, li');
  const kind = /^H\d$/.test(element.tagName) ? 'heading' : isLines ? 'lines' : 'whole';
  return { element, top, bottom, kind };
}

function breaksOf(all: readonly Block[]): Break[] {
  const found: Break[] = [];
  let start = all[0]?.top ?? 0;
  for (const [index, block] of all.entries()) {
    while (block.bottom - start > HEIGHT + 0.5) {
      const next = breakIn(block, start) ?? breakBefore(all, index, start);
      if (!next || next.top <= start) break;
      found.push(next);
      start = next.top;
    }
  }
  return found;
}

/** Between two lines of a paragraph, or nothing where it goes to the next page whole. */
function breakIn({ element: block, top, bottom, kind }: Block, start: number) {
  if (kind !== 'lines') return undefined;
  const height = Number.parseFloat(getComputedStyle(block).lineHeight);
  const lines = Math.round((bottom - top) / height);
  const from = Math.max(top, start);
  const done = Math.round((from - top) / height);
  const fitting = Math.floor((start + HEIGHT - from) / height + 0.01);
  const kept = Math.min(done + fitting, lines - TOGETHER);
  if (kept - done < TOGETHER) return undefined;
  return { block, share: kept / lines, top: top + kept * height };
}

/** Before a block, and before the headings that stay with it. */
function breakBefore(all: readonly Block[], index: number, start: number) {
  let first = index;
  while (isKept(all, first) && (all[first - 1]?.top ?? start) > start) first -= 1;
  const block = all[first];
  return block && { block: block.element, share: 0, top: block.top };
}

/** A heading stays with what follows, the notes with their table. */
const isKept = (all: readonly Block[], index: number): boolean =>
  all[index - 1]?.kind === 'heading' || (all[index]?.element.matches('.notes') ?? false);
