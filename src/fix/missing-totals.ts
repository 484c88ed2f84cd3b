/** Totals that a file leaves out, written into it. */

import type { Checked } from '../check/dataset.ts';
import type { Localized } from '../diagnostic/diagnostic.ts';
import { entryInsertion, itemInsertions } from '../edit/insertion.ts';
import type { RelationResult } from '../form/evaluate.ts';
import { fieldWords } from '../form/field-words.ts';
import { numbersOf, rowOf } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';
import { leavesOf } from '../form/relations.ts';
import type { Edit } from '../read/edits.ts';
import type { Proposal } from './proposal.ts';

/**
 * Proposes to write in every total that was computed, except where a relation fails.
 * @param text of the file
 */
export function missingTotals(checked: Checked, text: string): Proposal[] {
  const doubtful = doubtfulPaths(checked);
  const totals = computedTotals(checked).filter(({ path }) => !doubtful.has(path));
  const places = new Map<Field, Field[]>();
  for (const total of totals) {
    const part = partToWrite(total, checked);
    places.set(part, [...(places.get(part) ?? []), total]);
  }
  return [...places].flatMap(([part, fields]) => {
    const edits = editsFor(part, fields, checked, text);
    return edits ? [proposalOf(part, fields, edits, checked)] : [];
  });
}

/**
 * The numbers that a relation which fails depends on, directly or by way of other relations. A total
 * written over a wrong part would speak for it from then on.
 */
function doubtfulPaths({ relations }: Checked): Set<string> {
  const doubtful = new Set<string>();
  let open = relations.filter(({ status }) => status === 'broken');
  let sound = relations.filter(({ status }) => status !== 'broken');
  while (open.length > 0) {
    for (const path of open.flatMap(({ instance }) => leavesOf(instance))) doubtful.add(path);
    const concerned = ({ instance }: RelationResult) =>
      leavesOf(instance).some((path) => doubtful.has(path));
    open = sound.filter(concerned);
    sound = sound.filter((relation) => !concerned(relation));
  }
  return doubtful;
}

/** One that has a note and no number of its own is there already. */
function computedTotals({ form, values, places }: Checked): Field[] {
  const defined = new Set(form.relations.flatMap(({ defines }) => defines ?? []));
  return [...defined].flatMap((path) => {
    const { value, range } = values.get(path) ?? {};
    const field = form.fields.get(path);
    return field && typeof value === 'number' && range === undefined && !places.has(path)
      ? [field]
      : [];
  });
}

/** A list that lacks the total; else the entry to add: the number, or all of a row. */
function partToWrite(total: Field, { places }: Checked): Field {
  let part = total;
  while (part.parent && part.parent.path !== '' && !places.has(part.parent.path)) {
    part = part.parent;
  }
  return part.parent && isList(part.parent, places) ? part.parent : part;
}

/** The items of a list have no keys. */
function isList(group: GroupField, places: Checked['places']): boolean {
  return (
    rowOf(group) !== undefined &&
    places.has(group.path) &&
    numbersOf(group).every(({ path }) => places.get(path)?.key === undefined)
  );
}

function editsFor(
  part: Field,
  fields: Field[],
  { places, values }: Checked,
  text: string,
): Edit[] | undefined {
  const written = { source: { text }, places };
  const numberOf = ({ path }: Field) => values.get(path)!.text;
  const given = part.kind === 'group' && places.has(part.path);
  if (given) return itemInsertions(part, fields, written, numberOf);
  const complete = numbersOf(part).every(({ path }) => fields.some((field) => field.path === path));
  const edit = complete ? entryInsertion(part, written, numberOf) : undefined;
  return edit && [edit];
}

function proposalOf(part: Field, fields: Field[], edits: Edit[], { values }: Checked): Proposal {
  const words = fieldWords(part);
  const sums = fields.map(({ path }) => values.get(path)!.text);
  const reason: Localized = {
    zh: `${words.zh}：合计数没有写，由程序算出 ${sums.join('、')}`,
    en: `${words.en}: totals left out, computed as ${sums.join(', ')}`,
  };
  const [{ start }] = edits as [Edit];
  return {
    kind: 'total',
    certainty: 'certain',
    range: { start, end: start },
    reasons: [reason],
    choices: [{ words: reason, edits }],
  };
}
