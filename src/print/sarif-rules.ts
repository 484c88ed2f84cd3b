/** The rules of a run for SARIF, in the language of the run and translated into the other one. */
import type * as Sarif from 'sarif';
import type { Language, Localized, Severity } from '../diagnostic/diagnostic.ts';
import { kindTitle } from '../diagnostic/kind-titles.ts';
import type { FormatOptions } from './format-options.ts';
import type { Listed } from './list-findings.ts';
import type { FileResult } from './results.ts';

export interface SarifRule {
  id: string;
  severity: Severity;
  title: Localized;
  /** The regulation behind it, of a relation. */
  basis?: Localized | undefined;
}

export const LEVEL: Record<Severity, Sarif.Result.level> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const OTHER: Record<Language, Language> = { zh: 'en', en: 'zh' };

/** SARIF 2.1.0 asks for RFC 5646 tags. */
export const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-US' };

/** Every relation that was looked at, whether it holds or not, then the kinds of the findings. */
export function sarifRules(results: readonly FileResult[], listed: Listed[]): SarifRule[] {
  const relations = results.flatMap(({ relations }) =>
    relations.map(({ rule, title, basis, severity }) => ({ id: rule, title, basis, severity })),
  );
  const found = listed.map(({ finding, rule }): SarifRule => {
    const { arithmetic, severity, code } = finding;
    const title = arithmetic?.title ?? finding.title ?? kindTitle(code) ?? finding.message;
    return { id: rule, severity, title, basis: arithmetic?.basis };
  });
  const rules = new Map<string, SarifRule>();
  for (const rule of [...relations, ...found]) {
    const known = rules.get(rule.id);
    rules.set(rule.id, { ...(known ?? rule), basis: known?.basis ?? rule.basis });
  }
  return [...rules.values()];
}

/** The tool, with its rules in the language of the run. */
export function driver(rules: SarifRule[], options: FormatOptions): Sarif.ToolComponent {
  return {
    name: 'gov-report',
    version: options.toolVersion,
    semanticVersion: options.toolVersion,
    language: LOCALE[options.language],
    rules: rules.map((rule) => ({
      ...words(rule, options.language),
      helpUri: options.ruleHelp?.(rule.id),
      defaultConfiguration: { level: LEVEL[rule.severity] },
    })),
  };
}

/** The same rules in the other language, in the same order (SARIF 2.1.0, §3.14.9). */
export function translation(rules: SarifRule[], options: FormatOptions): Sarif.ToolComponent {
  const language = OTHER[options.language];
  return {
    name: 'gov-report',
    version: options.toolVersion,
    semanticVersion: options.toolVersion,
    language: LOCALE[language],
    contents: ['localizedData'],
    translationMetadata: { name: { zh: 'gov-report 中文', en: 'gov-report English' }[language] },
    associatedComponent: { name: 'gov-report' },
    rules: rules.map((rule) => words(rule, language)),
  };
}

function words({ id, title, basis }: SarifRule, language: Language): Sarif.ReportingDescriptor {
  const text = title[language];
  const source = basis && { zh: `依据：${basis.zh}`, en: `Basis: ${basis.en}` }[language];
  const help = source === undefined ? text : `${text}\n${source}`;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: help },
    help: { text: help },
  };
}
