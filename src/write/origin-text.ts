/** Which report a document was made of, as documents for paper say it: the beginning of the data set. */
import type { Report } from '../report/report.ts';

export function originText({ data, metadata }: Report): string {
  return JSON.stringify({
    ...{ form: data.form, year: metadata.year, agency: { name: metadata.author } },
  });
}
