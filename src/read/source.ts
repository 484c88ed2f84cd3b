/**
 * A file that was read: its text, its values and the range of the text each value stands in.
 * Whatever the format (YAML, JSON), the rest of the program sees this alone.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Place, Range } from '../diagnostic/place.ts';

export interface Source {
  /** Name as the user gave it, for messages. */
  file: string;
  /**
   * The decoded text, without a byte order mark, or what was written down from a document; ranges
   * count UTF-16 units of it.
   */
  text: string;
  /** Of a document that others wrote: the way from the text back to it. */
  transcript?: Transcript;
  /** The top-level value; absent when nothing could be read. */
  root?: SourceNode;
  /** What is wrong with the text as YAML, encoding included. */
  diagnostics: Diagnostic[];
}

/** Whether everything was read: after an error of syntax a part may not have been. */
export function isComplete({ root, diagnostics, transcript }: Source): boolean {
  const lost = diagnostics.some(
    ({ code, severity }) => severity === 'error' && code !== 'yaml/duplicate-key',
  );
  return root?.kind === 'map' && (!lost || transcript !== undefined);
}

/** The text of a source was written down from a document, whose own places are others. */
export interface Transcript {
  /** Where the document has what a place of the text, or of the document itself, is about. */
  placeOf(place: Omit<Place, 'file'>): Omit<Place, 'file'>;
  /** Data paths of what was not read although it may be there: that is told, and is not missing. */
  withheld: ReadonlySet<string>;
}

export type SourceNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  kind: 'scalar';
  range: Range;
  /** The value as YAML 1.2's core schema reads it. */
  value: string | number | bigint | boolean | null;
  /** The characters as they stand in the file (of a quoted scalar: quotes included). */
  text: string;
  style: 'plain' | 'quoted' | 'block' | 'verbatim';
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
