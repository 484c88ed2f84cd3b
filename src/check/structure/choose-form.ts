/** Which form a file is for, by its key `form` (or that key's label). */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { missingForm, notAReport, unknownForm } from '../../diagnostic/kinds/form.ts';
import { closest } from '../../form/closest.ts';
import type { Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { findChild } from '../../form/label.ts';
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
  const id = scalarNamed(root, 'form') ?? (await scalarLabelled(root, 'form', forms));
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
  const suggestion =
    (name === undefined ? undefined : closest(name, forms.ids)) ?? (await formOfYear(root, forms));
  if (name === undefined) {
    const range = id?.range ?? root.entries[0]?.key.range;
    return missingForm({ file, path: 'form', range }, forms.ids, suggestion);
  }
  return unknownForm({ file, path: 'form', range: id?.range }, name, forms.ids, suggestion);
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

/** The form whose edition covers the year of the file. */
async function formOfYear(root: MapNode, forms: Forms): Promise<string | undefined> {
  const year = Number(scalarNamed(root, 'year')?.value);
  const loaded = await Promise.all(forms.ids.map((id) => forms.load(id)));
  const { id } =
    loaded.find(({ edition }) => year >= edition.firstYear && year <= (edition.lastYear ?? year)) ??
    {};
  return id;
}
