/** The text of an equation as terms: `received + carriedIn = outcomes.total + carriedOut`. */
import type { Operator } from './form.ts';
import { FormError } from './schema.ts';

export interface Equation {
  operator: Operator;
  left: Term[];
  right: Term[];
}

export interface Term {
  /** Relative to the object that carries the relation. */
  path: string;
  sign: 1 | -1;
}

const TERM = /\s*([+-]?)\s*([A-Za-z][\w.]*|0)\s*/y;

/**
 * Parses an equation. A side is a sum of paths, or `0`.
 * @throws FormError with the text when it is no equation
 */
export function parseEquation(text: string): Equation {
  const sides = /^([^<>=]+)(=|<=|>=)([^<>=]+)$/.exec(text);
  if (!sides) throw new FormError(`not an equation: ${text}`);
  const [, left = '', operator, right = ''] = sides;
  return { operator: operator as Operator, left: parseSum(left), right: parseSum(right) };
}

function parseSum(text: string): Term[] {
  const terms: Term[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < text.length) {
    const match = TERM.exec(text);
    if (!match || (terms.length > 0 && match[1] === '')) {
      throw new FormError(`not a sum of paths: ${text.trim()}`);
    }
    if (match[2] !== '0') terms.push({ path: match[2] ?? '', sign: match[1] === '-' ? -1 : 1 });
  }
  return terms;
}
