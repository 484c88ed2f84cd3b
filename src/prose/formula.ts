/**
 * What may stand in a binding besides a path: sums and differences of numbers, one number as a part
 * of another, and how the result is written.
 *
 *     a + b - c          a sum
 *     a / b              a share, in per cent; a sum on either side stands in brackets
 *     …, change 1        how much more a is than b, in words
 *     …, percent 2       with two decimals
 *     …, numeral         in Chinese characters
 *     …, grouped         with commas
 *     …, zero X else Y   X for 0, else Y with the number for #
 *
 * Operators have blanks around them: a label may have a slash or a dash in it.
 */

export interface Term {
  sign: 1 | -1;
  path: string;
}

export interface Formula {
  terms: Term[];
  /** What `terms` are a part of. */
  whole?: Term[];
  style?: Style;
}

/** How a result is written. */
export type Style =
  | { name: 'percent' | 'change'; decimals: number }
  | { name: 'numeral' | 'grouped' }
  | { name: 'zero'; words: string; otherwise: string };

export type SyntaxFault =
  /** After the comma stands no way to write a number. */
  | { fault: 'style'; words: string }
  /** An operator without something on both sides. */
  | { fault: 'operand' }
  /** A sum beside a slash, or a second slash. */
  | { fault: 'brackets' }
  /** There is nothing to compare with. */
  | { fault: 'no-whole'; style: string };

/** The ways to write a result, under their English and Chinese names. */
const STYLES: Record<string, Style['name']> = {
  percent: 'percent',
  百分数: 'percent',
  change: 'change',
  增减: 'change',
  numeral: 'numeral',
  汉字: 'numeral',
  grouped: 'grouped',
  千分位: 'grouped',
  zero: 'zero',
  为零: 'zero',
};

/** All names, for who looks for the nearest. */
export const STYLE_NAMES = Object.keys(STYLES);

const PERCENT: Style = { name: 'percent', decimals: 1 };
const MOST_DECIMALS = 4;

/** Reads what stands between the braces. */
export function parseFormula(text: string): Formula | SyntaxFault {
  const [, body = text, , after] = /^(.*?)\s*([,，])\s*(.*)$/s.exec(text) ?? [];
  const style = after === undefined ? undefined : parseStyle(after.trim());
  if (style && 'fault' in style) return style;
  const sides = body.split(/(?:^|\s+)[/÷](?:\s+|$)/);
  const isShare = sides.length > 1;
  if (sides.length > 2) return { fault: 'brackets' };
  if (isShare && sides.some((side) => side.trim() === '')) return { fault: 'operand' };
  const [terms = [], whole] = sides.map((side) => parseSum(side, isShare));
  if ('fault' in terms) return terms;
  if (whole) return 'fault' in whole ? whole : { terms, whole, style: style ?? PERCENT };
  const lacksWhole = style?.name === 'percent' || style?.name === 'change';
  if (lacksWhole) return { fault: 'no-whole', style: style.name };
  return style ? { terms, style } : { terms };
}

function parseStyle(words: string): Style | SyntaxFault {
  const [word = '', ...rest] = words.split(/\s+/);
  const name = Object.hasOwn(STYLES, word) ? STYLES[word] : undefined;
  const argument = rest.join(' ');
  if (name === 'zero') return parseZero(argument) ?? { fault: 'style', words };
  if (name === 'percent' || name === 'change') {
    const decimals = Number(argument || 1);
    const isNumber = Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS;
    return isNumber ? { name, decimals } : { fault: 'style', words };
  }
  return name && argument === '' ? { name } : { fault: 'style', words };
}

function parseZero(argument: string): Style | undefined {
  const [words = '', otherwise = '#'] = argument.split(/\s+(?:else|否则)\s+/);
  return words === '' ? undefined : { name: 'zero', words, otherwise };
}

function parseSum(side: string, isBesideSlash: boolean): Term[] | SyntaxFault {
  const [, inside] = /^\s*[(（](.*)[)）]\s*$/s.exec(side) ?? [];
  const parts = (inside ?? side).trim().split(/(?:^|\s+)([+＋\-－−])(?:\s+|$)/);
  if (parts.length > 1 && parts.includes('')) return { fault: 'operand' };
  if (parts.length > 1 && isBesideSlash && inside === undefined) return { fault: 'brackets' };
  return parts.flatMap((path, index): Term[] => {
    if (index % 2 === 1) return [];
    const isPlus = index === 0 || /[+＋]/.test(parts[index - 1]!);
    return [{ sign: isPlus ? 1 : -1, path: path.trim() }];
  });
}
