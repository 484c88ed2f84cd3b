/**
 * Braces that were meant for a binding and are none: single ones around a path, two without their
 * counterpart. Braces around anything else are as the author wants them.
 */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { unclosedBinding, wrongBraces } from '../../diagnostic/kinds/prose.ts';
import type { Range } from '../../diagnostic/place.ts';
import { quote } from '../../diagnostic/quote.ts';
import { nearestToPath } from '../../form/closest.ts';
import type { Form } from '../../form/form.ts';
import { fieldsMeant, partsOf } from '../../form/named-fields.ts';
import type { ReportText } from '../dataset.ts';

/** A run of opening braces, what follows it on its line, and the closing ones after that. */
const BRACES = /([{｛]*)([^{}｛｝\n]*)([}｝]*)/g;

/** What is longer is no path. */
const MAX_PATH = 160;

const PATH_AT_START = /^\s*[\w.]*\.\w+/;
const PATH_AT_END = /\w[\w.]*\.\w+\s*$/;

interface Braces extends Range {
  /** What stands in them; where one side has none, the English path beside the other. */
  path: string;
  isUnclosed: boolean;
}

/** The findings about one text. */
export function wrongBracesFindings(form: Form, text: ReportText): Diagnostic[] {
  return bracesIn(text.text).flatMap((braces) => {
    const meant = pathMeant(form, braces.path);
    if (meant === undefined && !braces.isUnclosed) return [];
    const say = braces.isUnclosed ? unclosedBinding : wrongBraces;
    const instead = meant && `{{ ${meant} }}`;
    const finding = say(text.where(braces), quote(braces.path), instead);
    const range = text.inFile(braces);
    if (instead === undefined || !range) return [finding];
    return [{ ...finding, edit: { range, text: instead, certainty: 'likely' as const } }];
  });
}

/** All braces that are no binding. */
function bracesIn(text: string): Braces[] {
  return [...text.matchAll(BRACES)].flatMap((match) => {
    const [whole, open = '', inside = '', close = ''] = match;
    const isBinding = open.length === 2 && close.length === 2;
    if (isBinding || (open === '' && close === '')) return [];
    const braces =
      open && close ? { at: 0, text: whole, path: inside } : halfOf(open, inside, close);
    if (!braces) return [];
    const start = match.index + braces.at;
    const isUnclosed = open.length >= 2 && close.length < 2;
    return [{ start, end: start + braces.text.length, path: braces.path.trim(), isUnclosed }];
  });
}

/** Braces on one side, with the path beside them; two that open need none to be noticed. */
function halfOf(open: string, inside: string, close: string) {
  if (close) {
    const [path] = PATH_AT_END.exec(inside.slice(-MAX_PATH)) ?? [];
    return path && { at: inside.length - path.length, text: path + close, path };
  }
  const [path = ''] = PATH_AT_START.exec(inside.slice(0, MAX_PATH)) ?? [];
  return path || open.length > 1 ? { at: 0, text: open + path, path } : undefined;
}

/** The path to write: as it stands, or the one it was probably meant for. */
function pathMeant(form: Form, path: string): string | undefined {
  if (path === '' || path.length > MAX_PATH) return undefined;
  const [field, ...others] = fieldsMeant(form, path);
  // One word alone may be any word.
  const isWord = partsOf(path).length < 2;
  if (isWord) return field && field.kind !== 'group' && others.length === 0 ? path : undefined;
  return field ? path : nearestToPath(form, path)?.path;
}
