/** Checks the prose of a report against its tables: the findings, and what became of every number. */
import type { Diagnostic, Localized, Note } from '../../../diagnostic/diagnostic.ts';
import {
  disagrees,
  type Meant,
  malformedNumber,
  notAll,
  notNone,
  wrongChange,
  wrongRate,
  wrongSum,
} from '../../../diagnostic/kinds/text.ts';
import type { Range } from '../../../diagnostic/place.ts';
import { reportFacts } from '../../../form/common-fields.ts';
import type { Lookup } from '../../../form/evaluate.ts';
import { fieldWords } from '../../../form/field-words.ts';
import type { Field } from '../../../form/form.ts';
import { isSameNumber, lastYearsPath } from '../../../form/last-year.ts';
import { cellsOf } from '../../../form/subtotal.ts';
import type { Resolve } from '../../../prose/bound-text.ts';
import type { ReportText } from '../../dataset.ts';
import type { Examined } from '../../examined.ts';
import { at } from '../../intake.ts';
import { lookupIn } from '../../previous/figures.ts';
import type { TextNumber } from '../../text-number.ts';
import { resolver } from '../bound-value.ts';
import { type Worded, wordedIn } from './in-words.ts';
import { fitsAny, judge, type Verdict } from './judge.ts';
import { type Block, plainBlocks } from './plain-text.ts';
import { type Rate, ratesOf } from './rates.ts';
import { readBlocks } from './read-text.ts';
import type { Sentence } from './sentence.ts';
import { type WrongSum, wrongSums } from './sums.ts';
import { type Reading, vocabularyOf } from './vocabulary.ts';

export interface CheckedNumbers {
  findings: Diagnostic[];
  numbers: TextNumber[];
}

/** Checks prose of a report that has a year. */
export function checkNumbers(examined: Examined, prose: ReportText[]): CheckedNumbers {
  const { year, agency = '' } = reportFacts(examined.values);
  if (year === undefined) return { findings: [], numbers: [] };
  const checking: Checking = {
    examined,
    lookup: lookupIn(examined),
    previous: lastYearsNumbers(examined),
    show: resolver(examined),
  };
  const texts = prose.map((text) => checkText(text, { year, agency }, checking));
  return {
    findings: folded(texts.flatMap(({ findings }) => findings)),
    numbers: texts.flatMap(({ numbers }) => numbers),
  };
}

interface Checking {
  examined: Examined;
  lookup: Lookup;
  previous: Lookup | undefined;
  show: Resolve;
}

/** The numbers of last year's report, where it is at hand and counts the same. */
function lastYearsNumbers({ form, values, previous }: Examined): Lookup | undefined {
  if (!previous) return undefined;
  const lookup = lookupIn({ values, previous });
  return (path) =>
    isSameNumber(path, form, previous.form) ? lookup(lastYearsPath(path)) : undefined;
}

function checkText(
  given: ReportText,
  report: { year: number; agency: string },
  checking: Checking,
): CheckedNumbers {
  const { examined, lookup, previous, show } = checking;
  const vocabulary = vocabularyOf(examined.form, report.year);
  const blocks = plainBlocks(given.text, show);
  const sentences = readBlocks(blocks, vocabulary, report);
  const verdicts = judge(sentences, lookup);
  const rates = ratesOf(sentences, verdicts, vocabulary, { lookup, previous });
  const text: Text = { ...checking, given, blocks };
  const words = wordedIn(sentences, report, lookup).filter(({ holds }) => !holds);
  return {
    findings: [
      ...verdicts.flatMap((verdict) => verdictFindings(verdict, text)),
      ...wrongSums(sentences).map((sum) => sumFinding(sum, text)),
      ...rates.filter(({ holds }) => !holds).map((rate) => rateFinding(rate, text)),
      ...words.map((worded) => wordsFinding(worded, text)),
    ],
    numbers: numbersOf(sentences, verdicts, rates, text),
  };
}

interface Text extends Checking {
  given: ReportText;
  blocks: Block[];
}

