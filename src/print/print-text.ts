/** Prints findings for people: the words first, then the place, the lines with marks, and the help. */

import type { Diagnostic, Language, Localized, Note } from '../diagnostic/diagnostic.ts';
import { lineIndex } from '../diagnostic/line-index.ts';
import type { Place, Range } from '../diagnostic/place.ts';
import { joined, type Printable, printable, printed } from '../diagnostic/printable.ts';
import { ruleOf, severityWord } from '../diagnostic/rule.ts';
import { summary, unanswered } from '../diagnostic/summary.ts';
import { capped, leftWords } from './cap.ts';
import { codeFrame, type Mark, transcriptFrame } from './code-frame.ts';
import type { Paint } from './paint.ts';
import { placeWords } from './place-words.ts';
import type { FileResult } from './results.ts';
import type { RunNote } from './run-note.ts';

export interface TextOptions {
  language: Language;
  /** Columns of the terminal; long lines of the file are shortened to it. */
  width: number;
  paint: Paint;
  /** The text of each file, by the name in the findings. Without it no lines are shown. */
  texts: ReadonlyMap<string, string>;
  /** The files whose text was written down from a document. */
  transcripts?: ReadonlySet<string>;
  /** Prints the findings that have the same cause as another one, too. */
  all?: boolean;
  /** What there is to know about the run. */
  notes?: readonly RunNote[];
}

/**
 * Prints every file's findings, a line with their number last; excused ones are only counted. What
 * there is to know about the run stands below.
 * @returns '' when there is nothing of either
 */
export function printTextResults(
  results: readonly FileResult[],
  options: Omit<TextOptions, 'texts' | 'transcripts'>,
): Printable {
  const read = results.filter(({ text }) => text !== '');
  const all = [...read.flatMap((each) => each.beside ?? []), ...read];
  const texts = new Map(all.map(({ file, text }) => [file, text]));
  const transcripts = new Set(all.flatMap(({ file, isTranscript }) => (isTranscript ? file : [])));
  const findings = results.flatMap(({ diagnostics }) => diagnostics);
  const notes = (options.notes ?? []).map((note) => noteLine(note, options));
  return printed`${printText(findings, { ...options, texts, transcripts })}${notes}`;
}

function noteLine(
  { words }: RunNote,
  { language, paint }: Pick<TextOptions, 'language' | 'paint'>,
) {
  const name = paint.note(printable({ zh: '注意', en: 'note' }[language]));
  return printed`${name} ${printable(words[language])}\n`;
}

/**
 * Prints findings in the order given, a line with their number last; excused ones are only counted.
 * @returns '' when there are none
 */
export function printText(diagnostics: readonly Diagnostic[], options: TextOptions): Printable {
  if (diagnostics.length === 0) return printed``;
  const files = new Map<string, Diagnostic[]>();
  for (const each of unanswered(diagnostics)) {
    const found = files.get(each.file);
    if (found) found.push(each);
    else files.set(each.file, [each]);
  }
  const findings = [...files].map(([file, found]) => printFile(file, found, options));
  return printed`${findings}${printable(summary(diagnostics, options.language))}\n`;
}

/** The findings of one file; with `all` each of them, else as many as people read. */
function printFile(file: string, found: Diagnostic[], options: TextOptions): Printable {
  const { all, language, paint } = options;
  const told = all ? found.flatMap((each) => [each, ...(each.echoes ?? [])]) : found;
  const { shown, left } = capped(told, (each) => each.severity, all);
  const findings = shown.map((each) => printed`${printOne(each, options)}\n\n`);
  if (left === 0) return printed`${findings}`;
  const rest = printable(leftWords(left, language));
  return printed`${findings}${paint.place(printable(file))}  ${rest}\n\n`;
}

/** More of what is still to be filled in is counted, not shown. */
const MAX_BLANKS = 3;

/** The same for the places of any other finding; no relation has as many numbers. */
const MAX_PLACES = 50;

function printOne(whole: Diagnostic, options: TextOptions): Printable {
  const { diagnostic, more } = options.all ? { diagnostic: whole, more: 0 } : firstPlaces(whole);
  const text = options.texts.get(diagnostic.file);
  const { language, paint } = options;
  const isShown = ({ range, file = diagnostic.file }: Note) =>
    range !== undefined && options.texts.has(file);
  const unplaced = diagnostic.notes.filter((note) => !isShown(note));
  const lines = [
    heading(diagnostic, options),
    printed`  ${paint.place(printable(placeOf(diagnostic, options)))}`,
    ...(text === undefined
      ? []
      : frame(text, diagnostic.file, marks(diagnostic, options), options)),
    ...framesElsewhere(diagnostic, options),
    ...unplaced.map(
      (note) =>
        printed`  ${paint.note(printed`·`)} ${printable(noteWords(note, diagnostic, options))}`,
    ),
    ...(more > 0
      ? [printed`  ${paint.gutter(printed`…`)} ${printable(moreWords(more)[language])}`]
      : []),
    ...[...(options.all ? [] : echoes(diagnostic)), ...diagnostic.help].map(
      (help) => printed`  ${paint.help(printed`=`)} ${helpLines(help[language])}`,
    ),
  ];
  return joined(lines, printed`\n`);
}

