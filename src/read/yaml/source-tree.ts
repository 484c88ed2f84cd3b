/** From the YAML library's document to our tree: aliases resolved, keys unique, every value placed. */
import {
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
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import {
  complexKey,
  duplicateKey,
  FIRST_HERE,
  missingKey,
} from '../../diagnostic/kinds/yaml/keys.ts';
import { hashInText, specialStart } from '../../diagnostic/kinds/yaml/texts.ts';
import type { Entry, ListNode, MapNode, ScalarNode, SourceNode } from '../source.ts';
import { type Aliases, close, noAliases, open, resolve, unusedAnchors } from './aliases.ts';
import { around, endOf, placed, signBefore, type Texts } from './node-places.ts';

const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

interface Tree {
  root?: SourceNode;
  diagnostics: Diagnostic[];
}

interface Building extends Texts {
  diagnostics: Diagnostic[];
  aliases: Aliases;
}

/**
 * Builds the tree. It may hold one node in several places: those that aliases refer to.
 * @param text the text that was parsed, `original` the text that ranges shall refer to
 * @returns no root when aliases grow too large
 */
export function buildTree(document: Document, texts: Texts): Tree {
  const diagnostics: Diagnostic[] = [];
  const aliases = noAliases(texts, diagnostics);
  const root = buildNode({ ...texts, diagnostics, aliases }, document.contents, 0);
  diagnostics.push(...unusedAnchors(aliases));
  return aliases.exhausted ? { diagnostics } : { root, diagnostics };
}

function buildNode(building: Building, node: unknown, at: number): SourceNode {
  const { aliases } = building;
  if (isAlias(node)) return resolve(aliases, node);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing(building, at);
  open(aliases, node);
  checkTag(building, node);
  const built = isScalar(node)
    ? buildScalar(building, node)
    : isMap(node)
      ? buildMap(building, node)
      : buildList(building, node);
  close(aliases, node, built);
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

/** `!重要` and `! 重要` lose their first word or sign. */
function checkTag(building: Building, node: Node): void {
  const { tag } = node as { tag?: string };
  if (tag === undefined || CORE_TAG.test(tag)) return;
  const range = signBefore(building, node, '!');
  building.diagnostics.push(specialStart({ file: building.file, range }, '!'));
}
