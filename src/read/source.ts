/**
 * A file that was read: its text, its values and the range of the text each value stands in.
 * Whatever the format (YAML, JSON), the rest of the program sees this alone.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';

export interface Source {
  /** Name as the user gave it, for messages. */
  file: string;
  /** The decoded text, without a byte order mark; ranges count UTF-16 units of it. */
  text: string;
  /** The top-level value; absent when nothing could be read. */
  root?: SourceNode;
  /** What is wrong with the text as YAML, encoding included. */
  diagnostics: Diagnostic[];
}

export type SourceNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  kind: 'scalar';
  range: Range;
  /** The value as YAML 1.2's core schema reads it. */
  value: string | number | bigint | boolean | null;
  /** The characters as they stand in the file (of a quoted scalar: quotes included). */
  text: string;
  style: 'plain' | 'quoted' | 'block';
}

export interface MapNode {
  kind: 'map';
  range: Range;
  /** In the order of the file; a key that is written twice is reported and its first entry kept. */
  entries: Entry[];
}

export interface Entry {
  key: ScalarNode;
  value: SourceNode;
}

export interface ListNode {
  kind: 'list';
  range: Range;
  items: SourceNode[];
}

/** The text of a key; keys that YAML reads as numbers or the like count as they are written. */
export function keyText({ value, text }: ScalarNode): string {
  return typeof value === 'string' ? value : text;
}

/** Where something stands in the text. */
export interface FieldPlace {
  /** The key, absent for an item of a list row. */
  key?: Range;
  value: Range;
}
