/** How elements within a line change the look of its text. */
import type { Run } from '../document.ts';
import { attribute, type HtmlElement } from './nodes.ts';

export type Look = Omit<Run, 'text' | 'picture' | 'note'>;

const BY_TAG = new Map<string, Look>([
  ['b', { strong: true }],
  ['strong', { strong: true }],
  ['em', { emphasis: true }],
  ['i', { emphasis: true }],
  ['u', { underline: true }],
  ['ins', { underline: true }],
  ['s', { struck: true }],
  ['strike', { struck: true }],
  ['sup', { superscript: true }],
  ['sub', { subscript: true }],
]);

const BY_STYLE: [RegExp, Look][] = [
  [/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, { strong: true }],
  [/font-style\s*:\s*italic/i, { emphasis: true }],
  [/text-decoration[^;]*:[^;]*underline/i, { underline: true }],
  [/text-decoration[^;]*:[^;]*line-through/i, { struck: true }],
  [/vertical-align\s*:\s*super/i, { superscript: true }],
  [/vertical-align\s*:\s*sub/i, { subscript: true }],
];

/** The look of the text in an element, given that around it. Word's marks of notes are raised by class. */
export function lookWithin(element: HtmlElement, around: Look): Look {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  const isMark = /\bMso(?:Foot|End)noteReference\b/.test(attribute(element, 'class') ?? '');
  const own = isMark ? BY_TAG.get('sup') : BY_TAG.get(element.tagName);
  const styles = stylesOf(element);
  if (!own && styles.length === 0 && href === undefined) return around;
  return Object.assign({ ...around }, own, ...styles, href === undefined ? {} : { href });
}

/** The look of the text in a block or cell: where that is aligned to raises no text in it. */
export function lookOfBlock(element: HtmlElement, around: Look): Look {
  const { superscript, subscript, ...look } = lookWithin(element, around);
  return {
    ...look,
    ...(around.superscript && { superscript }),
    ...(around.subscript && { subscript }),
  };
}

function stylesOf(element: HtmlElement): Look[] {
  const style = attribute(element, 'style');
  if (!style) return [];
  return BY_STYLE.filter(([pattern]) => pattern.test(style)).map(([, look]) => look);
}
