/** Where the manual explains a rule. */
import type { Language } from '../diagnostic/diagnostic.ts';

/** The manual of each language, from the root of the repository. */
export const manualFile: Record<Language, string> = {
  zh: 'docs/rules.zh-CN.md',
  en: 'docs/rules.md',
};

/** Name of a rule's place in the manual, safe in any address. */
export function anchorOf(rule: string): string {
  return rule.replaceAll('/', '-');
}

/**
 * Address of the manual's entry.
 * @param rule id of a relation, or code of a finding
 * @param base address that the repository's files lie below
 */
export function ruleHelp(rule: string, language: Language, base: string): string {
  return `${base}${manualFile[language]}#${anchorOf(rule)}`;
}

/** Address that the files of a repository lie below, where its web page is on GitHub or GitLab. */
export function filesAt(homepage: string | undefined): string | undefined {
  const page = homepage?.replace(/(#.*|\/)$/, '');
  return page && /^https:\/\/git(hub|lab)\./.test(page) ? `${page}/blob/HEAD/` : undefined;
}
