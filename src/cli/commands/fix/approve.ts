/** Shows proposed changes, and asks the person at the keyboard where there is one. */

import type { Localized } from '../../../diagnostic/diagnostic.ts';
import { type Printable, printable, printed } from '../../../diagnostic/printable.ts';
import type { Choice, Proposal } from '../../../fix/proposal.ts';
import { type ChangeOptions, printChange, printLines } from '../../../print/change.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { Keyboard } from '../../world/world.ts';

/** Where and how changes are shown. */
export interface Display extends ChangeOptions {
  show(text: Printable): void;
}

const TITLES: Record<Proposal['kind'], Record<Proposal['certainty'], Localized>> = {
  spelling: {
    certain: { zh: '数不变，只改写法', en: 'same number, written properly' },
    likely: { zh: '可能应这样写', en: 'probably meant like this' },
  },
  repair: {
    certain: { zh: '数有错', en: 'wrong number' },
    likely: { zh: '数可能有错', en: 'probably a wrong number' },
  },
  total: {
    certain: { zh: '补写合计数', en: 'total written in' },
    likely: { zh: '补写合计数', en: 'total written in' },
  },
  binding: {
    certain: { zh: '印出来不变，改为引用', en: 'prints the same, bound to the table' },
    likely: { zh: '改为引用', en: 'bound to the table' },
  },
};

/** Shows a change. One that is certain needs no more than that. */
export function showChange(
  file: string,
  text: string,
  proposal: Proposal,
  display: Display,
): Choice | undefined {
  const { kind, certainty, range, reasons, choices } = proposal;
  const title = TITLES[kind][certainty];
  const [first, ...others] = choices;
  const edits = others.length === 0 ? (first?.edits ?? []) : [];
  display.show(printed`${printChange({ file, text, range, title, reasons, edits }, display)}\n`);
  if (others.length > 0) {
    for (const [at, choice] of choices.entries()) showChoice(at + 1, choice, text, display);
  }
  return first;
}

function showChoice(number: number, { words, edits }: Choice, text: string, display: Display) {
  const lines = printLines(text, edits, display);
  display.show(printed`  ${number}) ${printable(words[display.language])}\n${lines}\n`);
}

/**
 * Gives a function that shows a change and asks whether to make it, or which of its ways.
 * @returns what was agreed to; the function throws CannotRun when the person leaves instead of
 *   answering
 */
export function askingAt(keyboard: Keyboard, file: string, display: Display) {
  let all = false;
  return async (proposal: Proposal, text: string): Promise<Choice | undefined> => {
    showChange(file, text, proposal, display);
    const { choices, certainty } = proposal;
    const certain = certainty === 'certain';
    if (certain && all) return choices[0];
    const question = questionFor(choices.length, certain);
    const answer = (await keyboard.ask(printable(question[display.language])))
      ?.normalize('NFKC')
      .trim();
    if (answer === undefined) throw stopped(file);
    if (certain) all = ALL.test(answer);
    return all && certain ? choices[0] : chosen(choices, answer);
  };
}

/** By its number where there are several, else by a yes. */
function chosen(choices: readonly Choice[], answer: string): Choice | undefined {
  if (choices.length > 1) return /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
  return YES.test(answer) ? choices[0] : undefined;
}

const YES = /^(?:y|yes|是|改|好)$/i;
/** Yes to this one and to all others of this file that are certain. */
const ALL = /^(?:a|all|全|全部|全改)$/i;

function questionFor(choices: number, certain: boolean): Localized {
  if (choices > 1) {
    return {
      zh: `采用哪一种？（1–${choices}，直接回车为不改）`,
      en: `Which one? [1–${choices}, Enter for none] `,
    };
  }
  return certain
    ? { zh: '这样改吗？（是/否/全部，直接回车为否）', en: 'Make this change? [y/N/all] ' }
    : { zh: '这样改吗？（是/否，直接回车为否）', en: 'Make this change? [y/N] ' };
}

function stopped(file: string): CannotRun {
  return new CannotRun({
    zh: `已停止，${file} 没有改动`,
    en: `stopped; ${file} was not changed`,
  });
}
