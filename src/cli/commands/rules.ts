/** `rules`: every relation between numbers that the forms state. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { loadForms } from '../load-forms.ts';
import { type Rule, rulesOf, severityWord } from '../rules.ts';
import type { Options, Session } from '../session.ts';
import { markdownTable, textTable } from '../text-table.ts';
import type { ExitCode } from '../world.ts';

const HEAD: Record<Language, string[]> = {
  zh: ['规则', '格式', '级别', '处数', '内容', '依据'],
  en: ['rule', 'form', 'severity', 'places', 'what must hold', 'basis'],
};

export async function run(session: Session, _: string[], options: Options): Promise<ExitCode> {
  const rules = (await loadForms(session.forms, options.form)).flatMap(rulesOf);
  session.print(print(rules, options.format ?? 'text', session.language));
  return 0;
}

function print(rules: Rule[], format: 'text' | 'json' | 'markdown', language: Language): string {
  if (format === 'json') return `${JSON.stringify(rules, null, 2)}\n`;
  const table = [HEAD[language], ...rules.map((rule) => row(rule, language, format))];
  return format === 'markdown' ? markdownTable(table) : textTable(table);
}

function row(rule: Rule, language: Language, format: 'text' | 'markdown'): string[] {
  const id = format === 'markdown' ? `\`${rule.id}\`` : rule.id;
  return [
    id,
    rule.form,
    severityWord(rule.severity)[language],
    String(rule.places.length),
    rule.title[language],
    rule.basis[language],
  ];
}
