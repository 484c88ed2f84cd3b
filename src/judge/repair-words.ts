/** What error localisation says, in words: certain, likely or unknown, and never more than that. */
import type { Localized, RepairChange } from '../diagnostic/diagnostic.ts';
import type { RelationInstance } from '../form/form.ts';
import type { Change, Fault, Repair, Slip } from '../repair/repair.ts';

/** Gives the name of a cell as the office calls it. */
export type WordsOf = (path: string) => Localized;

/** A change of a repair, or the same as a finding gives it. */
type WordedChange = Change | RepairChange;

/** More alternatives than this are counted, not listed. */
const MAX_LISTED = 6;

const SLIPS: Record<Slip, Localized> = {
  'total-left-zero': { zh: '合计留在 0 没有填', en: 'a total that was left at 0' },
  'cells-exchanged': { zh: '这两格填颠倒了', en: 'two cells that were exchanged' },
  'digits-swapped': { zh: '两位数字写颠倒了', en: 'two digits that were swapped' },
  sign: { zh: '正负号写反了', en: 'a sign that was turned' },
  'digit-doubled': { zh: '一位数字多写了一遍', en: 'a digit that was doubled' },
  'digit-dropped': { zh: '少写了一位数字', en: 'a digit that was dropped' },
  'digit-added': { zh: '多写了一位数字', en: 'a digit that was added' },
  'digit-changed': { zh: '一位数字写错了', en: 'one wrong digit' },
  'text-disagrees': { zh: '正文里写的是这个数', en: 'the number that stands in the text' },
};

/**
 * Says which cells would explain a fault.
 * @returns one line each; a line that speaks of one cell as wrong only where the relations say so
 */
export function repairHelp({ repairs, certainty, broken }: Fault, wordsOf: WordsOf): Localized[] {
  const [first, ...others] = repairs;
  if (!first) return [broken.every(isEquation) ? SEVERAL : UNSETTLED];
  const mended = mendedWords(first, broken.length);
  const words = changesWords(first.changes, wordsOf);
  if (certainty === 'certain') {
    return [{ zh: `错在：${words.zh}${mended.zh}`, en: `wrong: ${words.en}${mended.en}` }];
  }
  if (certainty === 'likely') return [likely(first, words, mended), ...otherwise(others, wordsOf)];
  return unknown(repairs, wordsOf);
}

/** What else is broken may have one wrong cell, by an amount that it does not settle. */
const isEquation = ({ operator, when }: RelationInstance): boolean =>
  operator === '=' && when === undefined;

const UNSETTLED: Localized = {
  zh: '光凭这条规则认不出错在哪一格，请对照原始台账核对',
  en: 'this rule cannot tell which figure is wrong; check them against your records',
};

const SEVERAL: Localized = {
  zh: '牵涉两格以上，光凭勾稽关系认不出错在哪里，请对照原始台账逐项核对',
  en: 'more than two cells are involved; check the figures against your records one by one',
};

function likely({ reason }: Repair, words: Localized, mended: Localized): Localized {
  const slip = reason && SLIPS[reason];
  return {
    zh: `最可能的错误：${words.zh}${slip ? `（${slip.zh}）` : ''}${mended.zh}`,
    en: `most likely: ${words.en}${slip ? ` (${slip.en})` : ''}${mended.en}`,
  };
}

function otherwise(others: Repair[], wordsOf: WordsOf): Localized[] {
  if (others.length === 0) return [];
  const list = listed(others, wordsOf);
  return [{ zh: `也可能是：${list.zh}`, en: `or else: ${list.en}` }];
}

function unknown(repairs: Repair[], wordsOf: WordsOf): Localized[] {
  const list = listed(repairs, wordsOf);
  const choice =
    repairs.length === 1 ? { zh: '可能是：', en: 'possibly: ' } : oneOf(repairs.length);
  return [{ zh: `${choice.zh}${list.zh}`, en: `${choice.en}${list.en}` }];
}

function oneOf(count: number): Localized {
  return {
    zh: `光凭勾稽关系认不出是哪一格，是以下 ${count} 种情况之一：`,
    en: `the relations cannot tell which; it is one of these ${count}: `,
  };
}

function listed(repairs: Repair[], wordsOf: WordsOf): Localized {
  const shown = repairs.slice(0, MAX_LISTED).map(({ changes }) => changesWords(changes, wordsOf));
  const rest = repairs.length - shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('；') + (rest > 0 ? `；等 ${repairs.length} 种` : ''),
    en: shown.map(({ en }) => en).join('; ') + (rest > 0 ? `; and ${rest} more` : ''),
  };
}

/** Changes to be made together: which cells, and what they should be. */
export function changesWords(changes: readonly WordedChange[], wordsOf: WordsOf): Localized {
  const each = changes.map((change) => changeWords(change, wordsOf(change.path)));
  return {
    zh: each.map(({ zh }) => zh).join('，同时 '),
    en: each.map(({ en }) => en).join(' and '),
  };
}

function changeWords(change: WordedChange, { zh, en }: Localized): Localized {
  const target = targetWords(change);
  return {
    zh: `${zh} 应${target.zh}（现为 ${change.from}）`,
    en: `${en} should be ${target.en} (now ${change.from})`,
  };
}

function targetWords({ to, atLeast, atMost }: WordedChange): Localized {
  if (to !== undefined) return { zh: `为 ${to}`, en: `${to}` };
  if (atLeast !== undefined) return { zh: `不少于 ${atLeast}`, en: `at least ${atLeast}` };
  return { zh: `不多于 ${atMost}`, en: `at most ${atMost}` };
}

function mendedWords({ restores }: Repair, broken: number): Localized {
  if (restores < 2) return { zh: '', en: '' };
  const all = restores === broken;
  return {
    zh: `，改后 ${restores} 项勾稽${all ? '全部' : ''}成立`,
    en: `; then ${all ? 'all ' : ''}${restores} relations hold`,
  };
}
