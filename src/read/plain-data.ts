/** A file's tree as plain data, and where each value of it stands. */

import type { Range } from '../diagnostic/place.ts';
import type { MapNode, SourceNode } from './source.ts';

export interface DataPlace {
  /** Absent for an item of a list. */
  key?: Range;
  value: Range;
}

/** @returns the data, and the places by JSON pointer as schema validators write it */
export function plainData(root: SourceNode): {
  data: unknown;
  places: Map<string, DataPlace>;
} {
  const places = new Map<string, DataPlace>([['', { value: root.range }]]);
  return { data: dataOf(root, '', places), places };
}

function dataOf(node: SourceNode, pointer: string, places: Map<string, DataPlace>): unknown {
  if (node.kind === 'map') return mapping(node, pointer, places);
  if (node.kind === 'scalar') return node.value;
  return node.items.map((item, at) => {
    places.set(`${pointer}/${at}`, { value: item.range });
    return dataOf(item, `${pointer}/${at}`, places);
  });
}

function mapping({ entries }: MapNode, pointer: string, places: Map<string, DataPlace>) {
  const pairs = entries.map(({ key, value }) => {
    const name = String(key.value);
    const below = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    places.set(below, { key: key.range, value: value.range });
    return [name, dataOf(value, below, places)] as const;
  });
  return Object.fromEntries(pairs);
}
