/** Texts without quotes that hold signs with a meaning in YAML. */
import { listOnKeyLine } from '../../../diagnostic/kinds/yaml/keys.ts';
import {
  colonInText,
  commentSpace,
  hashInText,
  specialStart,
  textAfterBar,
} from '../../../diagnostic/kinds/yaml/texts.ts';
import {
  type Context,
  type Detector,
  lexemeBefore,
  lineOf,
  lineWithWords,
  type Mistake,
} from './mistake.ts';

/** From a sign to its full-width form, which has no meaning in YAML. */
const TO_FULL_WIDTH = 0xfee0;

export const special: Detector = (context) => {
  const { problem, text } = context;
  if (problem.code === 'BAD_SCALAR_START') return beginsWithSign(context, problem.start);
  if (problem.code === 'BAD_DIRECTIVE' || problem.message.startsWith('Missing directives-end')) {
    return percentLine(context);
  }
  if (/[&!*]/.test(text[problem.start] ?? '')) return beginsWithSign(context, problem.start);
  const before = lexemeBefore(context, problem.start);
  const sign = before && /^(alias|anchor|tag)$/.test(before.type) && before;
  const sameLine = sign && sign.start >= lineOf(context, problem.start).start;
  return sameLine ? beginsWithSign(context, sign.start) : undefined;
};

function beginsWithSign({ text, file }: Context, start: number): Mistake {
  const sign = text[start]!;
  const wide = String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH);
  const range = { start, end: start + 1 };
  return { diagnostic: specialStart({ file, range }, sign), edits: [{ ...range, text: wide }] };
}

/** Lines that begin with % are instructions to the parser; all of them are put out of action. */
function percentLine({ text, file }: Context): Mistake | undefined {
  const edits = Array.from(text.matchAll(/(?<=^|\n)%/g), ({ index }) => ({
    start: index,
    end: index + 1,
    text: '#',
  }));
  const [first] = edits;
  if (!first) return undefined;
  const range = { start: first.start, end: first.end };
  return { diagnostic: specialStart({ file, range }, '%'), edits };
}

export const afterBar: Detector = (context) => {
  const { problem, text, file } = context;
  if (!/^(Block scalar header|Not a YAML token)/.test(problem.message)) return undefined;
  const line = lineOf(context, problem.start);
  const sign = context.lexemes.findLast(
    (lexeme) => /^[|>]/.test(lexeme.source) && lexeme.start <= problem.start,
  );
  if (!sign || sign.start < line.start) return undefined;
  if (lineWithWords(context, line.end + 1).indent <= line.indent) {
    return beginsWithSign(context, sign.start);
  }
  const rest = { start: problem.start, end: line.words.end };
  return {
    diagnostic: textAfterBar({ file, range: rest }, text[sign.start]!),
    edits: [{ ...rest, text: '' }],
  };
};

export const colon: Detector = ({ problem, text, file, lines }) => {
  if (!problem.message.startsWith('Nested mappings')) return undefined;
  const { end } = lines.lineRange(lines.lineAt(problem.start));
  const found = /:(?=\s|$)/.exec(text.slice(problem.start, end));
  if (!found) return undefined;
  const start = problem.start + found.index;
  const range = { start, end: start + 1 };
  return { diagnostic: colonInText({ file, range }), edits: [{ ...range, text: '：' }] };
};

/** A text over several lines ends at a comment, and its next line stands on its own. */
export const hash: Detector = (context) => {
  const line = lineWithWords(context, context.problem.start);
  const index = context.lexemes.findLastIndex(
    (lexeme) => lexeme.end <= line.start && lexeme.type === 'comment',
  );
  const comment = context.lexemes[index];
  if (!comment || /:(\s|$)/.test(line.content)) return undefined;
  // A key that lacks the blank after its colon is the mistake, not the comment above it.
  if (/^[A-Za-z]\w*[:：]\S/.test(line.content)) return undefined;
  const text = lexemeBefore(context, comment.start);
  const above = lineOf(context, line.start - 1);
  if (text?.type !== 'scalar' || comment.start < above.start || text.end <= above.start)
    return undefined;
  const range = { start: comment.start, end: comment.start + 1 };
  return {
    diagnostic: { ...hashInText({ file: context.file, range }), severity: 'error' },
    edits: [{ ...range, text: '＃' }],
  };
};

export const dash: Detector = (context) => {
  const { problem, file } = context;
  if (!problem.message.startsWith('Unexpected block-seq-ind on same line')) return undefined;
  const line = lineOf(context, problem.start);
  const column = problem.start - line.start;
  if (problem.start === line.words.start) return undefined;
  const range = { start: problem.start, end: problem.start + 1 };
  return {
    diagnostic: listOnKeyLine({ file, range }),
    edits: [{ start: problem.start, end: problem.start, text: `\n${' '.repeat(column)}` }],
  };
};

export const comment: Detector = ({ problem, file }) => {
  if (!problem.message.startsWith('Comments must be separated')) return undefined;
  const range = { start: problem.start, end: problem.start + 1 };
  return {
    diagnostic: commentSpace({ file, range }),
    edits: [{ start: problem.start, end: problem.start, text: ' ' }],
  };
};
