/** From places in a text as its value has them to places in the file, through what YAML does to it. */
import type { Range } from '../../diagnostic/place.ts';
import type { ScalarNode } from '../source.ts';

/** Gives the place in the file of a range of a value; nothing where that cannot be said. */
export type InFile = (range: Range) => Range | undefined;

/**
 * @param text the value as words
 * @param file what it was read from
 */
export function textPlaces(text: string, node: ScalarNode, file: string): InFile {
  if (node.style === 'verbatim') {
    const { start: from } = node.range;
    return ({ start, end }) => ({ start: from + start, end: from + end });
  }
  let places: Range[] | undefined;
  return ({ start, end }) => {
    places ??= placesOf(text, node, file);
    const [first, last] = [places[start], places[end - 1]];
    return first && last && { start: first.start, end: last.end };
  };
}

/** An end of a line that goes on in the next one is a blank; of several, the last is nothing. */
const FOLD = String.raw`(?<![ \t])[ \t]*\r?\n(?:(?=[ \t]*\r?\n)|[ \t]*)`;
const LAST_FOLD = String.raw`(?<=\n)[ \t]*\r?\n(?![ \t]*\r?\n)[ \t]*`;
const HEX = String.raw`x\p{AHex}{2}|u[dD][89abAB]\p{AHex}{2}\\u\p{AHex}{4}|u\p{AHex}{4}|U\p{AHex}{8}`;

/** What is written for one character, or is nothing, in words, single and double quotes. */
const PLAIN = new RegExp(`(?<nothing>${LAST_FOLD})|${FOLD}|.`, 'suy');
const SINGLE = new RegExp(`(?<escape>'')|${PLAIN.source}`, 'suy');
const DOUBLE = new RegExp(
  String.raw`(?<nothing>\\\r?\n[ \t]*|${LAST_FOLD})|(?<escape>\\(?:${HEX}|.))|${FOLD}|.`,
  'suy',
);

/** The lines of a block, indented by some blanks. */
const inBlock = (indent: number): RegExp =>
  new RegExp(String.raw`(?<nothing>(?<=\n)[ ]{1,${indent}})|\r?\n|.`, 'suy');

/** The places of the characters, up to one that does not stand where it should. */
function placesOf(value: string, { range, style }: ScalarNode, file: string): Range[] {
  const text = file.slice(0, range.end);
  const places: Range[] = [];
  let { at, written } = opening(value, text, range.start, style);
  for (const character of value) {
    const place = find(character, text, at, written);
    if (!place) break;
    for (let unit = 0; unit < character.length; unit++) places.push(place);
    at = place.end;
  }
  return places;
}

/** Where the first character may stand, and how characters are written from there on. */
function opening(value: string, text: string, start: number, style: ScalarNode['style']) {
  if (style === 'plain') return { at: start, written: PLAIN };
  const sign = text.charAt(start);
  if (style === 'quoted') return { at: start + 1, written: sign === '"' ? DOUBLE : SINGLE };
  // A sign of a block that was forgotten and put right has no line of its own.
  const isOpened = sign === '|' || sign === '>';
  const at = isOpened ? text.indexOf('\n', start) + 1 : start + blanksBefore(text.slice(start));
  const indent = blanksBefore(text.slice(at)) - blanksBefore(value);
  return { at, written: inBlock(isOpened ? Math.max(indent, 1) : text.length) };
}

/** The blanks in front of the first words. */
const blanksBefore = (text: string): number => /^\s*/.exec(text)![0].split('\n').at(-1)!.length;

/** The place of a character, behind what YAML leaves out. */
function find(character: string, text: string, from: number, one: RegExp): Range | undefined {
  let start = from;
  while (start < text.length) {
    one.lastIndex = start;
    const { 0: written = '', groups } = one.exec(text) ?? {};
    const end = start + written.length;
    const isBreak = written.includes('\n');
    const isMeant = isBreak ? /\s/.test(character) : written === character;
    if (!groups?.nothing && (isMeant || groups?.escape)) return { start, end };
    if (!groups?.nothing && !isBreak) return undefined;
    start = end;
  }
  return undefined;
}
