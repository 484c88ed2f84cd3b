/** `explain`: what a rule asks for, or the way of one value from the data file to the page. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest } from '../../check/closest.ts';
import { CannotRun } from '../cannot-run.ts';
import { ruleText } from '../explanation.ts';
import { loadForms } from '../load-forms.ts';
import { type Rule, rulesOf } from '../rules.ts';
import type { Options, Session } from '../session.ts';
import type { ExitCode } from '../world.ts';

export async function run(
  session: Session,
  [subject = '', path]: string[],
  { format }: Options,
): Promise<ExitCode> {
  if (path !== undefined) {
    const { explainValue } = await import('../explain-value.ts');
    return explainValue(subject, path, session, format);
  }
  const rules = await rulesNamed(subject, session);
  const text = rules.map((rule) => ruleText(rule, session.language)).join('\n');
  session.print(format === 'json' ? json(rules) : text);
  return 0;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function rulesNamed(id: string, { forms, world }: Session): Promise<Rule[]> {
  const rules = (await loadForms(forms)).flatMap(rulesOf);
  const found = rules.filter((rule) => rule.id === id);
  if (found.length > 0) return found;
  const isFile = existsSync(resolve(world.cwd, id));
  throw isFile ? noPath(id) : unknownRule(id, new Set(rules.map((rule) => rule.id)));
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
      ? { zh: '全部规则见 gov-report rules', en: 'gov-report rules lists all rules' }
      : { zh: `您是不是想写 ${meant}？`, en: `Did you mean ${meant}?` },
  );
}
