/** One pass of the YAML library over a text, within limits that keep it from running away. */
import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Range } from '../../diagnostic/place.ts';

/** Levels of nesting; a form has five. */
export const DEPTH_LIMIT = 100;
/** Pieces of syntax; a report has some thousand. */
const LEXEME_LIMIT = 100_000;

/** An error as the library states it. */
export interface Problem extends Range {
  code: string;
  message: string;
}

export type Parsed =
  | { document: Document; problems: Problem[]; second: Range | undefined }
  | { exceeded: 'depth' | 'length'; at: number };

/**
 * Parses the first document of a text.
 * @returns the document with the library's errors in the order of the text, and the place of a
 *   second document; or which limit was exceeded, and where
 */
export function parseYaml(text: string): Parsed {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (++lexemes > LEXEME_LIMIT) return { exceeded: 'length', at: parser.offset };
    if (parser.stack.length > DEPTH_LIMIT + 2) return { exceeded: 'depth', at: parser.offset - 1 };
  }
  tokens.push(...parser.end());
  return compose(tokens, text);
}

function compose(tokens: CST.Token[], text: string): Parsed {
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    intAsBigInt: true,
    logLevel: 'silent',
  });
  const documents = composer.compose(tokens, true, text.length);
  const document = documents.next().value as Document.Parsed;
  const second = documents.next().value as Document.Parsed | undefined;
  return { document, problems: sorted(document, text), second: second && opening(second, text) };
}

/** In the order of the text; at one place, the error that tells most about the cause comes first. */
function sorted(document: Document, text: string): Problem[] {
  const inside = (offset: number) => Math.min(Math.max(0, offset), text.length);
  return document.errors
    .map(({ code, message, pos: [start, end] }) => {
      const from = inside(start);
      return { code, message, start: from, end: Math.max(from, inside(end)) };
    })
    .sort((a, b) => a.start - b.start || rank(a) - rank(b));
}

function rank({ code }: Problem): number {
  return code === 'BLOCK_IN_FLOW' || code === 'UNEXPECTED_TOKEN' ? 0 : 1;
}

/** The line with which a document begins. */
function opening(document: Document.Parsed, text: string): Range {
  const start = Math.min(document.range[0], text.length);
  const words = /^\s*(\S*)/.exec(text.slice(start, start + 1000))!;
  const end = start + words[0].length;
  return { start: end - words[1]!.length, end };
}
