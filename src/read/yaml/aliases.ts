/**
 * Anchors and the aliases that name them. A node may stand in several places, so what is small in the
 * text can grow without end: how much is behind each node is counted.
 */
import type { Alias, Node } from 'yaml';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { circularAlias, tooManyAliases } from '../../diagnostic/kinds/yaml/document.ts';
import { specialStart } from '../../diagnostic/kinds/yaml/texts.ts';
import type { Range } from '../../diagnostic/place.ts';
import type { ScalarNode, SourceNode } from '../source.ts';
import { placed, signBefore, type Texts } from './node-places.ts';
import { DEPTH_LIMIT } from './parse-yaml.ts';

/** Values that aliases may add up to; each use of one counts all that is behind it. */
const SIZE_LIMIT = 50_000;

/** How much is behind a node when aliases are followed. */
interface Measure {
  size: number;
  height: number;
}

export interface Aliases {
  texts: Texts;
  diagnostics: Diagnostic[];
  anchors: Map<string, SourceNode | 'open'>;
  /** Anchors that no alias has named so far. */
  unused: Map<string, Range>;
  measures: Map<SourceNode, Measure>;
  size: number;
  /** They grow too large: the file is given up. */
  exhausted: boolean;
}

/** @param diagnostics takes what is found */
export function noAliases(texts: Texts, diagnostics: Diagnostic[]): Aliases {
  return {
    ...{ texts, diagnostics },
    ...{ anchors: new Map(), unused: new Map(), measures: new Map() },
    ...{ size: 0, exhausted: false },
  };
}

/** Begins a node that may have an anchor; inside itself it cannot be named. */
export function open({ anchors, unused, texts }: Aliases, node: Node & { anchor?: string }): void {
  if (node.anchor === undefined) return;
  anchors.set(node.anchor, 'open');
  unused.set(node.anchor, signBefore(texts, node, '&'));
}

/** Ends a node: from now on aliases may name it. */
export function close(aliases: Aliases, { anchor }: { anchor?: string }, built: SourceNode): void {
  measure(aliases, built);
  if (anchor !== undefined) aliases.anchors.set(anchor, built);
}

/** The node that an alias names; where there is none, the alias as the text it is. */
export function resolve(aliases: Aliases, alias: Alias): SourceNode {
  const { texts, anchors, diagnostics, unused, measures } = aliases;
  const { file, original } = texts;
  const target = anchors.get(alias.source);
  const range = placed(texts, alias);
  const text = original.slice(range.start, range.end);
  const asText: ScalarNode = { kind: 'scalar', range, value: text, text, style: 'plain' };
  unused.delete(alias.source);
  if (target === undefined) {
    const sign = { start: range.start, end: range.start + 1 };
    diagnostics.push(specialStart({ file, range: sign }, '*'));
    return asText;
  }
  if (target === 'open') {
    diagnostics.push(circularAlias({ file, range }, alias.source));
    return asText;
  }
  aliases.size += measures.get(target)!.size;
  if (aliases.size > SIZE_LIMIT) exhaust(aliases, range);
  return target;
}

/** Signs before a node that were no anchors to anybody: a text that begins with them. */
export function unusedAnchors({ unused, texts: { file } }: Aliases): Diagnostic[] {
  return [...unused.values()].map((range) => specialStart({ file, range }, '&'));
}

function exhaust(aliases: Aliases, range: Range): void {
  if (aliases.exhausted) return;
  aliases.exhausted = true;
  aliases.diagnostics.push(tooManyAliases({ file: aliases.texts.file, range }));
}

/** Aliases can nest what is shallow in the text. */
function measure(aliases: Aliases, node: SourceNode): void {
  const parts = children(node).map(
    (child) => aliases.measures.get(child) ?? { size: 1, height: 1 },
  );
  const size = parts.reduce((sum, part) => Math.min(sum + part.size, SIZE_LIMIT * 2), 1);
  const height = parts.reduce((highest, part) => Math.max(highest, part.height), 0) + 1;
  aliases.measures.set(node, { size, height });
  if (height > DEPTH_LIMIT * 2) exhaust(aliases, node.range);
}

function children(node: SourceNode): SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? node.entries.map((entry) => entry.value) : [];
}
