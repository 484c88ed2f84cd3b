/** From the YAML library's document to our tree: aliases resolved, keys unique, every value placed. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import {
  circularAlias,
  complexKey,
  duplicateKey,
  FIRST_HERE,
  hashInText,
  missingKey,
  specialStart,
  tooManyAliases,
} from '../diagnostic/kinds/yaml.ts';
import type { Range } from '../diagnostic/place.ts';
import { DEPTH_LIMIT } from './parse-yaml.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from './source.ts';

/** Values that aliases may add up to; each use of one counts all that is behind it. */
const ALIAS_LIMIT = 50_000;
const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

interface Tree {
  root?: SourceNode;
  diagnostics: Diagnostic[];
}

/** How much is behind a node when aliases are followed. */
interface Measure {
  size: number;
  height: number;
}

interface Building {
  file: string;
  /** The text that was parsed. */
  text: string;
  /** The text as the user has it, and the way to it from places in the parsed one. */
  original: string;
  back(range: Range): Range;
  diagnostics: Diagnostic[];
  anchors: Map<string, SourceNode | 'open'>;
  /** Anchors that no alias has named so far. */
  unused: Map<string, Range>;
  measures: Map<SourceNode, Measure>;
  size: number;
  exhausted: boolean;
}

/**
 * Builds the tree. It may hold one node in several places: those that aliases refer to.
 * @param text the text that was parsed, `original` the text that ranges shall refer to
 * @returns no root when aliases grow too large
 */
export function buildTree(
  document: Document,
  { file, text, original, back }: Pick<Building, 'file' | 'text' | 'original' | 'back'>,
): Tree {
  const building: Building = {
    ...{ file, text, original, back },
    diagnostics: [],
    anchors: new Map(),
    unused: new Map(),
    measures: new Map(),
    size: 0,
    exhausted: false,
  };
  const root = buildNode(building, document.contents, 0);
  for (const range of building.unused.values())
    building.diagnostics.push(special(building, range, '&'));
  const { diagnostics } = building;
  return building.exhausted ? { diagnostics } : { root, diagnostics };
}

function buildNode(building: Building, node: unknown, at: number): SourceNode {
  if (isAlias(node)) return resolve(building, node);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing(building, at);
  const anchor = node.anchor;
  if (anchor !== undefined) {
    building.anchors.set(anchor, 'open');
    building.unused.set(anchor, signBefore(building, node, '&'));
  }
  checkTag(building, node);
  const built = isScalar(node)
    ? buildScalar(building, node)
    : isMap(node)
      ? buildMap(building, node)
      : buildList(building, node);
  measure(building, built);
  if (anchor !== undefined) building.anchors.set(anchor, built);
  return built;
}

/** What is left out is null, and stands where it would be. */
function nothing({ back }: Building, at: number): ScalarNode {
  return {
    kind: 'scalar',
    range: back({ start: at, end: at }),
    value: null,
    text: '',
    style: 'plain',
  };
}

function buildScalar(building: Building, scalar: Scalar): ScalarNode {
  const range = placed(building, scalar);
  const { value, type } = scalar;
  warnOfHash(building, scalar);
  return {
    kind: 'scalar',
    range,
    value: plainValue(value),
    text: building.original.slice(range.start, range.end),
    style: styleOf(type),
  };
}

function plainValue(value: unknown): ScalarNode['value'] {
  if (typeof value !== 'bigint') return value as ScalarNode['value'];
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function styleOf(type: Scalar['type']): ScalarNode['style'] {
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED) return 'block';
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? 'quoted' : 'plain';
}

