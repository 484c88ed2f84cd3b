/** Findings at their places in the report: a mark on the number or the words, and a card beside it. */
import type { Quote, ShownFinding, View } from '../view.ts';
import { findingElement } from './bar.ts';

const MARK = 'data-pv-mark';
const OPERAND = 'data-pv-operand';

const WEIGHT = ['info', 'warning', 'error'];

/**
 * Marks the places anew.
 * @returns the marked elements, and the findings that have no place in the report
 */
export function showMarks(
  view: View,
  card: HTMLElement,
): { placed: HTMLElement[]; unplaced: ShownFinding[] } {
  clear();
  const found = new Map<HTMLElement, ShownFinding[]>();
  const unplaced = view.findings.filter((finding) => {
    const places = placesOf(finding);
    for (const place of places) found.set(place, [...(found.get(place) ?? []), finding]);
    return places.length === 0;
  });
  for (const [place, findings] of found) mark(place, findings, view, card);
  const placed = [...document.querySelectorAll<HTMLElement>(`[${MARK}]`)];
  refresh(card, placed);
  return { placed, unplaced };
}

function clear(): void {
  for (const each of document.querySelectorAll(`span[${MARK}="words"]`)) {
    const parent = each.parentNode;
    each.replaceWith(...each.childNodes);
    parent?.normalize();
  }
  const marked = document.querySelectorAll<HTMLElement>(`[${MARK}]`);
  for (const each of marked) {
    each.removeAttribute(MARK);
    each.removeAttribute('tabindex');
    each.classList.remove(...WEIGHT.map((severity) => `pv-at-${severity}`));
    cards.delete(each);
  }
}

/** The words that it is about, wherever a number of a table is meant too; the numbers; the heading. */
function placesOf({ paths, quote }: ShownFinding): HTMLElement[] {
  const cells = paths.flatMap(cellsOf);
  const heading = paths.flatMap((path) => headingOf(path) ?? []);
  const isOfCell = cells.length > 0;
  const words = quote && wordsOf(quote, isOfCell ? 'anywhere' : heading[0]);
  if (words) return [words];
  return isOfCell ? cells : [...new Set(heading)];
}

const cellsOf = (path: string): HTMLElement[] => [
  ...document.body.querySelectorAll<HTMLElement>(`[data-at="${CSS.escape(path)}"]`),
];

/** Of the innermost row or part that holds the path. */
function headingOf(path: string): HTMLElement | undefined {
  const names = path.split('.');
  for (let length = names.length; length > 0; length -= 1) {
    const id = names.slice(0, length).join('.');
    const found = document.getElementById(`${id}-stub`) ?? document.getElementById(id);
    if (found && document.body.contains(found)) return found;
  }
  return undefined;
}

/** A character of the page, without blanks and signs that are not seen. */
interface Character {
  sign: string;
  node: Text;
  offset: number;
}

const UNSEEN = /[\s\p{Cf}]/u;

type Part = HTMLElement | 'anywhere' | undefined;

/** The quoted words of a part, in an element of their own; nothing unless they stand there once. */
function wordsOf({ before, text, after }: Quote, part: Part): HTMLElement | undefined {
  const [left, words, right] = [before, text, after].map(seen) as [string, string, string];
  if (words === '') return undefined;
  const characters = charactersOf(part);
  const all = characters.map(({ sign }) => sign).join('');
  for (const [from, to] of [
    [left, right],
    [left, ''],
    ['', right],
    ['', ''],
  ] as const) {
    const whole = from + words + to;
    // Alone they may be other words, where all of the report is searched.
    if (whole === words && part === 'anywhere') continue;
    const at = all.indexOf(whole);
    if (at === -1 || all.includes(whole, at + 1)) continue;
    const first = characters[at + from.length];
    const last = characters[at + from.length + words.length - 1];
    return first && last && wrapped(first, last);
  }
  return undefined;
}

const seen = (text: string): string =>
  text
    .split('')
    .filter((sign) => !UNSEEN.test(sign))
    .join('');