/** The place in the file of a part of a sentence. */
function rangeOf({ block }: Sentence, start: number, end: number, { blocks, given }: Text): Range {
  const { starts, ends } = blocks[block]!;
  const inText = { start: starts[start]!, end: ends[end - 1]! };
  return given.inFile(inText) ?? given.node.range;
}

const where = (text: Text, range: Range, field: Field = text.given.field, notes: Note[] = []) => ({
  ...at(text.examined, field, range),
  notes,
});

function verdictFindings(verdict: Verdict, text: Text): Diagnostic[] {
  const { token, sentence } = verdict.said;
  const { malformed } = token;
  if (malformed && token.bound === undefined) {
    const start = malformed === 'minus' ? token.start - 1 : token.start;
    const instead = malformed === 'minus' ? undefined : token.digits.replace(/^0+(?=\d)/, '');
    const quoted = sentence.text.slice(start, token.end);
    const whole = rangeOf(sentence, start, token.end - token.counter.length, text);
    const finding = malformedNumber(where(text, whole), quoted, malformed, instead);
    if (malformed !== 'width' || verdict.kind !== 'disagrees') return [finding];
  }
  return verdict.kind === 'disagrees' ? [disagreement(verdict, text)] : [];
}

function disagreement(
  { said, readings }: Extract<Verdict, { kind: 'disagrees' }>,
  text: Text,
): Diagnostic {
  const { token, sentence } = said;
  const range = rangeOf(sentence, token.start, token.numberEnd, text);
  const nearest = readings[0]!;
  const cells = cellsIn(nearest.reading);
  const field = text.examined.form.fields.get(cells[0] ?? '');
  const binding = cells.length === 1 && nearest.reading.length === 1 ? cells[0] : undefined;
  const quoted = sentence.text.slice(sentence.tokens[said.from]!.start, token.end);
  const meant = readings.map(({ reading, value }) => meantBy(reading, value.toFixed()));
  return disagrees(where(text, range, field, notesAt(cells, text)), shortened(quoted), meant, {
    binding,
    isLastYears: text.previous !== undefined && fitsAny(said, text.previous),
  });
}

/** Longest piece of a phrase that a message repeats; its end has the number. */
const MOST_QUOTED = 40;

const shortened = (words: string): string =>
  words.length > MOST_QUOTED ? `…${words.slice(-MOST_QUOTED)}` : words;

const cellsIn = (reading: Reading): string[] =>
  reading.flatMap(({ field }) => cellsOf(field) ?? []);

function meantBy(reading: Reading, value: string): Meant {
  const join = (language: keyof Localized) =>
    reading
      .map(({ sign, field }, index) => {
        const operator = sign === -1 ? ' - ' : index === 0 ? '' : ' + ';
        return operator + fieldWords(field)[language];
      })
      .join('');
  return { words: { zh: join('zh'), en: join('en') }, value };
}

/** More cells than this are only named. */
const MOST_NOTES = 6;

function notesAt(cells: string[], { examined }: Text): Note[] {
  if (cells.length > MOST_NOTES) return [];
  return cells.flatMap((path) => {
    const [field, value] = [examined.form.fields.get(path), examined.values.get(path)];
    if (!field || !value) return [];
    const { zh, en } = fieldWords(field);
    const message = { zh: `${zh} ${value.text}`, en: `${en} ${value.text}` };
    return [{ message, path, ...(value.range ? { range: value.range } : {}) }];
  });
}

function sumFinding({ head, parts, sum }: WrongSum, text: Text): Diagnostic {
  const { token, sentence } = head;
  const range = rangeOf(sentence, token.start, token.numberEnd, text);
  const notes = parts.map(({ token: part }) => ({
    message: { zh: part.digits, en: part.digits },
    range: rangeOf(sentence, part.start, part.numberEnd, text),
  }));
  const digits = parts.map(({ token: part }) => part.digits);
  return wrongSum(where(text, range, undefined, notes), token.digits, digits, sum.toFixed());
}

