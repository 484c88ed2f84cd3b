/** The examples of the manual as they stand in the folders of forms. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import { plainData } from '../read/plain-data.ts';
import { readSource } from '../read/read-source.ts';

/** An example that passes and one that fails. */
export interface ExamplePair {
  /** Words of the example report that are replaced; those that pass when absent. */
  at?: string;
  /** Lines of a report; a command line; or the text of `file`. */
  passes: string;
  fails: string;
  /** The file that the two are the text of. */
  file?: string;
  /** Files that lie beside the report; with `example`, the report with the text behind it. */
  files?: Record<string, { text?: string; times?: number; hex?: string; example?: true }>;
  /**
   * Files that are last year's report of the form's folder, each with a change. The example is
   * compared with the one that it names, or with the first.
   */
  previous?: Record<string, { replace?: string; with?: string }>;
  /** Last day of publication that the check is told. */
  deadline?: string;
  /** Other findings that the one that fails gives as well, because it cannot do without. */
  also?: string[];
  /** What the program says, where it takes files to find out. */
  finding?: Localized;
  /** It takes more than files and a command line, so that the finding cannot be had by a test. */
  simulated?: true;
  /** What to do, where the finding itself does not say. */
  advice?: Localized;
}

/** The wrong reports of a form's folder. */
export interface WrongReport {
  /** It is compared with last year's report of the folder. */
  previous?: true;
  replace: string;
  with: string;
  findings: { code: string; rule?: string }[];
}

export interface CodeExamples {
  /** Form whose example report the pairs change. */
  example: string;
  codes: Record<string, ExamplePair>;
}

/** The example report of a form. */
export interface ExampleReport {
  text: string;
  /** Text of the report of the year before. */
  lastYears?: string | undefined;
}

export interface ExampleFiles {
  codes(): Promise<CodeExamples>;
  report(form: string): ExampleReport | undefined;
  wrongReports(form: string): Promise<WrongReport[]>;
}

/** @param read gives the text of a file of the folders, or nothing when there is none */
export function exampleFiles(read: (name: string) => string | undefined): ExampleFiles {
  return {
    async codes() {
      const none = { example: '', codes: {} };
      return ((await dataOf(read('codes.yaml'))) as CodeExamples | undefined) ?? none;
    },
    report(form) {
      const text = read(`${form}/example.yaml`);
      return text === undefined ? undefined : { text, lastYears: read(`${form}/previous.yaml`) };
    },
    async wrongReports(form) {
      const data = await dataOf(read(`${form}/cases.yaml`));
      return (data as { cases?: WrongReport[] } | undefined)?.cases ?? [];
    },
  };
}

async function dataOf(text: string | undefined): Promise<unknown> {
  if (text === undefined) return undefined;
  const { root } = await readSource(new TextEncoder().encode(text), 'examples');
  return root && plainData(root).data;
}
