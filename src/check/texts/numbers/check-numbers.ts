/** Checks the prose of a report against its tables: the findings, and what became of every number. */
import type { Diagnostic, Localized, Note } from '../../../diagnostic/diagnostic.ts';
import {
  disagrees,
  type Malformed,
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
import { whereIs } from '../../intake.ts';
import { lookupIn } from '../../previous/figures.ts';
import type { Binding, TextNumber } from '../../text-number.ts';
import { resolver } from '../bound-value.ts';
import { type Worded, wordedIn } from './in-words.ts';
import { fitsAny, judge, printed, type Verdict } from './judge.ts';
import type { NumberToken } from './number-tokens.ts';
import { type Block, plainBlocks } from './plain-text.ts';
import { type Rate, ratesOf } from './rates.ts';
import { readBlocks } from './read-text.ts';
import type { Said, Sentence } from './said.ts';
import { type WrongSum, wrongSums } from './sums.ts';
import { isMoney, type Reading, vocabularyOf } from './vocabulary.ts';

export interface CheckedNumbers {
  findings: Diagnostic[];
  numbers: TextNumber[];
}

interface CheckedText {
  told: Told[];
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
    findings: folded(texts.flatMap(({ told }) => told)),
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
): CheckedText {
  const { examined, lookup, previous, show } = checking;
  const vocabulary = vocabularyOf(examined.form, report.year);
  const blocks = plainBlocks(given.text, show);
  const sentences = readBlocks(blocks, vocabulary, report);
  const verdicts = judge(sentences, lookup);
  const rates = ratesOf(sentences, verdicts, vocabulary, { lookup, previous });
  const text: Text = { ...checking, given, blocks };
  const words = wordedIn(sentences, report, lookup).filter(({ holds }) => !holds);
  return {
    told: [
      ...verdicts.flatMap((verdict) => verdictFindings(verdict, text)),
      ...wrongSums(sentences).map((sum) => sumTold(sum, text)),
      ...rates.filter(({ holds }) => !holds).map((rate) => ({ finding: rateFinding(rate, text) })),
      ...words.map((worded) => ({ finding: wordsFinding(worded, text) })),
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
  ...whereIs(text.examined, field, range),
  notes,
});

function verdictFindings(verdict: Verdict, text: Text): Told[] {
  const { malformed, bound } = verdict.said.token;
  const fault =
    malformed && bound === undefined ? malformedTold(verdict, malformed, text) : undefined;
  // A number in wide digits is read all the same.
  const isRead = fault === undefined || malformed === 'width';
  const wrong =
    isRead && verdict.kind === 'disagrees' ? disagreementTold(verdict, text) : undefined;
  return [fault, wrong].filter((each) => each !== undefined);
}

function malformedTold(
  { said: { token, sentence } }: Verdict,
  malformed: Malformed,
  text: Text,
): Told {
  const start = malformed === 'minus' ? token.start - 1 : token.start;
  const instead = malformed === 'minus' ? undefined : token.digits.replace(/^0+(?=\d)/, '');
  const quoted = sentence.text.slice(start, token.end);
  const range = rangeOf(sentence, start, token.end - token.counter.length, text);
  const finding = malformedNumber(where(text, range), quoted, malformed, instead);
  // Who writes one number of a text in wide digits writes all of them so.
  return malformed === 'width'
    ? { finding, cause: `width of ${text.given.field.path}` }
    : { finding };
}

function disagreementTold(verdict: Extract<Verdict, { kind: 'disagrees' }>, text: Text): Told {
  const { said, readings } = verdict;
  const values = readings.map(({ reading, value }) => [cellsIn(reading), printed(value)]);
  return {
    finding: disagreement(verdict, text),
    cause: JSON.stringify([said.token.digits, values]),
    tokens: [said.token],
  };
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
  const isOne = nearest.reading.length === 1 && !said.isEach;
  const binding = isOne ? bindingOf(said, cells, text) : undefined;
  const quoted = sentence.text.slice(sentence.tokens[said.from]!.start, token.end);
  const meant = readings.map(({ reading, value }) => meantBy(reading, printed(value)));
  const place = where(text, range, field, notesAt(cells, text));
  const finding = disagrees(place, shortened(quoted), meant, {
    binding: binding?.path,
    isLastYears: text.previous !== undefined && fitsAny(said, text.previous),
  });
  if (!binding?.isSafe) return finding;
  return { ...finding, edit: { range, text: `{{ ${binding.path} }}`, certainty: 'likely' } };
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

function sumTold({ head, parts, sum }: WrongSum, text: Text): Told {
  const { token, sentence } = head;
  const range = rangeOf(sentence, token.start, token.numberEnd, text);
  const notes = parts.map(({ token: part }) => ({
    message: { zh: part.digits, en: part.digits },
    range: rangeOf(sentence, part.start, part.numberEnd, text),
  }));
  const digits = parts.map(({ token: part }) => part.digits);
  const place = where(text, range, undefined, notes);
  return {
    finding: wrongSum(place, token.digits, digits, sum.toFixed()),
    tokens: [head, ...parts].map(({ token: each }) => each),
    follows: true,
  };
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
  const some = meantBy(reading, printed(value));
  return whole
    ? notAll(place, quoted, some, meantBy(whole.reading, printed(whole.value)))
    : notNone(place, quoted, some);
}

/** A finding with what tells it from others of another cause. */
interface Told {
  finding: Diagnostic;
  /** Findings with one key have one cause. */
  cause?: string;
  /** The numbers it is about: a wrong sum follows from a wrong number among them. */
  tokens?: unknown[];
  follows?: true;
}

/** Findings that one wrong cell explains, or about a sum with a wrong part, are told once. */
function folded(told: Told[]): Diagnostic[] {
  const heads: Diagnostic[] = [];
  const [byCause, byToken] = [new Map<string, Diagnostic>(), new Map<unknown, Diagnostic>()];
  for (const { finding, cause, tokens = [], follows } of told) {
    const head =
      (cause !== undefined && byCause.get(cause)) ||
      (follows && [...tokens].map((token) => byToken.get(token)).find((each) => each));
    if (head) {
      head.echoes = [...(head.echoes ?? []), finding];
      continue;
    }
    const own = { ...finding };
    heads.push(own);
    if (cause !== undefined) byCause.set(cause, own);
    if (!follows) for (const token of tokens) byToken.set(token, own);
  }
  return heads;
}

function numbersOf(
  sentences: Sentence[],
  verdicts: Verdict[],
  rates: Rate[],
  text: Text,
): TextNumber[] {
  const fates = new Map<unknown, Fate>();
  for (const verdict of verdicts) fates.set(verdict.said.token, fateOf(verdict, text));
  for (const { token, holds } of rates) {
    fates.set(token, { fate: holds ? 'agrees' : 'disagrees', cells: [] });
  }
  const numbers: TextNumber[] = [];
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      if (token.kind === 'word' || token.kind === 'sign' || token.kind === 'unknown') continue;
      const fate = fates.get(token) ?? (token.kind === 'percent' ? UNREAD_RATE : COUNTS_NOTHING);
      numbers.push(new PrintedNumber(token, sentence, fate, text));
    }
  }
  return numbers;
}

const UNREAD_RATE: Fate = { fate: 'rate', cells: [] };
const COUNTS_NOTHING: Fate = { fate: 'no-count', cells: [] };

/** Few runs ask where a number stands, and to find that out takes longer than to read it. */
class PrintedNumber implements TextNumber {
  readonly fate: TextNumber['fate'];
  readonly cells: string[];
  readonly value?: number;
  readonly binding?: Binding;
  readonly #token: NumberToken;
  readonly #sentence: Sentence;
  readonly #text: Text;

  constructor(token: NumberToken, sentence: Sentence, fate: Fate, text: Text) {
    this.fate = fate.fate;
    this.cells = fate.cells;
    if (fate.value !== undefined) this.value = fate.value;
    if (fate.binding) this.binding = fate.binding;
    this.#token = token;
    this.#sentence = sentence;
    this.#text = text;
  }

  get range(): Range {
    const { start, end } = this.#token;
    const numberEnd = this.#token.kind === 'count' ? this.#token.numberEnd : end;
    return rangeOf(this.#sentence, start, numberEnd, this.#text);
  }

  get text(): string {
    return this.#sentence.text.slice(this.#token.start, this.#token.end);
  }
}

type Fate = Pick<TextNumber, 'fate' | 'cells' | 'value' | 'binding'>;

function fateOf(verdict: Verdict, text: Text): Fate {
  const { said, kind } = verdict;
  const value = Number(said.token.digits) * said.token.scale;
  if (kind === 'bound')
    return { fate: kind, value, cells: said.token.bound ? [said.token.bound] : [] };
  if (kind === 'excluded') return { fate: verdict.why, value, cells: [] };
  const { reading } = kind === 'disagrees' ? verdict.readings[0]! : verdict.reading;
  const cells = cellsIn(reading);
  const binding = kind === 'agrees' && verdict.isOnlyOne ? bindingOf(said, cells, text) : undefined;
  return { fate: kind, value, cells, ...(binding ? { binding } : {}) };
}

/** The binding for a number of one cell that is written in figures and in the cell's own unit. */
function bindingOf(
  { token, sentence }: Said,
  [path, ...others]: string[],
  text: Text,
): Binding | undefined {
  const field = path === undefined ? undefined : text.examined.form.fields.get(path);
  if (field?.kind !== 'number' || others.length > 0) return undefined;
  const isInUnit = field.unit === undefined || !isMoney(field) || field.unit === token.counter;
  if (token.isNumeral || token.scale !== 1 || !isInUnit) return undefined;
  return {
    path: field.path,
    get isSafe() {
      const { start } = rangeOf(sentence, token.start, token.numberEnd, text);
      return start > text.given.node.range.start;
    },
  };
}