/** `文昌路 #12` is read as `文昌路`; a comment in words has a space after its sign. */
function warnOfHash(
  { file, text, back, diagnostics }: Building,
  { value, type, range }: Scalar,
): void {
  if (type !== Scalar.PLAIN || typeof value !== 'string' || !range) return;
  const rest = /^[ \t]+(?=#[0-9A-Za-z])/.exec(text.slice(range[1], range[1] + 200));
  if (!rest) return;
  const start = range[1] + rest[0].length;
  diagnostics.push(hashInText({ file, range: back({ start, end: start + 1 }) }));
}

function buildList(building: Building, { items, range }: YAMLSeq): ListNode {
  const start = range?.[0] ?? 0;
  const built = items.map((item) => buildNode(building, item, endOf(item) ?? start));
  return { kind: 'list', range: around(building, range, built.at(-1)), items: built };
}

function buildMap(building: Building, { items, range }: YAMLMap): MapNode {
  const entries = new Map<string, Entry>();
  for (const pair of items as Pair[]) {
    const at = endOf(pair.key) ?? range?.[0] ?? 0;
    const key = buildKey(building, pair.key as Node | null, at);
    const value = buildNode(building, pair.value, at);
    if (key) addEntry(building, entries, { key, value });
  }
  const all = [...entries.values()];
  return { kind: 'map', range: around(building, range, all.at(-1)?.value), entries: all };
}

function buildKey(building: Building, key: Node | null, at: number): ScalarNode | undefined {
  const { file, diagnostics } = building;
  const built = buildNode(building, key, at);
  const range = key && !isAlias(key) ? placed(building, key) : built.range;
  if (built.kind !== 'scalar' || isAlias(key)) diagnostics.push(complexKey({ file, range }));
  else if (built.text === '') diagnostics.push(missingKey({ file, range }));
  else return built;
  return undefined;
}

/** The first of two equal keys is kept. */
function addEntry(
  { file, diagnostics }: Building,
  entries: Map<string, Entry>,
  entry: Entry,
): void {
  const name = String(entry.key.value);
  const first = entries.get(name);
  if (!first) {
    entries.set(name, entry);
    return;
  }
  const notes = [{ message: FIRST_HERE, range: first.key.range }];
  diagnostics.push(duplicateKey({ file, range: entry.key.range, notes }, name));
}

function resolve(building: Building, alias: Alias): SourceNode {
  const { file, anchors, diagnostics, unused, measures } = building;
  const target = anchors.get(alias.source);
  const range = placed(building, alias);
  const text = building.original.slice(range.start, range.end);
  const asText: ScalarNode = { kind: 'scalar', range, value: text, text, style: 'plain' };
  unused.delete(alias.source);
  if (target === undefined) {
    diagnostics.push(special(building, { start: range.start, end: range.start + 1 }, '*'));
    return asText;
  }
  if (target === 'open') {
    diagnostics.push(circularAlias({ file, range }, alias.source));
    return asText;
  }
  building.size += measures.get(target)!.size;
  if (building.size > ALIAS_LIMIT) exhaust(building, range);
  return target;
}

function exhaust(building: Building, range: Range): void {
  if (building.exhausted) return;
  building.exhausted = true;
  building.diagnostics.push(tooManyAliases({ file: building.file, range }));
}

/** Aliases can nest what is shallow in the text. */
function measure(building: Building, node: SourceNode): void {
  const parts = children(node).map(
    (child) => building.measures.get(child) ?? { size: 1, height: 1 },
  );
  const size = parts.reduce((sum, part) => Math.min(sum + part.size, ALIAS_LIMIT * 2), 1);
  const height = parts.reduce((highest, part) => Math.max(highest, part.height), 0) + 1;
  building.measures.set(node, { size, height });
  if (height > DEPTH_LIMIT * 2) exhaust(building, node.range);
}

function children(node: SourceNode): SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.map((entry) => entry.value) : [];
}

/** `!重要` and `! 重要` lose their first word or sign. */
function checkTag(building: Building, node: Node): void {
  const { tag } = node as { tag?: string };
  if (tag === undefined || CORE_TAG.test(tag)) return;
  building.diagnostics.push(special(building, signBefore(building, node, '!'), '!'));
}

function special({ file }: Building, range: Range, sign: string): Diagnostic {
  return specialStart({ file, range }, sign);
}

/** Where the sign of an anchor or tag stands: before its node. */
function signBefore({ text, back }: Building, node: Node, sign: string): Range {
  const from = node.range?.[0] ?? 0;
  const start = Math.max(0, text.lastIndexOf(sign, Math.max(0, from - 1)));
  return back({ start, end: Math.min(start + 1, text.length) });
}

function placed({ back }: Building, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return back({ start, end });
}

/** A mapping or list without brackets ends with its last value, not with the lines after it. */
function around(building: Building, range: Node['range'], last: SourceNode | undefined): Range {
  const { back, text, original } = building;
  const [start, end] = range ?? [0, 0];
  const whole = back({ start, end });
  if (/[[{]/.test(text[start] ?? '') || !last) return whole;
  const trimmed = original.slice(whole.start, whole.end).trimEnd().length;
  return { start: whole.start, end: whole.start + trimmed };
}

function endOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
    ? node.range?.[1]
    : undefined;
}
