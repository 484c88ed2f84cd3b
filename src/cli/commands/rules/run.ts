/** `rules`: every rule that the forms state; with `--all` the whole manual. */
import type { Language, Localized } from '../../../diagnostic/diagnostic.ts';
import { jsonText, type Printable, printed } from '../../../diagnostic/printable.ts';
import { severityWord } from '../../../diagnostic/rule.ts';
import { exampleFiles } from '../../../explain/example-files.ts';
import type { CodeEntry, RelationEntry } from '../../../explain/manual.ts';
import { type Rule, rulesOf } from '../../../explain/rules.ts';
import { markdownTable, textTable } from '../../../print/text-table.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { formHomes, formReader } from '../../files/form-homes.ts';
import { loadForms } from '../../files/load-forms.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

const HEAD: Record<Language, string[]> = {
  zh: ['规则', '格式', '级别', '处数', '内容', '依据'],
  en: ['rule', 'form', 'severity', 'places', 'what must hold', 'basis'],
};

/** What stands below the title of the manual. */
export const INTRO: Localized = {
  zh: '程序核对的每一条规则：内容、依据、正例、反例和处理办法。本手册由 `gov-report rules --all --format markdown --lang zh` 生成，`gov-report explain <规则>` 显示其中一条。',
  en: 'Every rule that the program checks: what it says, its basis, an example that passes and one that fails, and what to do. Written by `gov-report rules --all --format markdown --lang en`; `gov-report explain <rule>` shows one of them. [中文](rules.zh-CN.md)',
};

export async function run(session: Session, _: string[], options: Options): Promise<ExitCode> {
  const { format = 'text', all = false } = options;
  if (format === 'json' || (format === 'markdown' && all)) {
    session.print(await manual(session, options));
    return 0;
  }
  const rules = (await loadForms(session.forms, options.form)).flatMap(rulesOf);
  const rows = rules.map((rule) => row(rule, session.language, format));
  const further = all ? await codeRows(session.language, format) : [];
  const table = [HEAD[session.language], ...rows, ...further];
  if (format === 'markdown') session.print(markdownTable(table));
  else session.show(textTable(table));
  return 0;
}

/** The whole manual: with examples, which are run to show what they give. */
async function manual(session: Session, options: Options): Promise<Printable> {
  const { codeEntries, relationEntries } = await import('../../../explain/manual.ts');
  const { forms, formFolders, language, world } = session;
  const files = exampleFiles(formReader(formHomes(formFolders, world)));
  const relations: RelationEntry[] = [];
  for (const form of await loadForms(forms, options.form)) {
    relations.push(...(await relationEntries(form, files, forms)));
  }
  const codes: CodeEntry[] = options.all ? await codeEntries(files, forms) : [];
  if (options.format === 'json') return printed`${jsonText([...relations, ...codes], 2)}\n`;
  const { printManual } = await import('../../../explain/print-manual.ts');
  return printManual(relations, codes, language, INTRO);
}

async function codeRows(language: Language, format: 'text' | 'markdown'): Promise<string[][]> {
  const { kinds } = await import('../../../diagnostic/kind-titles.ts');
  return kinds.map(({ code, severity, title }) => [
    name(code, format),
    '',
    severityWord[severity][language],
    '',
    title[language],
    '',
  ]);
}

function row(rule: Rule, language: Language, format: 'text' | 'markdown'): string[] {
  return [
    name(rule.id, format),
    rule.form,
    severityWord[rule.severity][language],
    String(rule.places.length),
    rule.title[language],
    rule.basis[language],
  ];
}

const name = (id: string, format: 'text' | 'markdown') =>
  format === 'markdown' ? `\`${id}\`` : id;
