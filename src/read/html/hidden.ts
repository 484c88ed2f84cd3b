/** What of a page no reader sees: by its markup, its own style, or the simple rules of its style sheets. */
import { attribute, classes, type HtmlElement } from './nodes.ts';

/** Declarations that take an element out of sight. White letters do not: the ground may be dark. */
const INVISIBLE = new RegExp(
  [
    'display\\s*:\\s*none',
    'visibility\\s*:\\s*(?:hidden|collapse)',
    'mso-hide\\s*:\\s*all',
    'font-size\\s*:\\s*0(?:px|pt|em)?\\s*(?:!|;|$)',
    'opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:!|;|$)',
    '(?:left|top|text-indent)\\s*:\\s*-\\d{4,}px',
  ]
    .map((declaration) => `(?:^|[;\\s])${declaration}`)
    .join('|'),
  'i',
);

/** Whether an element and all in it is hidden. */
export function isHidden(element: HtmlElement, hidden: ReadonlySet<string>): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  if (INVISIBLE.test(attribute(element, 'style') ?? '')) return true;
  if (hidden.size === 0) return false;
  const id = attribute(element, 'id');
  if (id !== undefined && hidden.has(`#${id}`)) return true;
  return classes(element).some(
    (name) => hidden.has(`.${name}`) || hidden.has(`${element.tagName}.${name}`),
  );
}

const SIMPLE = /^(?:[a-z][a-z0-9]*)?[.#][\w-]+$/i;

/**
 * The selectors of one class or id that style sheets hide. What holds for paper alone, or only
 * together with other selectors, is not counted: it may well be seen.
 */
export function hiddenSelectors(sheets: string[]): Set<string> {
  const hidden = new Set<string>();
  for (const sheet of sheets) {
    for (const [selectors, declarations] of rulesOf(onScreen(sheet))) {
      if (!INVISIBLE.test(declarations)) continue;
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        if (SIMPLE.test(selector)) hidden.add(selector);
      }
    }
  }
  return hidden;
}

/** Selectors and declarations; each rule ends with a bracket. */
function* rulesOf(sheet: string): Generator<[selectors: string, declarations: string]> {
  for (const rule of sheet.split('}').slice(0, -1)) {
    const [declarations = '', selectors] = rule.split('{').reverse();
    if (selectors !== undefined) yield [selectors, declarations];
  }
}

/** A sheet without comments and without blocks for certain media. */
function onScreen(sheet: string): string {
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  const pieces: string[] = [];
  let depth = 0;
  let block = -1;
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at];
    if (character === '@' && depth === 0 && block === -1) {
      pieces.push(plain.slice(from, at));
      block = depth;
    } else if (character === '{') depth++;
    else if (character === '}') depth = Math.max(0, depth - 1);
    const ends = block === depth && (character === '}' || character === ';');
    if (ends) {
      block = -1;
      from = at + 1;
    }
  }
  return pieces.join('') + (block === -1 ? plain.slice(from) : '');
}
