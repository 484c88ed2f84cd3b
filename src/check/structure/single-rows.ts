/** Groups of rows that a file gives as one row: found before it is read, and told. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { singleRow } from '../../diagnostic/kinds/structure.ts';
import { fieldWords } from '../../form/field-words.ts';
import { isRow } from '../../form/fields.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import { findChild } from '../../form/named-fields.ts';
import { singleGroups, singleRows } from '../../form/single-rows.ts';
import { keyText, type Source, type SourceNode } from '../../read/source.ts';
import type { Examined } from '../examined.ts';
import { whereIs } from '../intake.ts';

/** The form with one row for each group of rows that the file gives as one. */
export function formAsGiven({ root }: Source, form: Form): Form {
  const groups = singleGroups(form.fields).filter((group) => isOneRow(nodeOf(root, group), group));
  return groups.length === 0 ? form : form.withSingleRows(groups.map(({ path }) => path));
}

/** A list, or a mapping by the columns of its rows and none of the rows. */
function isOneRow(node: SourceNode | undefined, group: GroupField): boolean {
  if (node?.kind !== 'map') return node?.kind === 'list';
  const row = group.children.find(isRow);
  const keys = node.entries.map(({ key }) => keyText(key));
  const has = (within: GroupField | undefined) =>
    within !== undefined && keys.some((key) => findChild(within, key));
  return has(row) && !has(group);
}

/** What a file has for a field. */
function nodeOf(root: SourceNode | undefined, field: Field): SourceNode | undefined {
  const { parent } = field;
  if (!parent) return root;
  const around = nodeOf(root, parent);
  if (around?.kind !== 'map') return undefined;
  return around.entries.find(({ key }) => findChild(parent, keyText(key)) === field)?.value;
}

/** One warning for each. */
export function singleRowFindings(examined: Examined): Diagnostic[] {
  const { form, places } = examined;
  const rows = singleRows(form.fields).filter(({ path }) => places.has(path));
  if (rows.length === 0) return [];
  const { fields } = form.withSingleRows([]);
  return rows.map((row) => {
    const group = fields.get(row.path);
    const asked = group?.kind === 'group' ? group.children : [];
    const { key, value } = places.get(row.path)!;
    const where = whereIs(examined, row, key ?? value);
    const names = asked.map(({ label, key: english }) => ({ label, key: english }));
    return singleRow(where, fieldWords(row), names, form.edition.document);
  });
}
