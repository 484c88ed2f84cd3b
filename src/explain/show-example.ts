/** Runs a wrong report and shows what the manual needs: the lines concerned, and what was found. */
import type { CheckOptions } from '../check/check-options.ts';
import { checkInput, type Input } from '../compile.ts';
import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import { lineIndex } from '../diagnostic/line-index.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import type { Forms } from '../form/forms.ts';
import type { ExamplePair, ExampleReport } from './example-files.ts';

export interface ShownExample {
  passes: string;
  fails: string;
  finding: { message: Localized; help: Localized[] };
}

/** Both texts whole, and where in them they differ. */
interface Pair {
  right: string;
  wrong: string;
  /** Lines that were replaced, counted from 0: the first, and how many in each text. */
  from: number;
  rightLines: number;
  wrongLines: number;
}

const LONGEST_LINE = 120;

/**
 * @param rule id of a relation or code of a finding
 * @returns nothing when the example does not give a finding of the rule
 */
export async function showExample(
  rule: string,
  report: ExampleReport,
  example: ExamplePair,
  forms: Forms,
): Promise<ShownExample | undefined> {
  const { passes, fails, finding, advice } = example;
  if (finding)
    return { passes, fails, finding: { message: finding, help: advice ? [advice] : [] } };
  const pair = pairOf(report.text, example);
  const input = {
    file: 'report.yaml',
    bytes: new TextEncoder().encode(pair.wrong),
    image: (path: string) => pictureOf(path, example),
    lastYear: lastYearOf(example, report),
  };
  const { diagnostics } = await checkInput(input, forms, optionsOf(example));
  const found = diagnostics.find((each) => ruleOf(each) === rule || each.code === rule);
  if (!found) return undefined;
  const { message, help } = found;
  return {
    ...excerpts(pair, found),
    finding: { message, help: help.length > 0 || !advice ? help : [advice] },
  };
}

/** The examples have to say the same on every day: exceptions in them expire long before or after. */
export function optionsOf({ deadline }: ExamplePair): CheckOptions {
  return { today: '2026-01-01', ...(deadline === undefined ? {} : { deadline }) };
}

/** Gives last year's report to an example that is compared with it. */
export function lastYearOf(
  { previous = {} }: ExamplePair,
  { lastYears = '' }: ExampleReport,
): NonNullable<Input['lastYear']> {
  return async (file = Object.keys(previous)[0]) => {
    if (file === undefined) return undefined;
    const change = previous[file];
    if (!change) return { file, reason: NOT_THERE };
    const { replace = '', with: instead = '' } = change;
    return { file, bytes: new TextEncoder().encode(lastYears.replace(replace, () => instead)) };
  };
}

const NOT_THERE: Localized = { zh: '文件或文件夹不存在', en: 'no such file or folder' };

function pairOf(report: string, { at, passes, fails }: ExamplePair): Pair {
  const replaced = at ?? passes;
  const start = report.indexOf(replaced);
  if (start === -1) throw new Error(`the example report does not hold: ${replaced}`);
  const head = report.slice(0, start);
  const tail = report.slice(start + replaced.length);
  const count = (text: string) => text.replace(/\n$/, '').split('\n').length;
  return {
    right: head + passes + tail,
    wrong: head + fails + tail,
    from: head.split('\n').length - 1,
    rightLines: passes === '' ? 0 : count(passes),
    wrongLines: fails === '' ? 0 : count(fails),
  };
}

async function pictureOf(path: string, { files = {} }: ExamplePair): Promise<Uint8Array> {
  const { hex, text = '' } = files[path] ?? {};
  if (!files[path]) throw new Error(path);
  return hex === undefined ? new TextEncoder().encode(text) : Buffer.from(hex, 'hex');
}

/** The replaced lines, those that the finding points at, and the keys that these stand below. */
function excerpts(pair: Pair, finding: Diagnostic): Pick<ShownExample, 'passes' | 'fails'> {
  const { from, rightLines, wrongLines } = pair;
  const shift = rightLines - wrongLines;
  const pointed = pointedLines(pair.wrong, finding).filter(
    (line) => line < from || line >= from + wrongLines,
  );
  const outside = pointed.map((line) => (line < from ? line : line + shift));
  const inside = Array.from({ length: Math.max(rightLines, 1) }, (_, at) => from + at);
  const right = withParents(pair.right.split('\n'), [...outside, ...inside]);
  const kept = right
    .filter((line) => line < from || line >= from + rightLines)
    .map((line) => (line < from ? line : line - shift));
  const replaced = Array.from({ length: wrongLines }, (_, at) => from + at);
  return {
    passes: lines(pair.right, right),
    fails: lines(pair.wrong, [...kept, ...replaced]),
  };
}

function pointedLines(text: string, { range, notes, arithmetic }: Diagnostic): number[] {
  // A finding about what is missing or far away points at a place that explains nothing here.
  if (!arithmetic) return [];
  const index = lineIndex(text);
  const here = notes.filter(({ file }) => file === undefined);
  return [range, ...here.map((note) => note.range)]
    .filter((each) => each !== undefined)
    .map(({ start }) => index.positionAt(start).line - 1);
}

function withParents(all: string[], wanted: number[]): number[] {
  const found = new Set(wanted);
  for (const line of wanted) {
    let depth = indent(all[line] ?? '');
    for (let above = line - 1; above >= 0 && depth > 0; above--) {
      const text = all[above] ?? '';
      if (/^\s*(#|$)/.test(text) || indent(text) >= depth) continue;
      depth = indent(text);
      found.add(above);
    }
  }
  return [...found].sort((a, b) => a - b);
}

const indent = (line: string): number => line.length - line.trimStart().length;

/** The lines in their order, an ellipsis for those left out between them. */
function lines(text: string, wanted: number[]): string {
  const all = text.split('\n');
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted
    .flatMap((line, at) => {
      const before = sorted[at - 1];
      const gap = before !== undefined && line > before + 1;
      return [
        ...(gap ? [`${' '.repeat(indent(all[line] ?? ''))}…`] : []),
        shortened(all[line] ?? ''),
      ];
    })
    .join('\n');
}

function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