/** The lines of other files that belong to a finding, each file below its name. */
function framesElsewhere({ file, notes }: Diagnostic, options: TextOptions): Printable[] {
  const elsewhere = notes.filter((note) => note.range && (note.file ?? file) !== file);
  return [...new Set(elsewhere.flatMap((note) => note.file ?? []))].flatMap((other) => {
    const text = options.texts.get(other);
    const inOther = elsewhere.filter((note) => note.file === other);
    if (text === undefined) return [];
    const found = inOther.flatMap((note) => furtherMark(note, options));
    const place = placeOf({ ...inOther[0], file: other }, options);
    return [
      printed`  ${options.paint.place(printable(place))}`,
      ...frame(text, other, found, options),
    ];
  });
}

/** The first places are enough to find the others. */
function firstPlaces(diagnostic: Diagnostic): { diagnostic: Diagnostic; more: number } {
  const { notes, unfilled } = diagnostic;
  const shown = notes.slice(0, unfilled ? MAX_BLANKS : MAX_PLACES);
  const more = notes.length - shown.length;
  return more === 0 ? { diagnostic, more } : { diagnostic: { ...diagnostic, notes: shown }, more };
}

const moreWords = (more: number): Localized => ({
  zh: `另有 ${more} 处`,
  en: `and ${more} more`,
});

/** What else fails with a finding, a line each. With several cells wrong it need not be one mistake. */
export function echoes({ echoes: folded = [], repair, message }: Diagnostic): Localized[] {
  const one = repair?.alternatives[0]?.length === 1;
  // The same words again say nothing more.
  const others = folded.filter((echo) => echo.message.zh !== message.zh);
  return others.map((echo) => {
    const broken = echo.arithmetic
      ? { zh: ' 不成立', en: 'related, and also broken, is' }
      : { zh: '', en: 'related, too, is' };
    return {
      zh: `${one ? '同一处错误还使' : '有关的还有'} ${ruleOf(echo)}${broken.zh}：${echo.message.zh}`,
      en: `${one ? 'the same mistake also breaks' : broken.en} ${ruleOf(echo)}: ${echo.message.en}`,
    };
  });
}

/** A help may show lines to paste: they stand below each other, apart from the rest. */
function helpLines(text: string): Printable {
  return joined(text.split('\n').map(printable), printed`\n      `);
}

function heading(diagnostic: Diagnostic, { language, paint }: TextOptions): Printable {
  const { severity, message } = diagnostic;
  const word = paint[severity](printable(severityWord[severity][language]));
  const code = paint.code(printable(ruleOf(diagnostic)));
  return printed`${word} ${code}  ${printable(message[language])}`;
}

/** Of a document the rows and sentences that it is about, of a text its lines. */
function frame(text: string, file: string, found: Mark[], options: TextOptions): Printable[] {
  return options.transcripts?.has(file)
    ? transcriptFrame(text, found, options)
    : codeFrame(text, found, options);
}

function placeOf(place: Place, { texts, transcripts, language }: TextOptions) {
  const { file, range } = place;
  const text = transcripts?.has(file) ? undefined : texts.get(file);
  const position =
    range && text !== undefined ? lineIndex(text).positionAt(range.start) : undefined;
  return placeWords(file, position, place, language);
}

/** A place that has no mark among the lines, in front of its words. */
function noteWords(note: Note, { file }: Place, options: TextOptions): string {
  const words = note.message[options.language];
  const elsewhere = note.file !== undefined && note.file !== file;
  if (!elsewhere && !note.cell && !note.label) return words;
  const place = { ...note, file: note.file ?? file };
  return `${placeOf(place, options)}  ${words}`;
}

/** A note at the very place of the finding gives its words to that mark. */
function marks({ file, range, notes: all, severity }: Diagnostic, options: TextOptions): Mark[] {
  const { language, paint } = options;
  const notes = all.filter((note) => (note.file ?? file) === file);
  const here = notes.find((note) => sameRange(note.range, range));
  const further = notes.filter((note) => note !== here);
  return [
    ...(range
      ? [
          {
            range,
            label: here?.message[language] ?? '',
            sign: '^' as const,
            paint: paint[severity],
          },
        ]
      : []),
    ...further.flatMap((note) => furtherMark(note, options)),
  ];
}

function furtherMark(
  { range, message }: Note,
  { language, paint }: Pick<TextOptions, 'language' | 'paint'>,
): Mark[] {
  return range ? [{ range, label: message[language], sign: '-', paint: paint.note }] : [];
}

function sameRange(a: Range | undefined, b: Range | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;
}
