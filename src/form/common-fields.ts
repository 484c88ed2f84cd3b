/** The fields that every report has, whatever its form: what the program knows by name. */
import type { Schema } from './schema.ts';

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
  signature: 'signature',
  keepTogether: 'keepTogether',
  site: 'site',
  previous: 'previous',
} as const;

const YES_OR_NO: Schema = {
  type: 'string',
  enum: ['true', 'false'],
  labels: { true: ['是'], false: ['否'] },
};

/** How the documents are finished: what every form has without naming it, by key. */
const FINISH: Readonly<Record<string, Schema>> = {
  [COMMON.signature]: {
    title: '落款',
    description: '有发布日期的，文末印机关全称和发布日期；写 false 则不印。',
    ...YES_OR_NO,
  },
  [COMMON.keepTogether]: {
    title: '表格不跨页',
    description: '大表和它的标题另起一页，放在同一页上；写 false 则紧接上文，可以跨页。',
    ...YES_OR_NO,
  },
};

/** The schema of a form with those fields behind its day of publication; any other schema as it is. */
export function withFinish(schema: Schema): Schema {
  const { edition, properties } = schema;
  if (!edition || !properties) return schema;
  const anchor = Object.hasOwn(properties, COMMON.published) ? COMMON.published : COMMON.year;
  const entries = Object.entries(properties).flatMap((entry) =>
    entry[0] === anchor ? [entry, ...Object.entries(FINISH)] : [entry],
  );
  // What a form defines itself is what it means.
  return { ...schema, properties: { ...Object.fromEntries(entries), ...properties } };
}

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
