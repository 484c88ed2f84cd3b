/** The fields that every report has, whatever its form: what the program knows by name. */

/** Their paths. */
export const COMMON = {
  form: 'form',
  year: 'year',
  agency: 'agency.name',
  shortName: 'agency.shortName',
  kind: 'agency.kind',
  title: 'title',
  preamble: 'preamble',
  published: 'published',
  site: 'site',
} as const;

/** Key of the list of exceptions. */
export const EXCEPTIONS = 'exceptions';

/** What a report says of itself, as far as it gives legal values. */
export interface ReportFacts {
  year?: number;
  /** Full name of the body. */
  agency?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  published?: string;
}

/** @param values by data path */
export function reportFacts(values: ReadonlyMap<string, { value?: number | string }>): ReportFacts {
  const [year, agency, published] = [COMMON.year, COMMON.agency, COMMON.published].map(
    (path) => values.get(path)?.value,
  );
  return {
    ...(typeof year === 'number' ? { year } : {}),
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof published === 'string' ? { published } : {}),
  };
}
