/**
 * Reads XML into plain elements: iteratively, piece by piece, within limits. A document type
 * declaration is refused, so there are no entities. Names are told apart by namespace, not prefix.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { documentType } from '../../diagnostic/kinds/document.ts';
import { limits } from '../../diagnostic/limits.ts';
import { damagedFile, moreThan, Refusal } from '../refusal.ts';

export interface XmlElement {
  /** With our own prefix for each known namespace, e.g. `w:p`; without one for others. */
  name: string;
  /** By name, prefixed likewise where the source prefixes it. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Ends of namespaces: those of strict and transitional files differ in how they begin. */
const NAMESPACES: [string, string][] = [
  ['/wordprocessingml/main', 'w'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/office/word/2003/wordml', 'w'],
  ['/spreadsheetml/main', 's'],
  ['/spreadsheetml/2006/main', 's'],
  ['/drawingml/chart', 'c'],
  ['/drawingml/2006/chart', 'c'],
  ['/drawingml/main', 'a'],
  ['/drawingml/2006/main', 'a'],
  ['/wordprocessingDrawing', 'wp'],
  ['/wordprocessingShape', 'wps'],
  ['/officeDocument/relationships', 'r'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/math', 'm'],
  ['/officeDocument/2006/math', 'm'],
  [':vml', 'v'],
  ['/xmlPackage', 'pkg'],
  ['/2003/auxHint', 'wx'],
  ['/aml/2001/core', 'aml'],
];

/** Most elements have none. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Reads one part; `write` it piece by piece, then `end`. */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #root: XmlElement = { name: '', attributes: new Map(), children: [] };
  readonly #open: XmlElement[] = [this.#root];
  readonly #prefixes = new Map<string, string>();
  readonly #keep: (element: XmlElement) => boolean;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #elements = 0;
  #size = 0;

  /** @param keep whether an element that was read belongs into the result; it does by default */
  constructor(keep: (element: XmlElement) => boolean = () => true) {
    this.#keep = keep;
    this.#parser.on('opentag', (tag) => this.#enter(tag));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (text) => this.#open.at(-1)!.children.push(text));
    this.#parser.on('cdata', (text) => this.#open.at(-1)!.children.push(text));
    this.#parser.on('doctype', () => {
      throw new Refusal(documentType);
    });
  }

  write(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > limits.xml) {
      const megabytes = limits.xml / 1024 / 1024;
      throw moreThan(megabytes, { zh: 'XML 的大小（MB）', en: 'megabytes of XML' });
    }
    this.#decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    this.#parse(() => this.#decoder!.decode(piece, { stream: true }));
  }

  /** @returns the root element */
  end(): XmlElement {
    this.#parse(() => this.#decoder?.decode() ?? '');
    this.#parse(() => null);
    const [element] = this.#root.children.filter((child) => typeof child !== 'string');
    if (!element) throw broken();
    return element;
  }

  /** Whatever the decoder or the parser says is the same to us: this is no XML. */
  #parse(next: () => string | null): void {
    try {
      const text = next();
      if (text === null) this.#parser.close();
      else this.#parser.write(text);
    } catch (error) {
      throw error instanceof Refusal ? error : broken();
    }
  }

  #enter({ uri, local, attributes }: SaxesTagNS): void {
    if (++this.#elements > limits.elements) throw tooManyElements(limits.elements);
    if (this.#open.length > limits.nesting) throw tooDeep();
    const name = this.#name(uri, local);
    this.#open.push({ name, attributes: this.#attributes(attributes), children: [] });
  }

  #attributes(attributes: SaxesTagNS['attributes']): ReadonlyMap<string, string> {
    let named: Map<string, string> | undefined;
    for (const key in attributes) {
      const { uri, local, value } = attributes[key] as SaxesAttributeNS;
      named ??= new Map();
      named.set(this.#name(uri, local), value);
    }
    return named ?? NO_ATTRIBUTES;
  }

  #leave(): void {
    const element = this.#open.pop()!;
    if (this.#keep(element)) this.#open.at(-1)!.children.push(element);
  }

  #name(uri: string, local: string): string {
    let prefix = this.#prefixes.get(uri);
    if (prefix === undefined) {
      prefix = NAMESPACES.find(([end]) => uri.endsWith(end))?.[1] ?? '';
      this.#prefixes.set(uri, prefix);
    }
    return prefix === '' ? local : `${prefix}:${local}`;
  }
}

/** Reads XML that lies in memory as a whole. */
export function readXml(bytes: Uint8Array): XmlElement {
  const reader = new XmlReader();
  reader.write(bytes);
  return reader.end();
}

/** The elements below, of one name if one is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const children = parent?.children.filter((child) => typeof child !== 'string') ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

/** The first element of that name directly below. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((each) => typeof each !== 'string' && each.name === name) as
    | XmlElement
    | undefined;
}

/** Every element below of one of the names, outer ones first. */
export function* descendants(parent: XmlElement, ...names: string[]): Generator<XmlElement> {
  const waiting = elements(parent).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.includes(next.name)) yield next;
    for (const each of elements(next).reverse()) waiting.push(each);
  }
}

/** All text below. */
export function textOf(element: XmlElement): string {
  const words: string[] = [];
  const waiting: XmlNode[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') words.push(next);
    else for (const each of next.children.toReversed()) waiting.push(each);
  }
  return words.join('');
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const declared = /^[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw broken();
  }
}

function broken(): Refusal {
  return damagedFile({ zh: 'XML 写法有误', en: 'its XML is not well-formed' });
}

/** There are more elements in it, XML or HTML, than in any report. */
export function tooManyElements(limit: number): Refusal {
  return moreThan(limit, { zh: '元素', en: 'elements' });
}

/** Elements are nested deeper than in any report. */
export function tooDeep(): Refusal {
  return moreThan(limits.nesting, { zh: '嵌套层数', en: 'levels of nesting' });
}
