/**
 * Texts of several lines whose `|` is missing or of full width. YAML often takes them without an
 * error, and then glues their lines together.
 */
import { fullWidthBar, missingBar } from '../../diagnostic/kinds/yaml.ts';
import { looksLikeKey, type Mistake } from './mistake.ts';

/** A key at the margin with nothing but a bar of full width behind it. */
const WIDE_BAR = /^[^\s#'"[{][^:：\n]*?[:：][^\S\n]*([｜│︱＞])[^\S\n]*$/mu;

/** A key at the margin, what follows on its line, and the indented or empty lines below it. */
const KEY_AND_BELOW = /^([^\s#'"[{][^:\n]*?):[^\S\n]*([^\n]*)\n((?:[^\S\n]+[^\n]*\n?|\n)+)/gmu;

/** Finds the first such text. */
export function openedText(file: string, text: string): Mistake | undefined {
  return wideBar(file, text) ?? withoutBar(file, text);
}

function wideBar(file: string, text: string): Mistake | undefined {
  const found = WIDE_BAR.exec(text);
  if (!found) return undefined;
  const bar = found[1]!;
  const start = found.index + found[0].lastIndexOf(bar);
  const range = { start, end: start + bar.length };
  const colon = text.slice(found.index, start).search(/[:：]/) + found.index;
  return {
    diagnostic: fullWidthBar({ file, range }, bar),
    edits: [{ start: colon, end: range.end, text: ': |' }],
  };
}

function withoutBar(file: string, text: string): Mistake | undefined {
  for (const { 1: key = '', 2: beside = '', 3: below = '', index } of text.matchAll(
    KEY_AND_BELOW,
  )) {
    if (!isRunningText(beside, below)) continue;
    const colon = index + key.length;
    const indent = /^[^\S\n]*(?=\S)/m.exec(below)?.[0] ?? '  ';
    const words = text.indexOf(beside, colon + 1);
    const opening = beside === '' ? ' |' : ` |\n${indent}`;
    return {
      diagnostic: missingBar({ file, range: { start: index, end: colon + 1 } }, key),
      edits: [{ start: colon + 1, end: beside === '' ? colon + 1 : words, text: opening }],
    };
  }
  return undefined;
}

/** Lines of Chinese that are neither keys nor items, or headings of Markdown among them. */
function isRunningText(beside: string, below: string): boolean {
  if (beside !== '' && !/^\p{sc=Han}/u.test(beside)) return false;
  const lines = below.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line !== '' && !/^#(?!#)/.test(line));
  if (told.length === 0 || told.some((line) => looksLikeKey(line) || /^[[{"'|>-]/.test(line))) {
    return false;
  }
  const several = told.length > 1 || beside !== '';
  return told.some((line) => /\p{sc=Han}/u.test(line)) && several;
}