function rateFinding({ kind, said, sentence, token, values }: Rate, text: Text): Diagnostic {
  const range = rangeOf(sentence, token.start, token.end, text);
  const decimals = Math.max(token.value.split('.')[1]?.length ?? 0, 1);
  const worked = values.map((value) => `${value.toFixed(decimals)}%`);
  const percent = `${token.value}%`;
  return kind === 'change'
    ? wrongChange(where(text, range), percent, worked)
    : wrongRate(where(text, range), said.token.digits, percent, worked);
}

function wordsFinding(
  { sentence, start, end, reading, value, whole }: Worded,
  text: Text,
): Diagnostic {
  const range = rangeOf(sentence, start, end, text);
  const quoted = sentence.text.slice(start, end);
  const place = where(text, range, undefined, notesAt(cellsIn(reading), text));
  const some = meantBy(reading, value.toFixed());
  return whole
    ? notAll(place, quoted, some, meantBy(whole.reading, whole.value.toFixed()))
    : notNone(place, quoted, some);
}

/** Findings that one wrong cell explains, or about a sum with a wrong part, are told once. */
function folded(findings: Diagnostic[]): Diagnostic[] {
  const heads: Diagnostic[] = [];
  for (const finding of findings) {
    const head = heads.find((each) => hasSameCause(each, finding));
    if (head) head.echoes = [...(head.echoes ?? []), finding];
    else heads.push({ ...finding });
  }
  return heads;
}

function hasSameCause(head: Diagnostic, other: Diagnostic): boolean {
  if (head.code === 'text/malformed-number') {
    return other.code === head.code && head.path === other.path && isAboutWidth(head, other);
  }
  if (head.code !== disagrees.code) return false;
  if (other.code === disagrees.code) {
    return head.path === other.path && head.message.zh.slice(-40) === other.message.zh.slice(-40);
  }
  const inside = (range: Range | undefined) =>
    range && head.range && range.start <= head.range.start && head.range.end <= range.end;
  if (other.code !== wrongSum.code) return false;
  return inside(other.range) || other.notes.some(({ range }) => inside(range)) || false;
}

const isAboutWidth = (...findings: Diagnostic[]): boolean =>
  findings.every(({ message }) => message.zh.includes('全角'));

function numbersOf(
  sentences: Sentence[],
  verdicts: Verdict[],
  rates: Rate[],
  text: Text,
): TextNumber[] {
  const fates = new Map<unknown, Fate>([
    ...verdicts.map((verdict): [unknown, Fate] => [verdict.said.token, fateOf(verdict)]),
    ...rates.map(({ token, holds }): [unknown, Fate] => [
      token,
      { fate: holds ? 'agrees' : 'disagrees', cells: [] },
    ]),
  ]);
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token): TextNumber[] => {
      const { kind, start, end } = token;
      if (kind === 'word' || kind === 'sign' || kind === 'unknown') return [];
      const otherwise: Fate = { fate: kind === 'percent' ? 'rate' : 'no-count', cells: [] };
      const fate = fates.get(token) ?? otherwise;
      return [
        {
          // Few runs ask where a number stands, and to find that out takes longer than to read it.
          get range() {
            return rangeOf(sentence, start, kind === 'count' ? token.numberEnd : end, text);
          },
          text: sentence.text.slice(start, end),
          ...fate,
        },
      ];
    }),
  );
}

type Fate = Pick<TextNumber, 'fate' | 'cells' | 'value'>;

function fateOf(verdict: Verdict): Fate {
  const { said, kind } = verdict;
  const value = Number(said.token.digits) * said.token.scale;
  if (kind === 'bound')
    return { fate: kind, value, cells: said.token.bound ? [said.token.bound] : [] };
  if (kind === 'excluded') return { fate: verdict.why, value, cells: [] };
  const { reading } = kind === 'disagrees' ? verdict.readings[0]! : verdict.reading;
  return { fate: kind, value, cells: cellsIn(reading) };
}
