/** The text of a page: paragraphs and tables in their order, blanks as a browser shows them. */
import type {
  Block,
  DocumentPlace,
  ListItem,
  Paragraph,
  Picture,
  Region,
  Run,
} from '../document.ts';
import { joinRuns } from '../join-runs.ts';
import { chartIn } from './chart.ts';
import type { PageContext } from './context.ts';
import { isHidden } from './hidden.ts';
import { type Look, lookOfBlock, lookWithin } from './inline-format.ts';
import { listItem } from './list-item.ts';
import {
  attribute,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isDataSet,
  isElement,
  isText,
  rangeOf,
  textOf,
} from './nodes.ts';
import { pictureInAddress } from './pictures.ts';
import { readTable } from './table.ts';

/** What holds for all that stands in an element. */
interface Around {
  look: Look;
  heading?: number;
  region?: Region;
  /** Line breaks count as they stand. */
  preformatted?: boolean;
}

/** Reads what stands in an element; in a cell, paragraphs stand where the cell does. */
export function readFlow(
  element: HtmlElement,
  context: PageContext,
  cell?: DocumentPlace,
): Block[] {
  const flow = new Flow(context, cell);
  flow.readWithin(element, { look: lookOfBlock(element, {}) });
  return flow.end();
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol p
  plaintext pre search section summary table ul xmp caption tbody thead tfoot tr td th`.split(
    /\s+/,
  ),
);

const LEFT_OUT = new Map<string, 'script' | 'control' | 'embedded'>([
  ['script', 'script'],
  ['style', 'script'],
  ['template', 'script'],
  ['noscript', 'script'],
  ['select', 'control'],
  ['textarea', 'control'],
  ['button', 'control'],
  ['datalist', 'control'],
  ['iframe', 'embedded'],
  ['object', 'embedded'],
  ['svg', 'embedded'],
  ['math', 'embedded'],
]);

const RIGHT_TO_LEFT = '\u202e';
const END_OF_DIRECTION = '\u202c';

/** Whether an element puts its characters in the other order than they stand in the page. */
function isTurned(element: HtmlElement): boolean {
  const isBdo = element.tagName === 'bdo' && /^rtl$/i.test(attribute(element, 'dir') ?? '');
  return isBdo || /unicode-bidi\s*:[^;]*override/i.test(attribute(element, 'style') ?? '');
}

const REGIONS = new Map<string, Region>([
  ['nav', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
]);

class Flow {
  readonly #context: PageContext;
  readonly #cell: DocumentPlace | undefined;
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #list: ListItem | undefined;
  #start: number | undefined;
  #end = 0;

  constructor(context: PageContext, cell: DocumentPlace | undefined) {
    this.#context = context;
    this.#cell = cell;
  }

  end(): Block[] {
    this.#finish({ look: {} });
    return this.#blocks;
  }

  #read(nodes: HtmlNode[], around: Around): void {
    for (const node of nodes) {
      if (isText(node)) this.#addText(node.value, node, around);
      else if (isElement(node)) this.#readElement(node, around);
    }
  }

  #readElement(element: HtmlElement, around: Around): void {
    const { leftOut, hidden } = this.#context;
    const { tagName } = element;
    if (tagName === 'head' || isDataSet(element)) return;
    const chart = chartIn(element);
    if (chart) {
      this.#addChart(chart, element, around);
      return;
    }
    const reason = LEFT_OUT.get(tagName) ?? (tagName === 'del' ? 'deleted' : undefined);
    if (reason) leftOut.add(reason, textOf(element), this.#placeOf(element));
    else if (isHidden(element, hidden))
      leftOut.add('hidden', textOf(element), this.#placeOf(element));
    else if (tagName === 'br') this.#add({ text: '\n', ...around.look }, element);
    else if (tagName === 'img') this.#addPicture(element);
    else if (tagName === 'hr') this.#addBlock({ kind: 'break', of: 'rule' }, around);
    else if (tagName === 'table') this.#addTable(element, around);
    else if (BLOCKS.has(tagName)) this.#readBlock(element, around);
    else this.readWithin(element, { ...around, look: lookWithin(element, around.look) });
  }

  /** Characters that are shown from right to left stand between the signs that say so in a text. */
  readWithin(element: HtmlElement, around: Around): void {
    const turned = isTurned(element);
    if (turned) this.#add({ text: RIGHT_TO_LEFT, ...around.look }, element);
    this.#read(element.childNodes, around);
    if (turned) this.#add({ text: END_OF_DIRECTION, ...around.look }, element);
  }

  #readBlock(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    this.#finish(around);
    if (tagName === 'li') this.#list = listItem(element);
    const region = REGIONS.get(tagName) ?? around.region;
    const inside: Around = {
      ...around,
      look: lookOfBlock(element, around.look),
      ...(region && { region }),
      ...(/^h[1-6]$/.test(tagName) && { heading: Number(tagName[1]) }),
      ...(/^(pre|listing|xmp|plaintext)$/.test(tagName) && { preformatted: true }),
    };
    this.readWithin(element, inside);
    this.#finish(inside);
    if (tagName === 'li') this.#list = undefined;
  }

  #addTable(element: HtmlElement, around: Around): void {
    this.#finish(around);
    const table = readTable(element, this.#context, readFlow);
    this.#blocks.push({ ...table, ...(around.region && { region: around.region }) });
  }

  #addBlock(block: Block, around: Around): void {
    this.#finish(around);
    this.#blocks.push(block);
  }

  #addText(value: string, node: HtmlNode, { look, preformatted }: Around): void {
    const text = preformatted ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#runs.length === 0 && text.trim() === '') return;
    this.#add({ text, ...look }, node);
  }

  #addPicture(element: HtmlElement): void {
    const source = attribute(element, 'src') ?? attribute(element, 'data-src') ?? '';
    const alt = attribute(element, 'alt') ?? '';
    const known = this.#context.pictures(source) ?? pictureInAddress(source);
    // The address of a picture in the page is the picture itself: it is long, and nothing to show.
    const address = source.startsWith('data:') ? {} : { source };
    this.#add({ text: '', picture: known ? { ...known, alt } : { ...address, alt } }, element);
  }

  /** The chart alone on its line, and the words below it. */
  #addChart(picture: Picture, element: HtmlElement, around: Around): void {
    this.#finish(around);
    this.#add({ text: '', picture }, element);
    this.#finish(around);
    for (const each of childElements(element))
      if (each.tagName === 'figcaption') this.#readElement(each, around);
  }

  #add(run: Run, node: HtmlNode): void {
    const range = rangeOf(node);
    if (range) {
      this.#start ??= range.start;
      this.#end = Math.max(this.#end, range.end);
    }
    this.#runs.push(run);
  }

  /** Ends the paragraph, if one has begun. */
  #finish({ heading, region }: Around): void {
    const runs = trimmed(joinRuns(this.#runs));
    const start = this.#start;
    this.#runs = [];
    this.#start = undefined;
    if (runs.length === 0) return;
    const range = start === undefined ? {} : { range: { start, end: this.#end } };
    const paragraph: Paragraph = {
      kind: 'paragraph',
      runs,
      ...(heading !== undefined && { heading }),
      ...(this.#list && { list: this.#list }),
      ...(region && { region }),
      place: this.#cell ? { ...this.#cell, ...range } : range,
    };
    this.#list = undefined;
    this.#blocks.push(paragraph);
  }

  #placeOf(element: HtmlElement): DocumentPlace {
    const range = rangeOf(element);
    return { ...this.#cell, ...(range && { range }) };
  }
}

/** Blanks around line breaks and at both ends are not shown, and several between words as one. */
function trimmed(runs: Run[]): Run[] {
  let before = '\n';
  const collapsed = runs.map((run) => {
    if (run.picture) {
      before = '';
      return run;
    }
    const text = (
      before.endsWith(' ') || before.endsWith('\n') ? run.text.replace(/^ +/, '') : run.text
    )
      .replace(/ +\n/g, '\n')
      .replace(/\n +/g, '\n');
    if (text !== '') before = text;
    return { ...run, text };
  });
  const last = collapsed.findLastIndex((run) => run.picture || run.text.trim() !== '');
  return joinRuns(
    collapsed
      .slice(0, last + 1)
      .map((run, index) =>
        index === last ? { ...run, text: run.text.replace(/[ \n]+$/, '') } : run,
      ),
  );
}
