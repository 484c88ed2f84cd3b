/** Where the library's nodes stand in the text as the user has it. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Range } from '../../diagnostic/place.ts';
import type { SourceNode } from '../source.ts';

/** The text that was parsed, which may have been put right, and the one that ranges refer to. */
export interface Texts {
  file: string;
  /** The text that was parsed. */
  text: string;
  /** The text as the user has it, and the way to it from places in the parsed one. */
  original: string;
  back(range: Range): Range;
}

/** Where the sign of an anchor or tag stands: before its node. */
export function signBefore({ text, back }: Texts, node: Node, sign: string): Range {
  const from = node.range?.[0] ?? 0;
  const start = Math.max(0, text.lastIndexOf(sign, Math.max(0, from - 1)));
  return back({ start, end: Math.min(start + 1, text.length) });
}

export function placed({ back }: Texts, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return back({ start, end });
}

/** A mapping or list without brackets ends with its last value, not with the lines after it. */
export function around(
  { back, text, original }: Texts,
  range: Node['range'],
  last: SourceNode | undefined,
): Range {
  const [start, end] = range ?? [0, 0];
  const whole = back({ start, end });
  if (/[[{]/.test(text[start] ?? '') || !last) return whole;
  const trimmed = original.slice(whole.start, whole.end).trimEnd().length;
  return { start: whole.start, end: whole.start + trimmed };
}

/** Where a node ends; nothing for what was left out. */
export function endOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
    ? node.range?.[1]
    : undefined;
}
