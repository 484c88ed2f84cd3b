/** Findings as the preview's page shows them: their words, and where on the page they belong. */
import type { Diagnostic, Language } from '../../../diagnostic/diagnostic.ts';
import { lineIndex } from '../../../diagnostic/line-index.ts';
import { ruleOf } from '../../../diagnostic/rule.ts';
import { unanswered } from '../../../diagnostic/summary.ts';
import { placeWords } from '../../../print/place-words.ts';
import { echoes } from '../../../print/print-text.ts';
import type { Quote, ShownFinding } from './view.ts';

/** The text that findings count in; of a document it has no lines that people could look up. */
interface Text {
  text: string;
  isTranscript: boolean;
}

/** How many characters around a quoted one tell it from its like. */
const AROUND = 12;

export function shownFindings(
  diagnostics: readonly Diagnostic[],
  text: Text,
  language: Language,
): ShownFinding[] {
  const lines = lineIndex(text.text);
  return unanswered(diagnostics).map((each) => {
    const { severity, message, help, range, file } = each;
    const position = range && !text.isTranscript ? lines.positionAt(range.start) : undefined;
    const quote = quoteOf(each, text.text);
    return {
      ...{ severity, rule: ruleOf(each), message: message[language] },
      place: placeWords(file, position, each, language),
      help: [...echoes(each), ...help].map((words) => words[language]),
      paths: pathsOf(each),
      operands: operandsOf(each),
      ...(quote ? { quote } : {}),
    };
  });
}

/** A blank is shown where it is; a repair that is certain, at the number to change as well. */
function pathsOf({ path, unfilled, repair }: Diagnostic): string[] {
  if (unfilled) return unfilled.map((each) => each.path);
  const [only, ...others] = repair?.alternatives ?? [];
  const changes = others.length > 0 ? [] : (only ?? []);
  return [...new Set([path, ...changes.map((each) => each.path)])].filter(
    (each) => each !== undefined,
  );
}

function operandsOf({ arithmetic, notes, echoes: others = [] }: Diagnostic): string[] {
  const own = arithmetic?.operands.map(({ path }) => path) ?? notes.map(({ path }) => path);
  const all = [...own, ...others.flatMap((each) => operandsOf(each))];
  return [...new Set(all)].filter((path) => path !== undefined);
}

/** Of a number the cell is known; what is about words is looked for by them. */
function quoteOf({ range, arithmetic }: Diagnostic, text: string): Quote | undefined {
  if (!range || arithmetic || range.end === range.start) return undefined;
  const { start, end } = range;
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  return { before, text: text.slice(start, end), after };
}
