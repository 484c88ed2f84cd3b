/**
 * The fields that somebody means by a path: English keys, printed labels or short names, and the
 * name of a table, as the findings and `explain` print them or as people shorten them.
 */
import type { Field, Form } from './form.ts';
import { labelKey, spellings } from './label.ts';

/** What stands between the parts of a path, whichever way it was written. */
const SEPARATOR = /[.·•・›/。]/;

/** The numbering of a label, cut off from it at its dot. */
const NUMERAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;

const TABLE = /^(?:表|table)(\d{1,3}|[一二三四五六七八九十])$/;

const NUMERALS = '一二三四五六七八九十';

/**
 * The only field that a path means.
 * @returns nothing where no field is called so, or several are
 */
export function resolvePath(form: Form, path: string): Field | undefined {
  const [field, ...others] = fieldsMeant(form, path);
  return others.length === 0 ? field : undefined;
}

/**
 * All fields that a path may mean: those it names from the top down, else those it names without a
 * gap from further down, else those of whose way it names some stations in their order.
 * @param path e.g. `group.row.column`, `表一.行.列` or `行 · 列`
 */
export function fieldsMeant(form: Form, path: string): Field[] {
  const exact = form.fields.get(path);
  if (exact) return exact.path === '' ? [] : [exact];
  const parts = partsOf(path);
  if (parts.includes('')) return [];
  const named = namedIn(form).get(parts.at(-1) ?? '') ?? [];
  const ways = named.map((field) => ({ field, way: wayTo(field, parts) }));
  const best = (['whole', 'end', 'stations'] as const).find((each) =>
    ways.some(({ way }) => way === each),
  );
  return best === undefined ? [] : ways.flatMap(({ field, way }) => (way === best ? [field] : []));
}

/** The parts of a path as they are compared; '' where nothing stands between two separators. */
export function partsOf(path: string): string[] {
  const parts = path.normalize('NFKC').split(SEPARATOR);
  return parts.filter((part) => !NUMERAL.test(part.trim())).map(partKey);
}

function partKey(text: string): string {
  const key = labelKey(text);
  const number = TABLE.exec(key)?.[1];
  return number === undefined ? key : `表${NUMERALS.indexOf(number) + 1 || number}`;
}

/** Forms stay the same: what their fields may be called is worked out once. */
const namesByField = new WeakMap<Field, string[][]>();
const namedByForm = new WeakMap<Form, Map<string, Field[]>>();

/** Everything that a field may be called, each in parts: a label may have a separator in it. */
export function namesOf(field: Field): string[][] {
  const known = namesByField.get(field);
  if (known) return known;
  const layout = 'layout' in field ? field.layout : undefined;
  const table = layout && 'name' in layout ? [layout.name] : [];
  const names = [field.key, ...table, ...spellings(field)].map(partsOf);
  namesByField.set(
    field,
    names.filter(({ length }) => length > 0),
  );
  return namesOf(field);
}

/** The fields of a form by the last part of what they may be called. */
function namedIn(form: Form): ReadonlyMap<string, Field[]> {
  const known = namedByForm.get(form);
  if (known) return known;
  const named = new Map<string, Field[]>();
  for (const field of form.fields.values()) {
    if (field.path === '') continue;
    for (const last of new Set(namesOf(field).map((name) => name.at(-1) ?? ''))) {
      named.set(last, [...(named.get(last) ?? []), field]);
    }
  }
  namedByForm.set(form, named);
  return named;
}

/** How far parts cover the way from the top down to a field; nothing where they lead elsewhere. */
function wayTo(field: Field, parts: string[]): 'whole' | 'end' | 'stations' | undefined {
  let rest = before(parts, field);
  if (!rest) return undefined;
  let hasGap = false;
  let above = field.parent;
  for (; above?.parent && rest.length > 0; above = above.parent) {
    const further = before(rest, above);
    if (further) rest = further;
    else hasGap = true;
  }
  if (rest.length > 0) return undefined;
  if (hasGap) return 'stations';
  return above?.parent ? 'end' : 'whole';
}

/** What stands before the name of a field at the end of parts; nothing where they end otherwise. */
function before(parts: string[], field: Field): string[] | undefined {
  const name = namesOf(field).find((each) =>
    each.every((part, at) => part === parts.at(at - each.length)),
  );
  return name && parts.slice(0, parts.length - name.length);
}
