/**
 * Mistakes that are correct YAML: the library reads them without an error, as something that
 * nobody can have meant.
 */
import { type Document, isMap, isPair, isScalar, isSeq, type Pair, Scalar, visit } from 'yaml';
import {
  fullWidthBracket,
  fullWidthComma,
  missingComma,
} from '../../../diagnostic/kinds/yaml/brackets.ts';
import type { Range } from '../../../diagnostic/place.ts';
import type { Edit } from '../../edits.ts';
import { wideSpaces } from './indent-characters.ts';
import { unfinishedKey } from './key-line.ts';
import { contextOf, looksLikeKey, type Mistake } from './mistake.ts';
import { barMissing } from './opened-text.ts';

interface Plain extends Range {
  source: string;
}

/** Figures, blanks and what stands between them. */
const FIGURES = /^[\s\d０-９_.,，、；-]+$/;
const WIDE_COMMA = /[，、；]/g;

/** Finds the first such mistake of a document without errors. */
export function findSuspicious(
  file: string,
  text: string,
  document: Document,
): Mistake | undefined {
  let found: Mistake | undefined;
  visit(document, {
    Pair(_, pair, path) {
      const parent = path.at(-1);
      found = suspiciousKey(file, text, pair, isMap(parent) && parent.flow === true);
      return found ? visit.BREAK : undefined;
    },
    Scalar(_, scalar, path) {
      const plain = plainOf(scalar);
      if (!plain) return undefined;
      const parent = path.at(-1);
      found =
        (isSeq(parent) && parent.flow ? commas(file, plain) : undefined) ??
        brackets(file, plain) ??
        (isSeq(parent) || isKey(parent, scalar) ? undefined : ownLine(file, text, plain)) ??
        gluedLines(file, text, plain, parent, path.at(-2));
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function plainOf({ type, range, source }: Scalar): Plain | undefined {
  if (type !== Scalar.PLAIN || !range || !source) return undefined;
  return { source, start: range[0], end: range[1] };
}

function isKey(parent: unknown, scalar: Scalar): boolean {
  return isPair(parent) && parent.key === scalar;
}

/** `{ issued:0 }` is a key without a value; a full-width space in front is part of a key. */
function suspiciousKey(file: string, text: string, pair: Pair, flow: boolean): Mistake | undefined {
  const plain = isScalar(pair.key) ? plainOf(pair.key) : undefined;
  if (!plain) return undefined;
  if (flow && pair.value === null) return unfinishedKey({ file }, plain.start, plain.source);
  if (!/^[\u00a0\u2000-\u200a\u3000]/.test(plain.source)) return undefined;
  const problem = { code: '', message: '', start: plain.start, end: plain.start };
  return wideSpaces(contextOf(file, text, problem));
}

/** `[12，3，0]` is one text. */
function commas(file: string, plain: Plain): Mistake | undefined {
  if (!FIGURES.test(plain.source)) return undefined;
  const found = WIDE_COMMA[Symbol.match](plain.source);
  if (!found) return gaps(file, plain);
  const start = plain.start + plain.source.indexOf(found[0]!);
  return {
    diagnostic: fullWidthComma({ file, range: { start, end: start + 1 } }, found[0]!),
    edits: ordinaryCommas(plain),
  };
}

function ordinaryCommas({ source, start }: Plain): Edit[] {
  return Array.from(source.matchAll(WIDE_COMMA), ({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: ', ',
  }));
}

/** `[12 3, 0]` holds the text `12 3`. */
function gaps(file: string, { source, start }: Plain): Mistake | undefined {
  const found = [...source.matchAll(/(?<=\d)\s+(?=\d)/g)];
  const [first] = found;
  if (!first || !/^[\d\s]+$/.test(source)) return undefined;
  const from = start + first.index + first[0].length;
  const length = /^\d+/.exec(source.slice(first.index + first[0].length))![0].length;
  return {
    diagnostic: missingComma({ file, range: { start: from, end: from + length } }),
    edits: found.map(({ index }) => ({ start: start + index, end: start + index, text: ',' })),
  };
}

/** `【12, 3, 0】` is a text. */
function brackets(file: string, plain: Plain): Mistake | undefined {
  const { source, start, end } = plain;
  const inside = /^[［【〔](.*)[］】〕\]]$/s.exec(source)?.[1];
  if (inside === undefined || !FIGURES.test(inside)) return undefined;
  return {
    diagnostic: fullWidthBracket({ file, range: { start, end: start + 1 } }, source[0]!, '['),
    edits: [
      { start, end: start + 1, text: '[' },
      ...ordinaryCommas(plain),
      { start: end - 1, end, text: ']' },
    ],
  };
}

/** A text on a line of its own that looks like a key whose colon is not recognised. */
function ownLine(file: string, text: string, { source, start }: Plain): Mistake | undefined {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [line] = source.split('\n', 1) as [string];
  const likely = /^[A-Za-z]\w*[:：](?!\/\/)|^\p{sc=Han}{1,8}[:：]\s*([\d[]|$)/u.test(line);
  return before.trim() === '' && likely ? unfinishedKey({ file }, start, line.trim()) : undefined;
}

/** A Chinese text of several lines below a key: its paragraphs would become one. */
function gluedLines(
  file: string,
  text: string,
  { start, end }: Plain,
  parent: unknown,
  map: unknown,
): Mistake | undefined {
  if (!isPair(parent) || !isMap(map) || map.flow || !isScalar(parent.key)) return undefined;
  const key = plainOf(parent.key);
  const words = text.slice(start, end);
  const lines = words.split('\n').map((line) => line.trim());
  const isText = lines.length > 1 && /\p{sc=Han}/u.test(words) && !lines.some(looksLikeKey);
  if (!key || !isText) return undefined;
  const beside = !text.slice(key.end, start).includes('\n');
  const from = text.indexOf('\n', beside ? start : key.end) + 1;
  const below = { start: from, text: text.slice(from, end) };
  return barMissing(file, text, {
    start: key.start,
    key: key.source,
    words: beside ? start : undefined,
    below,
  });
}