/** The text from a heading to the next one; without a heading, what stands before the first. */
function charactersOf(part: Part): Character[] {
  const main = document.querySelector('main') ?? document.body;
  const headings = [...main.querySelectorAll('h2')];
  const nodes = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const characters: Character[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const heading = headings.findLast((each) => isBefore(each, node as Node));
    if (part === 'anywhere' || heading === part) characters.push(...signsOf(node as Text));
  }
  return characters;
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

/** By UTF-16 units, as ranges count. */
const signsOf = (node: Text): Character[] =>
  node.data.split('').flatMap((sign, offset) => (UNSEEN.test(sign) ? [] : { sign, node, offset }));

function wrapped(first: Character, last: Character): HTMLElement {
  const parent = first.node.parentElement;
  const isWhole = first.offset === 0 && last.offset === last.node.length - 1;
  const isSame = isWhole && parent?.firstChild === first.node && parent.lastChild === last.node;
  if (parent?.getAttribute(MARK) === 'words' && isSame) return parent;
  // Words that go over the edge of an element are marked in the first one.
  const end =
    last.node.parentElement === parent ? last : { node: first.node, offset: first.node.length - 1 };
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(end.node, end.offset + 1);
  const span = document.createElement('span');
  span.setAttribute(MARK, 'words');
  range.surroundContents(span);
  return span;
}

interface Shown {
  open(): void;
}

/** What a marked element shows; the document listens, since elements come and go. */
const cards = new Map<HTMLElement, Shown>();
let opened: HTMLElement | undefined;

function mark(place: HTMLElement, findings: ShownFinding[], view: View, card: HTMLElement): void {
  const worst = Math.max(...findings.map(({ severity }) => WEIGHT.indexOf(severity)));
  if (!place.hasAttribute(MARK)) place.setAttribute(MARK, 'number');
  place.classList.add(`pv-at-${WEIGHT[worst]}`);
  place.tabIndex = 0;
  cards.set(place, {
    open() {
      card.replaceChildren(...findings.map((each) => findingElement(each, view)));
      card.hidden = false;
      place.setAttribute('aria-describedby', card.id);
      for (const path of findings.flatMap(({ operands }) => operands)) {
        for (const cell of cellsOf(path)) if (cell !== place) cell.setAttribute(OPERAND, '');
      }
      stand(card, place.getBoundingClientRect());
    },
  });
}

/** Below the place where there is room, else above it; never over it. */
function stand(card: HTMLElement, at: DOMRect): void {
  const gap = 6;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.min(Math.max(gap, at.left), innerWidth - width - gap);
  const isBelow = at.bottom + gap + height <= innerHeight || at.top < height + gap;
  card.style.left = `${left}px`;
  card.style.top = `${isBelow ? at.bottom + gap : at.top - gap - height}px`;
}

function show(card: HTMLElement, place: HTMLElement | undefined): void {
  if (opened === place) return;
  close(card);
  opened = place;
  if (place) cards.get(place)?.open();
}

function close(card: HTMLElement): void {
  opened?.removeAttribute('aria-describedby');
  opened = undefined;
  card.hidden = true;
  for (const each of document.querySelectorAll(`[${OPERAND}]`)) each.removeAttribute(OPERAND);
}

/** After a save the card of the same place stays, with the words of now. */
function refresh(card: HTMLElement, placed: readonly HTMLElement[]): void {
  const place = opened;
  close(card);
  if (place && placed.includes(place)) show(card, place);
}

const markAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>(`[${MARK}]`)) || undefined;

/** Opens and closes the card as the pointer and the focus go. */
export function listen(card: HTMLElement): void {
  const focused = () => markAt(document.activeElement);
  document.addEventListener('pointerover', ({ target }) => {
    if (!(target instanceof Node && card.contains(target))) show(card, markAt(target) ?? focused());
  });
  document.addEventListener('focusin', ({ target }) => show(card, markAt(target)));
  document.addEventListener('focusout', () => show(card, undefined));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(card));
  document.addEventListener('scroll', () => opened && stand(card, opened.getBoundingClientRect()), {
    passive: true,
  });
}
