/** What the documents carry of the data of a report besides their pages. */
import type { Dataset } from '../check/dataset.ts';
import type { DataSet } from '../report/data-set.ts';

/** A number that JSON writes like the data file. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The values and texts of the fields, by English keys in the order of the form, totals computed. */
export function dataSetOf({ form, data, values }: Dataset): DataSet {
  const jsonOf = (value: unknown, path: string): string => {
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(
        ([key, each]) =>
          `${JSON.stringify(key)}:${jsonOf(each, path === '' ? key : `${path}.${key}`)}`,
      );
      return `{${entries.join(',')}}`;
    }
    const digits = values.get(path)?.text ?? '';
    return typeof value === 'number' && DECIMAL.test(digits) ? digits : JSON.stringify(value);
  };
  return { form: form.id, edition: form.edition.document, json: jsonOf(data, '') };
}
