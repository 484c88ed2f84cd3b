/** The manual as data: every rule of the forms and every kind of finding, with its examples. */

import { tryWording } from '../check/texts/wording/form-wording.ts';
import type { Localized, Severity } from '../diagnostic/diagnostic.ts';
import { kinds } from '../diagnostic/kind-titles.ts';
import type { Form } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import { wordingCode, wordingOf } from '../form/stated-wording.ts';
import type { CodeExamples, ExampleFiles, ExampleReport, WrongReport } from './example-files.ts';
import { type Rule, rulesOf } from './rules.ts';
import { type ShownExample, showExample } from './show-example.ts';

interface Explained {
  /** Absent where the form's folder gives none. */
  example?: ShownExample;
  /** What to do, one sentence each. */
  advice: Localized[];
}

export interface RelationEntry extends Rule, Explained {}

export interface CodeEntry extends Explained {
  /** The code. */
  id: string;
  title: Localized;
  severity: Severity;
}

const CORRECT: Localized[] = [
  {
    zh: '对照台账逐个核对所列的数，改正抄错的那一个；能确定是哪一个时，程序会指出来并给出应填的数。',
    en: 'Compare the figures with the records and correct the one that was copied wrongly; where only one can be, the program names it and the value it should have.',
  },
  {
    zh: '合计数可以不填，由程序计算。',
    en: 'Totals may be left out: they are computed.',
  },
];

const COMPARE: Localized[] = [
  {
    zh: '对照两年的报告：本年抄错的，改正；上年的数更正过的，用 gov-report except 写明理由，加 --publish 可以印在表格下方。',
    en: 'Compare both reports: correct what was copied wrongly; where last year’s figure was restated, say why with gov-report except, and print the reason below the table with --publish.',
  },
];

/**
 * The rules of a form, or only the one with an id: a relation with the first wrong report of its
 * folder that breaks it.
 */
export async function relationEntries(
  form: Form,
  files: ExampleFiles,
  forms: Forms,
  id?: string,
): Promise<RelationEntry[]> {
  const report = files.report(form.id);
  const wrong = await files.wrongReports(form.id);
  const rules = rulesOf(form).filter((rule) => id === undefined || rule.id === id);
  return Promise.all(
    rules.map(async (rule) => {
      if (rule.equation === undefined) return wordingEntry(rule, form);
      const found = wrong.find(({ findings }) => findings.some((each) => each.rule === rule.id));
      const example = report && found && (await shownWrong(rule.id, report, found, forms));
      const { acrossYears } = form.relations.find(({ relation }) => relation.id === rule.id)!;
      const advice = acrossYears ? COMPARE : CORRECT;
      return { ...rule, ...(example ? { example } : {}), advice };
    }),
  );
}

/** A rule about words has its examples with it. */
async function wordingEntry(rule: Rule, form: Form): Promise<RelationEntry> {
  const stated = wordingOf(form).find((each) => wordingCode(each.rule) === rule.id)!;
  const { examples, help } = stated.rule;
  const [finding] = await tryWording(stated, form, examples.bad);
  const shown = { passes: examples.good, fails: examples.bad };
  return {
    ...rule,
    ...(finding
      ? { example: { ...shown, finding: { message: finding.message, help: finding.help } } }
      : {}),
    advice: [help],
  };
}

function shownWrong(rule: string, report: ExampleReport, wrong: WrongReport, forms: Forms) {
  const { replace: passes, with: fails, previous } = wrong;
  const pair = { passes, fails, ...(previous ? { previous: { 'previous.yaml': {} } } : {}) };
  return showExample(rule, report, pair, forms);
}

/** Every kind of finding, in the order of the catalogue. */
export async function codeEntries(files: ExampleFiles, forms: Forms): Promise<CodeEntry[]> {
  const examples = await files.codes();
  return Promise.all(kinds.map(({ code }) => codeEntry(code, examples, files, forms)));
}

/** One kind of finding. */
export async function codeEntry(
  id: string,
  { codes, example: form }: CodeExamples,
  files: ExampleFiles,
  forms: Forms,
): Promise<CodeEntry> {
  const { title, severity } = kinds.find(({ code }) => code === id)!;
  const pair = codes[id];
  const report = files.report(form);
  const example = pair && report && (await showExample(id, report, pair, forms));
  const advice = example ? example.finding.help : [];
  return { id, title, severity, ...(example ? { example } : {}), advice };
}
