/** The fields that every report has, whatever its form: what the program knows by name. */

/** Their paths. */
export const COMMON = {
  form: 'form',
  year: 'year',
  agency: 'agency.name',
  shortName: 'agency.shortName',
  kind: 'agency.kind',
  formerly: 'agency.formerly',
  title: 'title',
  preamble: 'preamble',
  published: 'published',
  site: 'site',
  previous: 'previous',
} as const;

/** Key of the list of exceptions. */
export const EXCEPTIONS = 'exceptions';

/** What a report says of itself, as far as it gives legal values. */
export interface ReportFacts {
  year?: number;
  /** Full name of the body. */
  agency?: string;
  /** Names that the body had before. */
  formerly?: string[];
  /** Day of publication, `YYYY-MM-DD`. */
  published?: string;
}

/** @param values by data path */
export function reportFacts(values: ReadonlyMap<string, { value?: number | string }>): ReportFacts {
  const paths = [COMMON.year, COMMON.agency, COMMON.formerly, COMMON.published];
  const [year, agency, formerly, published] = paths.map((path) => values.get(path)?.value);
  return {
    ...(typeof year === 'number' ? { year } : {}),
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof formerly === 'string' ? { formerly: namesIn(formerly) } : {}),
    ...(typeof published === 'string' ? { published } : {}),
  };
}

const namesIn = (list: string): string[] =>
  list.split(/[、，,；;\s]+/).filter((name) => name !== '');

/** Whether last year's report is of the same body: by its name, or by one that the body had before. */
export function isSameBody(report: ReportFacts, lastYears: ReportFacts): boolean {
  const { agency, formerly = [] } = report;
  const names = [agency, ...formerly].map((name) => name?.normalize('NFKC'));
  return lastYears.agency !== undefined && names.includes(lastYears.agency.normalize('NFKC'));
}
