/**
 * Text as content of a part of the file, and values as its elements: `docx` escapes only what it
 * writes itself, and the tables, styles and properties are ours. Findings as XML are escaped by the
 * same library.
 */
import { stringifyEntities } from 'stringify-entities';
import { legalText } from '../legal-text.ts';

const SUBSET = ['&', '<', '>', '"'];

/** Legal text with the characters escaped that mean something in XML, for content and attributes. */
export function xmlText(text: string): string {
  return stringifyEntities(legalText(text), { subset: SUBSET, useNamedReferences: true });
}

/** An element of WordprocessingML whose only content is a value. */
export function w(name: string, value: string | number): string {
  return `<w:${name} w:val="${value}"/>`;
}
