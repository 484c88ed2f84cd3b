/** What the documents carry of the data of a report besides their pages. */
import type { Dataset } from '../check/dataset.ts';
import { resolver, type Shown } from '../check/texts/bound-value.ts';
import { COMMON } from '../form/common-fields.ts';
import { notePath, notesPath } from '../form/notes.ts';
import { fillBindings } from '../prose/bound-text.ts';
import type { DataSet } from '../report/data-set.ts';

/** A number that JSON writes like the data file. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The values and texts of the fields, by English keys in the order of the form, totals computed. Where
 * last year's report lies is not said; what a text shows of it is written out, as it is not at hand.
 * @param charts addresses of charts that show earlier years, with those that have their numbers
 */
export function dataSetOf(
  dataset: Dataset & Pick<Shown, 'previous'>,
  charts: ReadonlyMap<string, string> = new Map(),
): DataSet {
  const { form, data, values } = dataset;
  const [alone, withLastYear] = [resolver({ form, values }), resolver(dataset)];
  const textOf = (text: string) =>
    [...charts].reduce(
      (filled, [address, written]) => filled.replaceAll(`](${address})`, `](${written})`),
      fillBindings(text, (path) => (alone(path) ? undefined : withLastYear(path))),
    );
  const jsonOf = (value: unknown, path: string): string => {
    if (typeof value === 'string') return JSON.stringify(textOf(value));
    if (typeof value === 'object' && value !== null) return objectOf(value, path);
    const digits = values.get(path)?.text ?? '';
    const json = typeof value === 'number' && DECIMAL.test(digits) ? digits : JSON.stringify(value);
    const note = values.get(notePath(path))?.text;
    return note === undefined ? json : `{"value":${json},"note":${JSON.stringify(textOf(note))}}`;
  };
  const objectOf = (group: object, above: string): string => {
    const entries = Object.entries(group).flatMap(([key, each]) => {
      const path = above === '' ? key : `${above}.${key}`;
      return path === COMMON.previous ? [] : `${JSON.stringify(key)}:${jsonOf(each, path)}`;
    });
    const notes = 'notes' in group ? undefined : values.get(notesPath(above))?.text;
    const below = notes === undefined ? [] : [`"notes":${JSON.stringify(textOf(notes))}`];
    return `{${[...entries, ...below].join(',')}}`;
  };
  return { form: form.id, edition: form.edition.document, json: objectOf(data, '') };
}
