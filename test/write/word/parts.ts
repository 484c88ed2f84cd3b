/** Opens a written file for the tests: its parts as text, and what stands in their XML. */

import { strFromU8, unzipSync } from 'fflate';
import type { Report } from '../../../src/report/report.ts';
import { writeWord } from '../../../src/write/word/write-word.ts';

export type Parts = Record<string, string>;

export async function partsOf(report: Report): Promise<Parts> {
  const entries = Object.entries(unzipSync(await writeWord(report)));
  return Object.fromEntries(entries.map(([path, data]) => [path, strFromU8(data)]));
}

export async function documentOf(report: Report): Promise<string> {
  return (await partsOf(report))['word/document.xml'] ?? '';
}

/** Values of an attribute on every element of a name. */
export function attributes(xml: string, element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element} [^>]*?\\b${attribute}="([^"]*)"`, 'g');
  return [...xml.matchAll(pattern)].map((match) => match[1]!);
}

/** The elements of a name that hold no other of that name, with all that is in them. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}[ >](?:(?!<${name}[ >])[^])*?</${name}>`, 'g')) ?? [];
}

/** The words of a piece of the document, a line break as a line feed. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, words]) => words ?? '\n')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
