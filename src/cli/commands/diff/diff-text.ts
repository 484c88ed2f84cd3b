/** What differs between two reports, for people: tables in the words of the office. */
import {
  areEqual,
  type Comparison,
  isEqual,
  type NumberPair,
  type TextPair,
} from '../../../compare/diff.ts';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import {
  joined,
  type Printable,
  printable,
  printableLines,
  printed,
} from '../../../diagnostic/printable.ts';
import { textTable } from '../../../print/text-table.ts';

export interface DiffOptions {
  language: Language;
  /** Equal cells as well. */
  all: boolean;
  /** What the two sides are called. */
  names: [string, string];
}

const WORDS = {
  zh: {
    cell: '格',
    fact: '项目',
    change: '增减',
    percent: '幅度',
    none: '—',
    added: '增',
    removed: '删',
    changed: '改',
    equal: '两份报告相同',
    alone: (name: string, count: number) => `只有 ${name} 的格式有的 ${count} 格，不能比较：`,
    unknown: (count: number) => `两份都没有数的 ${count} 格，没有比较`,
  },
  en: {
    cell: 'cell',
    fact: 'fact',
    change: 'change',
    percent: '%',
    none: '–',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    equal: 'the two reports are equal',
    alone: (name: string, count: number) =>
      `${count} cells that only the form of ${name} has, not compared:`,
    unknown: (count: number) => `${count} cells without a number in either, not compared`,
  },
};

export function diffText(comparison: Comparison, options: DiffOptions): Printable {
  const parts = [
    factTable(comparison.facts, options),
    numberTable(comparison.numbers, options),
    ...texts(comparison.texts, options),
    alone(comparison.alone.before, options, 0),
    alone(comparison.alone.after, options, 1),
    unknown(comparison.numbers, options),
    ...(areEqual(comparison) ? [printed`${printable(WORDS[options.language].equal)}\n`] : []),
  ];
  return joined(
    parts.filter((part) => String(part) !== ''),
    printed`\n`,
  );
}

const NOTHING = printed``;

function factTable(facts: TextPair[], { language, names }: DiffOptions): Printable {
  if (facts.length === 0) return NOTHING;
  const { fact, none } = WORDS[language];
  const rows = facts.map(({ words, before = none, after = none }) =>
    [words[language], before, after].map((text) => text.replace(/\s+/g, ' ')),
  );
  return textTable([[fact, ...names], ...rows]);
}

function numberTable(numbers: NumberPair[], { language, names, all }: DiffOptions): Printable {
  const { cell, change, percent, none } = WORDS[language];
  const shown = numbers.filter((pair) => isKnown(pair) && (all || !isEqual(pair)));
  if (shown.length === 0) return NOTHING;
  const rows = shown.map((pair) => [
    pair.words[language],
    pair.before ?? none,
    pair.after ?? none,
    pair.change ?? '',
    pair.percent ?? '',
  ]);
  return textTable([[cell, ...names, change, percent], ...rows]);
}

const isKnown = ({ before, after }: NumberPair): boolean =>
  before !== undefined || after !== undefined;

/** Each section with its paragraphs. */
function texts(all: TextPair[], { language }: DiffOptions): Printable[] {
  const sections = new Map<string, TextPair[]>();
  for (const pair of all) sections.set(pair.path, [...(sections.get(pair.path) ?? []), pair]);
  return [...sections.values()].map((pairs) => {
    const lines = pairs.map((pair) => `  ${paragraph(pair, language)}`);
    return printed`${printableLines([pairs[0]!.words[language], ...lines].join('\n'))}\n`;
  });
}

function paragraph({ before, after, pieces }: TextPair, language: Language): string {
  const { added, removed, changed } = WORDS[language];
  if (pieces) return `${changed}  ${changedWords(pieces)}`;
  return after === undefined ? `${removed}  ${oneLine(before)}` : `${added}  ${oneLine(after)}`;
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ');

/** `共［902→903］条`: what was, and what is instead. */
function changedWords(pieces: NonNullable<TextPair['pieces']>): string {
  let text = '';
  pieces.forEach((piece, at) => {
    const [above, below] = [pieces[at - 1], pieces[at + 1]];
    if (piece.side === 'both') text += piece.text;
    else if (piece.side === 'before')
      text += `［${piece.text}→${below?.side === 'after' ? '' : '］'}`;
    else text += above?.side === 'before' ? `${piece.text}］` : `［→${piece.text}］`;
  });
  return oneLine(text);
}

function alone(pairs: NumberPair[], { language, names }: DiffOptions, side: 0 | 1): Printable {
  if (pairs.length === 0) return NOTHING;
  const { none } = WORDS[language];
  const rows = pairs.map(({ words, before, after }) => [words[language], before ?? after ?? none]);
  const head = printable(WORDS[language].alone(names[side], pairs.length));
  return printed`${head}\n${textTable(rows)}`;
}

function unknown(numbers: NumberPair[], { language }: DiffOptions): Printable {
  const count = numbers.filter((pair) => !isKnown(pair)).length;
  return count === 0 ? NOTHING : printed`${printable(WORDS[language].unknown(count))}\n`;
}
