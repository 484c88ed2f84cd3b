/** The values of a tree without their places. */
import type { SourceNode } from '../../src/read/source.ts';

export function plainValue(node: SourceNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plainValue(value)]));
}
