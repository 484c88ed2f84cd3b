/** Texts below `|` whose lines are not indented as they must be. */
import { blockNotIndented } from '../../../diagnostic/kinds/yaml/indentation.ts';
import { spacesOnEmptyLine, TEXT_OPENED } from '../../../diagnostic/kinds/yaml/texts.ts';
import type { Lexeme } from '../lexemes.ts';
import {
  type Context,
  type Detector,
  type Line,
  lexemeBefore,
  lineNumber,
  lineOf,
  lineWithWords,
  looksLikeKey,
} from './mistake.ts';

export const notIndented: Detector = (context) => {
  const line = lineWithWords(context, context.problem.start);
  const before = lexemeBefore(context, line.start);
  if (!before || !/^block-scalar/.test(before.type) || looksLikeKey(line.content)) return undefined;
  const opening = openingLine(context, before);
  const indent = textIndent(context, before, opening);
  const lines = linesOfText(context, before, opening).filter((one) => one.indent < indent);
  const [first] = lines;
  if (!first) return undefined;
  const note = { message: TEXT_OPENED, range: opening.words };
  return {
    diagnostic: blockNotIndented({ file: context.file, range: first.words, notes: [note] }, indent),
    edits: lines.map(({ start, indent: has }) => ({
      start,
      end: start,
      text: ' '.repeat(indent - has),
    })),
  };
};

/** The line with the `|`. */
function openingLine(context: Context, last: Lexeme): Line {
  const header = context.lexemes.findLast(
    ({ type, start }) => type === 'block-scalar-header' && start <= last.start,
  );
  return lineOf(context, header?.start ?? last.start);
}

function textIndent(context: Context, last: Lexeme, opening: Line): number {
  const first = last.type === 'block-scalar' ? lineWithWords(context, last.start).indent : 0;
  return first > opening.indent ? first : opening.indent + 2;
}

/** The lines after those that are read as text, up to the next key at the depth of the `|`. */
function linesOfText(context: Context, last: Lexeme, opening: Line): Line[] {
  const found: Line[] = [];
  const words = last.type === 'block-scalar' ? last.source.trimEnd().length : 0;
  const from = words === 0 ? opening.number : context.lines.lineAt(last.start + words);
  for (let number = from + 1; number <= context.lines.count; number++) {
    const line = lineNumber(context, number);
    if (line.indent <= opening.indent && looksLikeKey(line.content)) break;
    if (line.content !== '') found.push(line);
  }
  return found;
}

export const spacesAbove: Detector = (context) => {
  if (!context.problem.message.startsWith('Block scalars with more-indented')) return undefined;
  const text = lineWithWords(context, context.problem.start);
  const empty: Line[] = [];
  for (let number = text.number - 1; number >= 1; number--) {
    const line = lineNumber(context, number);
    if (line.content !== '') break;
    if (line.end > line.start) empty.push(line);
  }
  const widest = empty.find((line) => line.indent > text.indent) ?? empty.at(-1) ?? text;
  return {
    diagnostic: spacesOnEmptyLine({
      file: context.file,
      range: { start: widest.start, end: widest.end },
    }),
    edits: empty.map(({ start, end }) => ({ start, end, text: '' })),
  };
};
