/** The test cases of one file: what was checked in it, and how each came out. */
import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import { failures } from '../diagnostic/kinds/file.ts';
import type { Printable } from '../diagnostic/printable.ts';
import { fullMessage, type Listed, type ListedFile } from './list-findings.ts';
import { placeWords } from './place-words.ts';
import type { RelationState } from './results.ts';
import { element, textElement } from './xml.ts';

export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  outcome: Outcome;
  xml: Printable;
}

const SOUND: Localized = {
  zh: '文件能读，项目和数值符合格式',
  en: 'the file can be read, its fields and values fit the form',
};
const HELD_BACK: Localized = {
  zh: '所涉数字缺失或有误，待改正后再核对',
  en: 'waits until the numbers in it are right',
};
const BROKEN: Localized = { zh: '勾稽关系不成立', en: 'the relation does not hold' };

/** First what is not about relations, or one case that passes; then each relation of the form. */
export function testCases(file: ListedFile, language: Language): TestCase[] {
  const { relations } = file.result;
  const listed = file.findings.flatMap((each) => [each, ...each.echoes]);
  const keys = new Set(relations.map(({ key }) => key));
  const byKey = new Map(listed.map((each) => [each.finding.arithmetic?.key, each]));
  const others = listed.filter(({ finding }) => !keys.has(finding.arithmetic?.key ?? ''));
  const names = othersNames(others);
  const make = maker(file.file);
  return [
    ...(others.length === 0
      ? [make(SOUND[language], 'passed')]
      : others.map((each, i) => make(names[i]!, ...outcomeOf(each, file, language)))),
    ...relations.map((state) =>
      make(
        nameOf(state, language),
        ...relationOutcome(state, byKey.get(state.key), file, language),
      ),
    ),
  ];
}

type Verdict = [outcome: Outcome, child?: Printable];

/** Makes cases of a class: tools tell cases apart by class and name. */
function maker(classname: string): (name: string, ...verdict: Verdict) => TestCase {
  return (name, outcome, child) => ({
    outcome,
    xml: element('testcase', { name, classname, time: 0 }, child === undefined ? [] : [child]),
  });
}

function nameOf({ key, title, where }: RelationState, language: Language): string {
  return `${key} ${title[language]} · ${where[language]}`;
}

/** The code and the path; a number where they come again. */
function othersNames(others: Listed[]): string[] {
  const seen = new Map<string, number>();
  return others.map(({ finding: { path = '' }, rule }) => {
    const name = `${rule} ${path}`.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
}

function relationOutcome(
  state: RelationState,
  listed: Listed | undefined,
  file: ListedFile,
  language: Language,
): Verdict {
  if (state.status === 'holds') return ['passed'];
  if (state.status === 'held-back') return skipped(HELD_BACK[language]);
  if (listed) return outcomeOf(listed, file, language);
  return failed('failure', state.severity, BROKEN[language], nameOf(state, language));
}

/** A remark has nothing to fail for: its words stand in the output of the case. */
function outcomeOf(listed: Listed, file: ListedFile, language: Language): Verdict {
  const { finding, excused, region } = listed;
  const { severity, message, code } = finding;
  if (excused) return skipped(excused.reason);
  const place = placeWords(file.file, region?.from, {}, language);
  const text = `${place}\n${fullMessage(finding, language)}`;
  if (severity === 'info') return ['passed', textElement('system-out', {}, text)];
  const outcome = failures.has(code) ? 'error' : 'failure';
  return failed(outcome, severity, message[language], text);
}

function skipped(message: string): Verdict {
  return ['skipped', element('skipped', { message })];
}

function failed(
  outcome: 'failure' | 'error',
  type: string,
  message: string,
  text: string,
): Verdict {
  return [outcome, textElement(outcome, { message, type }, text)];
}
