/** What a person did wrong, found from an error of the YAML library and the text around it. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { type LineIndex, lineIndex } from '../../../diagnostic/line-index.ts';
import type { Range } from '../../../diagnostic/place.ts';
import type { Edit } from '../../edits.ts';
import { isGap, type Lexeme, lexemes } from '../lexemes.ts';
import type { Problem } from '../parse-yaml.ts';

export interface Mistake {
  diagnostic: Diagnostic;
  /**
   * Makes the text what was most likely meant, so that parsing can go on without echoes of this
   * mistake; absent where nobody can tell, and then nothing more is read.
   */
  edits?: Edit[];
}

/** Looks for one family of mistakes. */
export type Detector = (context: Context) => Mistake | undefined;

export interface Context {
  file: string;
  text: string;
  problem: Problem;
  lines: LineIndex;
  lexemes: Lexeme[];
}

/** A line with what it holds besides white space at its edges. */
export interface Line extends Range {
  number: number;
  /** Number of spaces before the words. */
  indent: number;
  /** Where the words stand. */
  words: Range;
  content: string;
}

export function contextOf(file: string, text: string, problem: Problem): Context {
  return { file, text, problem, lines: lineIndex(text), lexemes: lexemes(text) };
}

export function lineOf(context: Context, offset: number): Line {
  return lineNumber(context, context.lines.lineAt(offset));
}

export function lineNumber({ text, lines }: Context, number: number): Line {
  const { start, end } = lines.lineRange(number);
  const all = text.slice(start, end);
  const indent = /^ */.exec(all)![0].length;
  const content = all.trim();
  const from = start + all.length - all.trimStart().length;
  return {
    number,
    start,
    end,
    indent,
    words: { start: from, end: from + content.length },
    content,
  };
}

/** The first line with words, not a comment, at or after an offset; else the line of the offset. */
export function lineWithWords(context: Context, offset: number): Line {
  const from = context.lines.lineAt(offset);
  for (let number = from; number <= context.lines.count; number++) {
    const line = lineNumber(context, number);
    if (line.words.end > Math.max(offset, line.words.start) && line.content[0] !== '#') return line;
  }
  return lineNumber(context, from);
}

/** The last piece before an offset that is neither white space nor a comment. */
export function lexemeBefore({ lexemes: all }: Context, offset: number): Lexeme | undefined {
  return all.findLast((lexeme) => lexeme.start < offset && !isGap(lexeme.type));
}

/** Whether words begin like `key:` rather than like a sentence. */
export function looksLikeKey(words: string): boolean {
  return (
    /^[A-Za-z]\w*(\s*[|>]|\s+[-\d[{"'].*)?$/.test(words) ||
    /^(- )?["']?[A-Za-z_][\w-]*["']?\s*[:：]/.test(words) ||
    /^[\p{sc=Han}（）、]{1,20}[:：]\s*($|[\d[{"'|>#])/u.test(words)
  );
}
