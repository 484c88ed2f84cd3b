/** Checks a file against its form: one canonical data set, and everything that is wrong with it. */
import type { Form } from '../form/form.ts';
import type { Source } from '../read/source.ts';
import type { Checked } from './dataset.ts';
import { examine } from './examine.ts';
import type { Circumstances } from './examined.ts';
import { checks } from './list.ts';
import { formAsGiven } from './structure/single-rows.ts';

/**
 * Checks a file. Nothing in the file makes this throw.
 * @returns the data, the state of every relation, and all findings, those of reading the file
 *   included, in any order
 */
export async function check(
  source: Source,
  edition: Form,
  circumstances: Circumstances,
): Promise<Checked> {
  const form = formAsGiven(source, edition);
  const examined = await examine(source, form, circumstances);
  const found = await Promise.all(checks.map((find) => find(examined)));
  const { data, values, places, texts, previous, relations, numbers, findings } = examined;
  const diagnostics = [...findings, ...found.flat()];
  const { file } = source;
  return {
    ...{ form, file, data, values, places, texts, relations, numbers, diagnostics },
    ...(previous ? { previous } : {}),
  };
}
