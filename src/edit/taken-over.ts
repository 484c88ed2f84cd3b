/** What a new report takes over from the one of the year before. */
import { COMMON } from '../form/common-fields.ts';
import { isProse, isWithin } from '../form/fields.ts';
import type { Form, Operand } from '../form/form.ts';
import { isSameNumber, pathInLastYear } from '../form/last-year.ts';
import { BLANK, yamlText } from './field-lines.ts';
import type { LastYear } from './skeleton.ts';

/** The report of the year before, as it was read and checked. */
export interface Before {
  form: Form;
  texts: readonly { field: { path: string }; text: string }[];
  values: ReadonlyMap<string, { value?: number | string; text: string }>;
}

/**
 * Who the body is, what is carried over, and what the texts are headed by.
 * @param form of the new report
 * @param way the path of last year's file as the new one is to write it, where there is one
 */
export function takenOver(before: Before, form: Form, way?: string): LastYear {
  const { carried, figures } = figuresOf(before, form);
  const previous: [string, string][] =
    way !== undefined && form.fields.has(COMMON.previous) ? [[COMMON.previous, yamlText(way)]] : [];
  return { given: new Map([...previous, ...textsOf(before, form), ...carried]), figures };
}

/** The texts about the body as they are, and the outlines of those that must be there. */
function textsOf({ texts }: Before, form: Form): [string, string][] {
  const body = COMMON.agency.split('.')[0] ?? '';
  return texts.flatMap(({ field: { path }, text }): [string, string][] => {
    const field = form.fields.get(path);
    if (field?.kind !== 'text') return [];
    if (isProse(field)) return field.required ? [[path, outlineOf(text)]] : [];
    return isWithin(path, body) ? [[path, yamlText(text)]] : [];
  });
}

/** The relations to last year's report say which numbers it gives, and which it only bears on. */
function figuresOf(before: Before, form: Form) {
  const carried = new Map<string, string>();
  const figures = new Map<string, string>();
  for (const { left, right, operator } of form.relations) {
    const last = right.find(({ path }) => pathInLastYear(path) !== undefined);
    const text = last && figureOf(last, before, form);
    const [cell] = left;
    if (!cell || text === undefined) continue;
    if (right.length === 1 && operator === '=') carried.set(cell.path, text);
    else figures.set(cell.path, text);
  }
  return { carried, figures };
}

function figureOf({ leaves }: Operand, { values, form: before }: Before, form: Form) {
  const [path, ...others] = leaves.map((each) => pathInLastYear(each) ?? each);
  if (path === undefined || others.length > 0 || !isSameNumber(path, form, before))
    return undefined;
  const { value, text } = values.get(path) ?? {};
  return value === undefined ? undefined : text;
}

/** The headings of a text, each with a blank below it: what is to be written anew. */
function outlineOf(markdown: string): string {
  const headings = markdown.split('\n').filter((line) => /^#{1,6}\s/.test(line));
  const lines = headings.flatMap((heading) => [heading.trim(), BLANK]);
  return lines.length === 0 ? BLANK : lines.join('\n  ');
}
