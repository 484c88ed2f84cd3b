/** Which form a file is for, by its key `form` (or that key's label). */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { missingForm, notAReport, unknownForm } from '../../diagnostic/kinds/form.ts';
import { closest } from '../../form/closest.ts';
import { COMMON } from '../../form/common-fields.ts';
import { formOfYear, newestFirst } from '../../form/editions.ts';
import type { Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { findChild } from '../../form/named-fields.ts';
import type { MapNode, ScalarNode, Source } from '../../read/source.ts';

/** The form of a file, or why it has none. */
export type Choice = { form: Form } | { diagnostics: Diagnostic[] };

/**
 * Finds the form that a file names.
 * @throws FormError when the named form's schema cannot be used
 */
export async function chooseForm(source: Source, forms: Forms): Promise<Choice> {
  const { file, root } = source;
  if (root?.kind !== 'map') {
    const understood = source.diagnostics.length === 0;
    return { diagnostics: understood ? [notAReport({ file, range: root?.range })] : [] };
  }
  const id = scalarNamed(root, COMMON.form) ?? (await scalarLabelled(root, COMMON.form, forms));
  const name = id === undefined || id.value === null ? undefined : String(id.value);
  if (name !== undefined && forms.ids.includes(name)) return { form: await forms.load(name) };
  return { diagnostics: [await noForm(source, root, id, name, forms)] };
}

async function noForm(
  { file }: Source,
  root: MapNode,
  id: ScalarNode | undefined,
  name: string | undefined,
  forms: Forms,
): Promise<Diagnostic> {
  const year = Number(scalarNamed(root, COMMON.year)?.value);
  const meant = name === undefined ? undefined : closest(name, forms.ids);
  const suggestion = meant ?? formOfYear(await newestFirst(forms), year)?.id;
  if (name === undefined) {
    const range = id?.range ?? root.entries[0]?.key.range;
    return missingForm({ file, path: COMMON.form, range }, forms.ids, suggestion);
  }
  return unknownForm({ file, path: COMMON.form, range: id?.range }, name, forms.ids, suggestion);
}

function scalarNamed(root: MapNode, key: string): ScalarNode | undefined {
  const value = root.entries.find((entry) => entry.key.value === key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The value of a key that stands under its label. Only the forms know their labels. */
async function scalarLabelled(
  root: MapNode,
  key: string,
  forms: Forms,
): Promise<ScalarNode | undefined> {
  for (const id of forms.ids) {
    const { root: group } = await forms.load(id);
    const entry = root.entries.find(
      (each) => findChild(group, String(each.key.value))?.key === key,
    );
    if (entry?.value.kind === 'scalar') return entry.value;
  }
  return undefined;
}
