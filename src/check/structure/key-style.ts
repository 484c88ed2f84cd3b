/** How a file writes its keys: what is suggested for it should look as if its author had written it. */

import type { Named } from '../../diagnostic/kinds/structure.ts';
import type { Field } from '../../form/form.ts';
import { withoutNumbering } from '../../form/label.ts';
import type { FieldPlace } from '../dataset.ts';
import type { Draft } from '../draft.ts';

interface Written {
  places: ReadonlyMap<string, FieldPlace>;
  text: string;
}

/**
 * The key of a field as the file would write it: like that of its nearest neighbour, English or a
 * label, the short one or the whole, in quotation marks or without.
 */
export function keyLikeOthers(field: Field, { places, text }: Written): string {
  const neighbour = nearestWithKey(field, places);
  const range = neighbour && places.get(neighbour.path)?.key;
  return neighbour && range
    ? inStyleOf(neighbour, text.slice(range.start, range.end))(field)
    : field.key;
}

/** The key of a field as the file of a draft would write it. */
export function keyIn({ places, source: { text } }: Draft, field: Field): string {
  return keyLikeOthers(field, { places, text });
}

/** The keys from the top down to a field, as the file of a draft would write them. */
export function keyPathIn(draft: Draft, field: Field): string {
  const { parent } = field;
  const above = parent && parent.path !== '' ? `${keyPathIn(draft, parent)}.` : '';
  return above + keyIn(draft, field);
}

/** A field as a help names it: by its key in the file and its label. */
export function namedIn(draft: Draft, field: Field): Named {
  return { label: field.label, key: keyIn(draft, field) };
}

/** Itself; among its siblings the nearest before it, else the first after it; else around its group. */
function nearestWithKey(field: Field, places: Written['places']): Field | undefined {
  const hasKey = ({ path }: Field) => places.get(path)?.key !== undefined;
  const { parent } = field;
  if (hasKey(field) || !parent) return hasKey(field) ? field : undefined;
  const at = parent.children.indexOf(field);
  const before = parent.children.slice(0, at).findLast(hasKey);
  return before ?? parent.children.slice(at + 1).find(hasKey) ?? nearestWithKey(parent, places);
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
