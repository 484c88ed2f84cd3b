/**
 * Texts of several lines whose `|` is missing or of full width. YAML often takes them without an
 * error, and then glues their lines together.
 */
import { fullWidthBar, missingBar } from '../../diagnostic/kinds/yaml.ts';
import type { Edit } from '../edits.ts';
import { linesInText } from './indent-characters.ts';
import { contextOf, looksLikeKey, type Mistake } from './mistake.ts';

/** A key with nothing but a bar of full width behind it. */
const WIDE_BAR =
  /^[^\S\n]*(?:- +)*[^\s#'"[{:：][^:：\n]*?[:：][^\S\n]*([｜│︱＞])[^\S\n]*(?:(?<=\s)#[^\n]*)?$/gmu;

/** A key at the margin, what follows on its line, and the indented or empty lines below it. */
const KEY_AND_BELOW = /^([^\s#'"[{][^:\n]*?):([^\n]*)\n((?:[^\S\n]+[^\n]*\n?|\n)+)/gmu;

/** Keys that nobody writes at the beginning of a line of prose. */
const CERTAIN_KEY =
  /^(?:- )?["']?[A-Za-z_][\w-]*["']?\s*[:：]|^[\p{sc=Han}（）、]{1,20}:\s*(?:$|[\d[{"'|>#])/u;

/** Finds the first such text below a key at the margin, and the first bar wherever it is. */
export function openedText(file: string, text: string): Mistake | undefined {
  return wideBar(file, text) ?? withoutBar(file, text);
}

function wideBar(file: string, text: string): Mistake | undefined {
  const all = [...text.matchAll(WIDE_BAR)];
  if (all.length === 0) return undefined;
  const context = contextOf(file, text, { code: '', message: '', start: 0, end: 0 });
  const inText = linesInText(context);
  const found = all.find(({ index }) => !inText.has(context.lines.lineAt(index)));
  if (!found) return undefined;
  const bar = found[1]!;
  const colon = text.slice(found.index).search(/[:：]/) + found.index;
  const start = text.indexOf(bar, colon);
  const range = { start, end: start + bar.length };
  return {
    diagnostic: fullWidthBar({ file, range }, bar),
    edits: [{ start: colon, end: range.end, text: ': |' }],
  };
}

function withoutBar(file: string, text: string): Mistake | undefined {
  for (const found of text.matchAll(KEY_AND_BELOW)) {
    const { 0: all, 1: key = '', 2: rest = '', 3: below = '', index } = found;
    const beside = rest.trim().startsWith('#') ? '' : rest.trim();
    if (!isRunningText(beside, below)) continue;
    const words = beside === '' ? undefined : text.indexOf(beside, index + key.length + 1);
    const start = index + all.length - below.length;
    return barMissing(file, text, { start: index, key, words, below: { start, text: below } });
  }
  return undefined;
}

interface Unopened {
  /** Where the key begins. */
  start: number;
  key: string;
  /** Where the text begins, if that is on the line of the key. */
  words: number | undefined;
  /** The lines below the key. */
  below: { start: number; text: string };
}

/** The mistake, and the bar put in its place with the text aligned below it. */
export function barMissing(
  file: string,
  text: string,
  { start, key, words, below }: Unopened,
): Mistake {
  const column = start - text.lastIndexOf('\n', start - 1) - 1;
  const indent = ' '.repeat(column + 2);
  const colon = text.indexOf(':', start + key.length) + 1;
  const bar: Edit =
    words === undefined
      ? { start: colon, end: colon, text: ' |' }
      : { start: colon, end: words, text: ` |\n${indent}` };
  return {
    diagnostic: missingBar({ file, range: { start, end: colon } }, key),
    edits: [bar, ...aligned(below, indent)],
  };
}

/** Full-width spaces of a paragraph stay; prose does without them anyway. */
function aligned({ start, text }: Unopened['below'], indent: string): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    const spaces = /^ */.exec(line)![0].length;
    if (line.trim() !== '') edits.push({ start: at, end: at + spaces, text: indent });
    at += line.length + 1;
  }
  return edits;
}

/** Lines of Chinese that are neither keys nor items, or headings of Markdown among them. */
function isRunningText(beside: string, below: string): boolean {
  if (/^[[{"'|>&*!-]/.test(beside)) return false;
  const lines = below.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !/^#(?!#)/.test(line));
  const begins = beside === '' ? told[0] : beside;
  if (told.length === 0 || begins === undefined || isValueOrKey(begins)) return false;
  if (told.some((line) => CERTAIN_KEY.test(line) || /^[[{"'|>-]/.test(line))) return false;
  const several = told.length > 1 || beside !== '';
  return [beside, ...told].some((line) => /\p{sc=Han}/u.test(line)) && several;
}

/** A heading that ends in a colon is no key. */
const isValueOrKey = (words: string): boolean => looksLikeKey(words) && !/：$/.test(words);
