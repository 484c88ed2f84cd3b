/**
 * The public functions, for programs and for pages in a browser: nothing here or below touches a
 * file, a terminal or a clock. The forms come in as data; `gov-report/forms` has those of the package.
 */
import type { CheckOptions } from './check/check-options.ts';
import { buildInput, type CheckedInput, checkInput, hasErrors } from './compile.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import type { RuleSeverities } from './diagnostic/rule.ts';
import type { Validate } from './form/form.ts';
import { type Forms, openForms, schemaFile } from './form/forms.ts';
import type { Cell, SiteMetadata, Table } from './report/report.ts';
import { type Format, formats } from './write/formats.ts';

export type { Deadline } from './check/check-options.ts';
export type { Diagnostic, Localized, Severity } from './diagnostic/diagnostic.ts';
export type { Filled } from './fill/filled.ts';
export type {
  BindingOffer,
  Finding,
  Look,
  LookOptions,
  Repair,
  Span,
  Tally,
} from './fill/look.ts';
export { look } from './fill/look.ts';
export type { NextYear, Opened } from './fill/open-report.ts';
export { beginEmpty, beginNextYear, openReport } from './fill/open-report.ts';
export type { Fact, Facts, Grid, GridCell, Prose, Question } from './fill/questions.ts';
export { questionsOf } from './fill/questions.ts';
export type { Form } from './form/form.ts';
export type { Cell, CheckOptions, Format, Forms, RuleSeverities, SiteMetadata, Table };
export { formats };

/** What a report is called where nothing else is said. */
const REPORT = 'report.yaml';

/** A folder of forms as data. */
export interface FormFiles {
  /** The text of each file by its path in the folder, e.g. `my-form/form.schema.json`. */
  files: Readonly<Record<string, string>>;
  /** Validators that were compiled ahead of time, by the id of the form. */
  validators?: Readonly<Record<string, () => Promise<Validate>>>;
}

/** The file of one report. */
export interface ReportFile {
  /** Its text, or its bytes in whatever encoding. */
  content: string | Uint8Array;
  /** What messages call it; `report.yaml` unless it is said. */
  file?: string;
  /** Gives a picture by its path relative to the file; without it there are none. */
  image?(path: string): Promise<Uint8Array>;
  /** Last year's report, which this one is compared with; without it nothing is. */
  lastYear?: { file: string; content: string | Uint8Array };
}

export interface DocumentOptions extends CheckOptions {
  /** All of them unless it is said. */
  formats?: readonly Format[];
  /** Builds a report with errors as well, every page marked as a draft. */
  draft?: boolean;
  /** Instant that the documents carry as their date, in milliseconds since 1970; else the data say it. */
  instant?: number;
  /** Values for the `<meta>` tags that the report does not give itself. */
  site?: SiteMetadata;
}

export interface CheckResult {
  /** Everything that was found, in the order of the file. */
  diagnostics: Diagnostic[];
  /** Whether the report must not be published: an error stands in it that nobody has answered. */
  hasErrors: boolean;
  /** The decoded text, which the ranges of the diagnostics count in. */
  text: string;
  /** The data in one shape, totals computed; absent where the file is no report of any form. */
  data?: Readonly<Record<string, unknown>>;
}

export interface BuildResult extends CheckResult {
  /** The bytes of each document; none where the report has errors and is no draft. */
  documents: Map<Format, Uint8Array>;
}

/** Opens forms; where two folders have one of the same id, that of the first is taken. */
export function forms(...folders: readonly FormFiles[]): Forms {
  return openForms(
    folders.map(({ files, validators }) => ({
      ids: Object.keys(files).flatMap((path) => {
        const [id = ''] = path.split('/');
        return path === schemaFile(id) ? id : [];
      }),
      read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
      validator: async (id) => validators?.[id]?.(),
    })),
  );
}

/**
 * Checks a report against the form it names. Nothing in the report makes it throw.
 * @throws FormError when a form itself cannot be used
 */
export async function check(
  report: ReportFile,
  from: Forms,
  options: CheckOptions = {},
): Promise<CheckResult> {
  return resultOf(await checked(report, from, options));
}

/**
 * Checks a report and writes it, unless it has errors: the documents of `gov-report build`, to the byte.
 * @throws FormError when a form itself cannot be used
 */
export async function build(
  report: ReportFile,
  from: Forms,
  options: DocumentOptions = {},
): Promise<BuildResult> {
  const input = await checked(report, from, options);
  const result = resultOf(input);
  const { draft = false } = options;
  if (!input.checked || (result.hasErrors && !draft)) return { ...result, documents: new Map() };
  const { formats: wanted = formats, instant, site } = options;
  const documents = await buildInput(input.checked, report.image ?? noImages, {
    ...{ formats: wanted, draft, found: input.diagnostics, instant },
    beside: wanted.map((format) => ({ format, name: `${stemOf(report.file)}.${format}` })),
    ...(site === undefined ? {} : { site }),
  });
  return { ...result, documents };
}

/** The name of a file without folders and extension, by which its documents are called as well. */
const stemOf = (file = REPORT): string =>
  file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]*$/, '');

function checked(
  { content, file = REPORT, image = noImages, lastYear }: ReportFile,
  from: Forms,
  options: CheckOptions,
): Promise<CheckedInput> {
  const last = lastYear && { file: lastYear.file, bytes: bytesOf(lastYear.content) };
  const input = { file, bytes: bytesOf(content), image };
  return checkInput({ ...input, ...(last ? { lastYear: async () => last } : {}) }, from, options);
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const resultOf = ({ source, checked: report, diagnostics }: CheckedInput): CheckResult => ({
  ...{ diagnostics, hasErrors: hasErrors(diagnostics), text: source.text },
  ...(report ? { data: report.data } : {}),
});

async function noImages(path: string): Promise<never> {
  throw new Error(`there is no picture ${path}`);
}
