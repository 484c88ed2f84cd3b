/** A text of the report to write: its findings under the words they are about, and cells for its numbers. */
import type { BindingOffer, Finding, Prose, Span } from '../index.ts';
import { button, element } from './element.ts';
import { findingItems } from './findings.ts';
import type { Around, Part } from './part.ts';

/** More cells with one number are no help. */
const MOST_OFFERS = 6;

/** A number of some cell that can stand in a text. */
export interface CellNumber {
  path: string;
  name: string;
  binding: string;
}

export function prosePart(
  { path, label }: Prose,
  numbers: readonly CellNumber[],
  around: Around,
): Part {
  const { desk, say } = around;
  const area = element('textarea', {
    ...{ 'data-path': path, 'aria-label': label, spellcheck: 'false', rows: 4 },
  });
  const backdrop = element('div', { class: 'backdrop', 'aria-hidden': 'true' });
  const offers = element('div', { class: 'offers', role: 'group', 'aria-label': say('bind') });
  const list = element('ul', { class: 'at' });
  let marks: Mark[] = [];

  const insert = (before: string, after = '', otherwise = '') => {
    const { selectionStart: start, selectionEnd: end, value } = area;
    const words = value.slice(start, end) || otherwise;
    area.focus();
    write(start, end, before + words + after);
    area.setSelectionRange(start + before.length, start + before.length + words.length);
  };
  /** As if it had been typed, so that the browser's own undo knows it. */
  const write = (start: number, end: number, words: string) => {
    area.setSelectionRange(start, end);
    area.setRangeText(words, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const addPicture = async () => {
    const at = area.selectionStart;
    const [file] = await around.choose('image/*', false);
    if (!file) return;
    const name = file.name.replace(/[\s()<>\\]+/g, '-');
    desk.addPicture(name, await base64Of(file));
    around.tell(say('pictureAdded', name));
    area.focus();
    if (area.value.includes(`](${name}`)) return;
    area.setSelectionRange(at, at);
    insert('![', `](${name})`, name.replace(/\.[^.]*$/, ''));
  };
  const tools = element(
    'div',
    { class: 'tools' },
    button(say('heading'), () => insert(lineStart(area) ? '### ' : '\n\n### '), { class: 'quiet' }),
    button(say('bold'), () => insert('**', '**', say('bold')), { class: 'quiet' }),
    button(say('picture'), () => void addPicture(), { class: 'quiet' }),
    element('span', { class: 'keys' }, say('proseKeys')),
  );
  const node = element(
    'div',
    { class: 'prose' },
    tools,
    element('div', { class: 'sheet' }, backdrop, area),
    offers,
    list,
  );

  const paint = () => backdrop.replaceChildren(...painted(area.value, marks), '\n');
  const offer = () => {
    const wanted = document.activeElement === area ? offersAt(area, path, numbers, around) : [];
    offers.hidden = wanted.length === 0;
    offers.replaceChildren(
      ...(wanted.length === 0 ? [] : [element('span', {}, say('bind'))]),
      ...wanted.map(({ start, end, words, name }, at) =>
        button(at === 0 ? `${name}（Alt+Enter）` : name, () => {
          area.focus();
          write(start, end, words);
        }),
      ),
    );
  };

  area.addEventListener('input', () => {
    const kept = commonStart(desk.valueOf(path), area.value);
    marks = marks.filter(({ end }) => end <= kept);
    desk.type(path, area.value);
    paint();
    offer();
  });
  area.addEventListener('focusout', () => desk.leave());
  for (const event of ['keyup', 'click', 'focus']) area.addEventListener(event, offer);
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && node.contains(relatedTarget))) offers.hidden = true;
  });
  area.addEventListener('keydown', (event) => {
    const first = offers.hidden ? null : offers.querySelector('button');
    if (event.altKey && event.key === 'Enter' && first) {
      event.preventDefault();
      event.stopPropagation();
      first.click();
    }
  });

  return {
    node,
    show() {
      const value = desk.valueOf(path);
      if (area.value !== value) area.value = value;
      const findings = desk.found?.findings ?? [];
      const own = findings.filter(({ paths, isBlank }) => paths[0] === path && !isBlank);
      marks = marksOf(own, desk.found?.bindings ?? [], path);
      paint();
      list.replaceChildren(...findingItems(own, findings, around));
    },
  };
}

interface Mark extends Span {
  kind: string;
}

function marksOf(own: readonly Finding[], bindings: readonly BindingOffer[], path: string): Mark[] {
  const wrong = own.flatMap(({ span, severity }) => (span ? [{ ...span, kind: severity }] : []));
  const offered = bindings.map((offer) => ({ ...offer, kind: 'offer' }));
  return [...wrong, ...offered].filter((mark) => mark.path === path);
}

const BINDING = /\{\{[^{}\n]*\}\}/g;

/** The text with its marks, none over another. */
function painted(text: string, marks: readonly Mark[]): (Node | string)[] {
  const bound = [...text.matchAll(BINDING)].map(({ index, 0: words }) => ({
    ...{ start: index, end: index + words.length, kind: 'bound' },
  }));
  const all = [...marks, ...bound].sort((a, b) => a.start - b.start);
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { start, end, kind } of all) {
    if (start < at || end > text.length) continue;
    nodes.push(text.slice(at, start), element('mark', { class: kind }, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

interface Offer {
  start: number;
  end: number;
  words: string;
  name: string;
}

/** The cells that the number beside the caret can be, the one that its sentence names first. */
function offersAt(
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  path: string,
  numbers: readonly CellNumber[],
  { desk, language }: Around,
): Offer[] {
  if (selectionStart !== selectionEnd) return [];
  const token = [...value.matchAll(/\d+(?:\.\d+)?/g)].find(
    ({ index, 0: digits }) => index < selectionStart && selectionStart <= index + digits.length,
  );
  if (!token || isNoCount(value, token.index, token[0])) return [];
  const [start, end] = [token.index, token.index + token[0].length];
  const { bindings = [], computed } = desk.found ?? {};
  const sure = bindings.filter((each) => each.path === path && each.start === start);
  const found = sure.map(({ binding, name }) => ({ words: binding, name: name[language] }));
  const shown = (cell: string) => desk.valueOf(cell) || computed?.get(cell);
  const same =
    token[0].length > 1 || sure.length > 0
      ? numbers.filter((cell) => shown(cell.path) === token[0])
      : [];
  const others = same.map(({ binding, name }) => ({ words: binding, name }));
  const all = [
    ...found,
    ...others.filter(({ words }) => found.every((each) => each.words !== words)),
  ];
  return all.slice(0, MOST_OFFERS).map((each) => ({ start, end, ...each }));
}

/** A year, a part of a binding or of a document's number. */
function isNoCount(text: string, at: number, digits: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const isBound = line.lastIndexOf('{{') > line.lastIndexOf('}}');
  return isBound || /^[年月日号]/.test(text.slice(at + digits.length)) || /[.\d〔]$/.test(line);
}

const lineStart = ({ value, selectionStart }: HTMLTextAreaElement): boolean =>
  selectionStart === 0 || value.charAt(selectionStart - 1) === '\n';

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
