/**
 * The fields that somebody means by a key of a file, or by a path: English keys, printed labels or
 * short names, and the name of a table, as findings and `explain` print them or people shorten them.
 */
import { rowOf, walk } from './fields.ts';
import type { Field, Form, GroupField } from './form.ts';
import { labelKey, spellings } from './label.ts';

/**
 * The child that a key of a file means.
 * @param key the English key, the printed label or the short name
 */
export function findChild(group: GroupField, key: string): Field | undefined {
  return findNamed(group.children, key);
}

/**
 * The field among several that a key means, as `findChild`.
 * @param wanted the label key of the key, for who looks among many
 */
export function findNamed<F extends Field>(
  fields: F[],
  key: string,
  wanted?: string,
): F | undefined {
  const names = namesIn(fields);
  const byKey = names.keys.get(key);
  if (byKey) return byKey as F;
  const label = wanted ?? labelKey(key);
  return label === '' ? undefined : (names.spellings.get(label) as F | undefined);
}

/** Forms stay the same: under which names their fields are found is worked out once. */
const namesByFields = new WeakMap<readonly Field[], Names>();

interface Names {
  keys: Map<string, Field>;
  spellings: Map<string, Field>;
}

function namesIn(fields: readonly Field[]): Names {
  const known = namesByFields.get(fields);
  if (known) return known;
  // The first of several fields with one name is found, which is why the last is put in first.
  const reversed = fields.toReversed();
  const names = {
    keys: new Map(reversed.map((field) => [field.key, field])),
    spellings: new Map(
      reversed.flatMap((field) => spellings(field).map((each) => [each, field] as const)),
    ),
  };
  namesByFields.set(fields, names);
  return names;
}

/**
 * The field that a key of a group's mapping means: a child, or inside a row any column further down,
 * as long as the row has only one of that name.
 */
export function fieldOfKey(group: GroupField, key: string): Field | undefined {
  const child = findChild(group, key);
  if (child || !rowOf(group)) return child;
  const deeper = fieldsNamed(group, key);
  return deeper.length === 1 ? deeper[0] : undefined;
}

/** All fields below a group that a key could mean. */
export function fieldsNamed(group: GroupField, key: string): Field[] {
  const wanted = labelKey(key);
  return groupsIn(group).flatMap(({ children }) => findNamed(children, key, wanted) ?? []);
}

/** Forms stay the same, and a file may have thousands of keys to look for. */
const groupsByTop = new WeakMap<GroupField, GroupField[]>();

function groupsIn(top: GroupField): GroupField[] {
  const groups = groupsByTop.get(top) ?? walk(top).filter((field) => field.kind === 'group');
  groupsByTop.set(top, groups);
  return groups;
}

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
  const named = fieldsByName(form).get(parts.at(-1) ?? '') ?? [];
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
function fieldsByName(form: Form): ReadonlyMap<string, Field[]> {
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
