/** The forms that a command works on: all of them, the newest first, or the one that was asked for. */
import type { Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { CannotRun } from '../world/cannot-run.ts';

/**
 * Reports at hand are most often of the newest edition: what it says comes first.
 * @param id of one form; all of them when absent
 * @throws CannotRun when there is no such form
 */
export async function loadForms(forms: Forms, id?: string): Promise<Form[]> {
  if (id !== undefined && !forms.ids.includes(id)) throw unknown(id, forms.ids);
  const ids = id === undefined ? forms.ids : [id];
  const loaded = await Promise.all(ids.map((each) => forms.load(each)));
  return loaded.sort((a, b) => b.edition.firstYear - a.edition.firstYear);
}

function unknown(id: string, ids: string[]): CannotRun {
  return new CannotRun(
    { zh: `没有“${id}”这个格式`, en: `there is no form ${id}` },
    { zh: `可用的格式：${ids.join('、')}`, en: `forms at hand: ${ids.join(', ')}` },
  );
}
