/**
 * Keys that are no field of the group they stand in: written in the wrong place, known to another
 * edition of the form, or misspelt.
 */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import {
  misplacedKeys,
  type Named,
  otherEdition,
  unknownKey,
} from '../../diagnostic/kinds/structure.ts';
import { quote } from '../../diagnostic/quote.ts';
import { keyPathIn, namedIn } from '../../edit/key-style.ts';
import { nearestIn } from '../../form/closest.ts';
import { otherEditions, yearsOf } from '../../form/editions.ts';
import { fieldWords, groupWords } from '../../form/field-words.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { fieldsNamed, findChild, resolvePath } from '../../form/named-fields.ts';
import { type Entry, keyText } from '../../read/source.ts';
import { type Intake, isFaulty, type UnknownEntry, whereIs } from '../intake.ts';

/** A key written in more places of a form than this says nothing about where it belongs. */
const MAX_HOMES = 3;
const MAX_KNOWN = 12;

/**
 * The findings about unknown keys. The fields that were meant count as faulty afterwards: they are
 * not missing as well.
 */
export async function unknownKeyFindings(intake: Intake, forms: Forms): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const misplaced = new Map<string, Misplaced>();
  for (const unknown of intake.unknown) {
    const homes = homesOf(intake.form, unknown);
    if (homes.length > 0) addMisplaced(misplaced, unknown, homes);
    else findings.push(await unknownFinding(intake, unknown, forms));
  }
  for (const found of misplaced.values()) findings.push(misplacedFinding(intake, found));
  return findings;
}

interface Misplaced {
  group: GroupField;
  homes: GroupField[];
  fields: Field[];
  entries: UnknownEntry['entry'][];
}

/** The fields elsewhere in the form that are called exactly so. */
function homesOf(form: Form, { group, entry }: UnknownEntry): Field[] {
  const key = keyText(entry.key);
  const byPath = key.includes('.') ? resolvePath(form, key) : undefined;
  if (byPath) return [byPath];
  const below = fieldsNamed(group, key);
  const found = below.length > 0 ? below : fieldsNamed(form.root, key);
  return found.length <= MAX_HOMES ? found : [];
}

function addMisplaced(
  misplaced: Map<string, Misplaced>,
  { group, entry }: UnknownEntry,
  fields: Field[],
): void {
  const homes = fields.map(({ parent }) => parent).filter((parent) => parent !== undefined);
  const id = JSON.stringify([group.path, ...homes.map(({ path }) => path)]);
  const known = misplaced.get(id) ?? { group, homes, fields: [], entries: [] };
  known.fields.push(...fields);
  known.entries.push(entry);
  misplaced.set(id, known);
}

function misplacedFinding(
  intake: Intake,
  { group, homes, fields, entries }: Misplaced,
): Diagnostic {
  for (const { path } of fields) intake.faulty.add(path);
  // A group is empty because its keys stand outside of it: that is said already.
  for (const home of homes) intake.blanks.delete(home);
  const [first, ...others] = entries;
  const where = {
    ...whereOf(intake, { group, entry: first! }),
    notes: others.map(({ key }) => ({
      message: { zh: '也在这里', en: 'here as well' },
      range: key.range,
    })),
  };
  const keys = entries.map(({ key }) => quote(keyText(key)));
  const parents = homes.map((home) => ({
    key: home.path === '' ? 'report' : keyPathIn(intake, home),
    label: home.label,
  }));
  return misplacedKeys(where, keys, groupWords(group), parents);
}

async function unknownFinding(
  intake: Intake,
  unknown: UnknownEntry,
  forms: Forms,
): Promise<Diagnostic> {
  const { group, entry } = unknown;
  const key = keyText(entry.key);
  const where = whereOf(intake, unknown);
  const elsewhere = await inOtherEdition(intake.form, group, key, forms);
  const nearest = elsewhere?.here ?? nearestIn(group, key, isOpen(intake));
  if (nearest) intake.faulty.add(nearest.path);
  const replacement = nearest && namedIn(intake, nearest);
  if (elsewhere) {
    const { edition } = elsewhere.form;
    const other = { document: edition.document, years: yearsOf(edition) };
    const isGroup = nearest?.kind === 'group';
    const { document } = intake.form.edition;
    return otherEdition(where, quote(key), other, document, replacement, isGroup);
  }
  return unknownKey(where, quote(key), groupWords(group), replacement, knownKeys(intake, group));
}

function whereOf({ source }: Intake, { group, entry }: UnknownEntry) {
  const path = [group.path, quote(keyText(entry.key))].filter((part) => part !== '').join('.');
  return { file: source.file, path, range: entry.key.range };
}

/** Another form that has the key in the same group, and the field of this form in its place. */
async function inOtherEdition(form: Form, { path }: GroupField, key: string, forms: Forms) {
  for (const other of await otherEditions(form, forms)) {
    const group = other.fields.get(path);
    const field = group?.kind === 'group' ? findChild(group, key) : undefined;
    if (field) return { form: other, here: form.fields.get(field.path) };
  }
  return undefined;
}

/** What is given already, or wrongly, was not meant. */
const isOpen =
  (intake: Intake) =>
  ({ path }: Field): boolean =>
    !intake.places.has(path) && !isFaulty(intake, path);

/** The keys that can still be written in the group. */
function knownKeys(intake: Intake, group: GroupField): Named[] {
  const open = group.children.filter(({ path }) => !intake.places.has(path));
  const known = (open.length > 0 ? open : group.children).slice(0, MAX_KNOWN);
  return known.map((field) => namedIn(intake, field));
}

/** The finding about a key of a small group of its own, whose keys are named all. */
export function unknownEntry(
  intake: Pick<Intake, 'source' | 'places'>,
  group: GroupField,
  { key }: Entry,
): Diagnostic {
  const text = keyText(key);
  const nearest = nearestIn(group, text);
  return unknownKey(
    whereIs(intake, group, key.range),
    quote(text),
    fieldWords(group),
    nearest && namedIn(intake, nearest),
    group.children.map((child) => namedIn(intake, child)),
  );
}
