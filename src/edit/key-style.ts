/** How a file writes its keys: what is suggested for it should look as if its author had written it. */

import type { Named } from '../diagnostic/kinds/structure.ts';
import type { Field } from '../form/form.ts';
import { withoutNumbering } from '../form/label.ts';
import type { FieldPlace, Source } from '../read/source.ts';

/** A file that was read, and where in it the fields of its form stand. */
export interface Written {
  source: Pick<Source, 'text' | 'root'>;
  places: ReadonlyMap<string, FieldPlace>;
}

/**
 * The key of a field as the file would write it: like that of its nearest neighbour, English or a
 * label, the short one or the whole, in quotation marks or without.
 */
export function keyIn({ places, source }: Written, field: Field): string {
  const neighbour = nearestWithKey(field, places);
  const range = neighbour && places.get(neighbour.path)?.key;
  return neighbour && range
    ? inStyleOf(neighbour, source.text.slice(range.start, range.end))(field)
    : field.key;
}

/** The keys from the top down to a field, as the file would write them. */
export function keyPathIn(written: Written, field: Field): string {
  const { parent } = field;
  const above = parent && parent.path !== '' ? `${keyPathIn(written, parent)}.` : '';
  return above + keyIn(written, field);
}

/** A field as a help names it: by its key in the file and its label. */
export function namedIn(written: Written, field: Field): Named {
  return { label: field.label, key: keyIn(written, field) };
}

const hasKeyIn =
  (places: Written['places']) =>
  ({ path }: Field): boolean =>
    places.get(path)?.key !== undefined;

/** The nearest field before this one in its group that the file has. */
export function siblingBefore({ places }: Pick<Written, 'places'>, field: Field) {
  const siblings = field.parent?.children ?? [];
  return siblings.slice(0, siblings.indexOf(field)).findLast(hasKeyIn(places));
}

/** The nearest field before this one in its group that the file has, else the first after it. */
export function siblingBeside(written: Pick<Written, 'places'>, field: Field): Field | undefined {
  const siblings = field.parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(field) + 1);
  return siblingBefore(written, field) ?? after.find(hasKeyIn(written.places));
}

/** Itself; among its siblings the nearest before it, else the first after it; else around its group. */
function nearestWithKey(field: Field, places: Written['places']): Field | undefined {
  const { parent } = field;
  if (hasKeyIn(places)(field) || !parent) return hasKeyIn(places)(field) ? field : undefined;
  return siblingBeside({ places }, field) ?? nearestWithKey(parent, places);
}

function inStyleOf(neighbour: Field, written: string): (field: Field) => string {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const name = quote ? written.slice(1, -1) : written;
  const spell = spelling(neighbour, name);
  return (field) => quote + spell(field) + quote;
}

function spelling(neighbour: Field, name: string): (field: Field) => string {
  if (name === neighbour.key) return ({ key }) => key;
  if (name === neighbour.name) return (field) => field.name;
  return name === withoutNumbering(name)
    ? ({ label }) => withoutNumbering(label)
    : ({ label }) => label;
}
