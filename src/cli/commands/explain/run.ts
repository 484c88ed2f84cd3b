/** `explain`: what a rule asks for, or the way of one value from the data file to the page. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../../../diagnostic/diagnostic.ts';
import { joined, jsonText, type Printable, printed } from '../../../diagnostic/printable.ts';
import { exampleFiles } from '../../../explain/example-files.ts';
import type { CodeEntry, RelationEntry } from '../../../explain/manual.ts';
import { rulesOf } from '../../../explain/rules.ts';
import { closest } from '../../../form/closest.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { formHomes, formReader } from '../../files/form-homes.ts';
import { loadForms } from '../../files/load-forms.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(
  session: Session,
  [subject = '', path]: string[],
  { format }: Options,
): Promise<ExitCode> {
  if (path !== undefined) {
    const { explainValue } = await import('./explain-value.ts');
    return explainValue(subject, path, session, format);
  }
  const entries = await entriesNamed(subject, session);
  if (format === 'json') session.print(printed`${jsonText(entries, 2)}\n`);
  else session.show(await textOf(entries, session.language));
  return 0;
}

type Entries = (RelationEntry | CodeEntry)[];

async function textOf(entries: Entries, language: Language): Promise<Printable> {
  const { codeText, relationText } = await import('../../../explain/explain-text.ts');
  const texts = entries.map((each) =>
    'form' in each ? relationText(each, language) : codeText(each, language),
  );
  return joined(texts, printed`\n`);
}

/** The relations of that id in every form, or the kind of finding with that code. */
async function entriesNamed(id: string, session: Session): Promise<Entries> {
  const { codeEntry, relationEntries } = await import('../../../explain/manual.ts');
  const { kindCodes } = await import('../../../diagnostic/kind-titles.ts');
  const { forms, formFolders, world } = session;
  const files = exampleFiles(formReader(formHomes(formFolders, world)));
  if (kindCodes.includes(id)) return [await codeEntry(id, await files.codes(), files, forms)];
  const all = await loadForms(forms);
  const having = all.filter((form) => rulesOf(form).some((rule) => rule.id === id));
  const found: Entries = [];
  for (const form of having) found.push(...(await relationEntries(form, files, forms, id)));
  if (found.length > 0) return found;
  const isFile = existsSync(resolve(world.cwd, id));
  const ids = all.flatMap(rulesOf).map((rule) => rule.id);
  throw isFile ? noPath(id) : unknownRule(id, new Set([...ids, ...kindCodes]));
}

function noPath(file: string): CannotRun {
  return new CannotRun(
    { zh: `没有写明要解释 ${file} 中的哪一个数字`, en: `which value of ${file} is it about?` },
    { zh: `例：gov-report explain ${file} year`, en: `e.g. gov-report explain ${file} year` },
  );
}

function unknownRule(id: string, ids: Set<string>): CannotRun {
  const meant = closest(id, ids);
  return new CannotRun(
    {
      zh: `没有“${id}”这条规则，也没有这个文件`,
      en: `there is no rule and no file ${id}`,
    },
    meant === undefined
      ? { zh: '全部规则见 gov-report rules --all', en: 'gov-report rules --all lists all rules' }
      : { zh: `您是不是想写 ${meant}？`, en: `Did you mean ${meant}?` },
  );
}
