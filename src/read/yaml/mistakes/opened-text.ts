/**
 * Texts of several lines whose `|` is missing or of full width. YAML often takes them without an
 * error, and then glues their lines together.
 */
import { fullWidthBar, missingBar } from '../../../diagnostic/kinds/yaml/texts.ts';
import type { Edit } from '../../edits.ts';
import { linesInText } from './indent-characters.ts';
import { contextOf, looksLikeKey, type Mistake } from './mistake.ts';

/** What begins a line with a key, its dashes included. */
const KEY_BEGINS = /^\s*(?:- +)*[^\s#'"[{:：]/;

/** Nothing but a bar of full width behind a colon; a comment stands apart from it. */
const WIDE_BAR = /^\s*([｜│︱＞])(?:\s*$|\s+#)/;

/** A key at the margin. */
const KEY_AT_MARGIN = /^[^\s#'"[{:]/;

/** Keys that nobody writes at the beginning of a line of prose. */
const CERTAIN_KEY =
  /^(?:- )?["']?[A-Za-z_][\w-]*["']?\s*[:：]|^[\p{sc=Han}（）、]{1,20}:\s*(?:$|[\d[{"'|>#])/u;

/** Finds the first such text below a key at the margin, and the first bar wherever it is. */
export function openedText(file: string, text: string): Mistake | undefined {
  return wideBar(file, text) ?? withoutBar(file, text);
}

function wideBar(file: string, text: string): Mistake | undefined {
  const bars = wideBars(text);
  if (bars.length === 0) return undefined;
  const context = contextOf(file, text, { code: '', message: '', start: 0, end: 0 });
  const inText = linesInText(context);
  const found = bars.find(({ colon }) => !inText.has(context.lines.lineAt(colon)));
  if (!found) return undefined;
  const { colon, bar, end } = found;
  return {
    diagnostic: fullWidthBar({ file, range: { start: end - bar.length, end } }, bar),
    edits: [{ start: colon, end, text: ': |' }],
  };
}

/** Keys with nothing but a bar of full width behind them, wherever they stand. */
function wideBars(text: string): { colon: number; bar: string; end: number }[] {
  return linesOf(text).flatMap(({ start, line }) => {
    const colon = line.search(/[:：]/);
    if (colon < 1 || !KEY_BEGINS.test(line.slice(0, colon))) return [];
    const behind = WIDE_BAR.exec(line.slice(colon + 1));
    if (!behind) return [];
    const bar = behind[1]!;
    const end = start + line.indexOf(bar, colon) + bar.length;
    return [{ colon: start + colon, bar, end }];
  });
}

interface Line {
  start: number;
  line: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const placed = { start, line };
    start += line.length + 1;
    return placed;
  });
}

function withoutBar(file: string, text: string): Mistake | undefined {
  for (const { start, key, rest, below } of keysWithLinesBelow(text)) {
    const beside = rest.trim().startsWith('#') ? '' : rest.trim();
    if (!isRunningText(beside, below.text)) continue;
    const words = beside === '' ? undefined : text.indexOf(beside, start + key.length + 1);
    return barMissing(file, text, { start, key, words, below });
  }
  return undefined;
}

/** Each key at the margin, what follows on its line, and the indented or empty lines below it. */
function* keysWithLinesBelow(text: string) {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; ) {
    const { start, line } = lines[at]!;
    const from = ++at;
    while (at < lines.length && /^(?:\s|$)/.test(lines[at]!.line)) at++;
    const colon = KEY_AT_MARGIN.test(line) ? line.indexOf(':') : -1;
    if (colon < 0 || at === from) continue;
    const below = lines[from]!.start;
    const end = lines[at]?.start ?? text.length;
    yield {
      start,
      key: line.slice(0, colon),
      rest: line.slice(colon + 1),
      below: { start: below, text: text.slice(below, end) },
    };
  }
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
