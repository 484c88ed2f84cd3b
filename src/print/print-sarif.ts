/** Prints findings as SARIF 2.1.0 (OASIS), for code scanning and whatever else collects findings. */

import type * as Sarif from 'sarif';
import { jsonText, type Printable, printed } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { type ListedFile, listFindings, shown } from './list-findings.ts';
import type { FileResult } from './results.ts';
import { artifactLocation, BASE, sarifResult } from './sarif-result.ts';
import { driver, LOCALE, type SarifRule, sarifRules, translation } from './sarif-rules.ts';

const ROOT = {
  zh: '文件名以此文件夹为起点',
  en: 'The folder that the names of files start from',
};

/** One run; operands are related locations, certain repairs fixes, excused findings suppressed. */
export function printSarif(results: readonly FileResult[], options: FormatOptions): Printable {
  const files = listFindings(results, options);
  const rules = sarifRules(
    results,
    files.flatMap((file) => shown(file, options)),
  );
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run(files, rules, options)],
  };
  return printed`${jsonText(log, 2)}\n`;
}

function run(files: ListedFile[], rules: SarifRule[], options: FormatOptions): Sarif.Run {
  const { language } = options;
  return {
    tool: { driver: driver(rules, options) },
    translations: [translation(rules, options)],
    language: LOCALE[language],
    invocations: invocations(options),
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [BASE]: { description: { text: ROOT[language] } } },
    artifacts: files.map(({ file }, index) => ({
      location: artifactLocation(file, index),
      roles: ['analysisTarget'],
    })),
    results: resultsOf(files, rules, options),
  };
}

/** What there is to know about the run concerns how it was configured (SARIF 2.1.0, §3.20.21). */
function invocations({ notes = [], language }: FormatOptions): Sarif.Invocation[] | undefined {
  if (notes.length === 0) return undefined;
  const toolConfigurationNotifications = notes.map(
    ({ words }): Sarif.Notification => ({ level: 'note', message: { text: words[language] } }),
  );
  return [{ executionSuccessful: true, toolConfigurationNotifications }];
}

function resultsOf(files: ListedFile[], rules: SarifRule[], options: FormatOptions) {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const ruleIndex = (rule: string) => places.get(rule)!;
  const { language } = options;
  return files.flatMap((file, index) =>
    shown(file, options).map((each) => sarifResult(each, { file, index, language, ruleIndex })),
  );
}
