/** The pieces that the YAML library's lexer cuts a text into, with their places. */
import { CST, Lexer } from 'yaml';
import type { Range } from '../../diagnostic/place.ts';

export interface Lexeme extends Range {
  /** The library's name of the token; `block-scalar` for a text below `|` or `>`. */
  type: string;
  source: string;
}

/** Cuts a text; the lexer's own control characters are left out. */
export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let offset = 0;
  let announced = false;
  for (const source of new Lexer().lex(text)) {
    if (source === CST.SCALAR) {
      announced = true;
    } else if (source !== CST.DOCUMENT && source !== CST.FLOW_END) {
      const type = announced ? scalarType(found) : (CST.tokenType(source) ?? 'error');
      found.push({ type, source, start: offset, end: offset + source.length });
      offset += source.length;
      announced = false;
    }
  }
  return found;
}

/** What the lexer announces as a scalar is a text below `|` when that sign stands before it. */
function scalarType(before: Lexeme[]): string {
  const last = before.findLast(({ type }) => !isGap(type));
  return last?.type === 'block-scalar-header' ? 'block-scalar' : 'scalar';
}

/** White space, line breaks and comments. */
export function isGap(type: string): boolean {
  return type === 'space' || type === 'newline' || type === 'comment';
}
