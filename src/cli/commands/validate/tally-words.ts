/** How many numbers stand in the texts of the reports, and what became of them, in a line. */
import type { Tally } from '../../../check/text-number.ts';
import type { Localized } from '../../../diagnostic/diagnostic.ts';

const WORDS: Record<keyof Tally, (count: number) => Localized> = {
  bound: (count) => ({ zh: `引用 ${count} 个`, en: `${count} bound` }),
  agree: (count) => ({ zh: `与表格一致 ${count} 个`, en: `${count} agree` }),
  disagree: (count) => ({ zh: `不一致 ${count} 个`, en: `${count} disagree` }),
  unread: (count) => ({ zh: `未核对 ${count} 个`, en: `${count} not compared` }),
};

/** @returns nothing where there are no numbers */
export function tallyWords(tallies: readonly Tally[]): Localized | undefined {
  const keys = Object.keys(WORDS) as (keyof Tally)[];
  const counted = keys.map((key) => ({
    key,
    count: tallies.reduce((sum, tally) => sum + tally[key], 0),
  }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  const parts = counted.filter(({ count }) => count > 0).map(({ key, count }) => WORDS[key](count));
  const numbers = all === 1 ? '1 number' : `${all} numbers`;
  return {
    zh: `正文里 ${all} 个数：${parts.map(({ zh }) => zh).join('，')}`,
    en: `${numbers} in the text: ${parts.map(({ en }) => en).join(', ')}`,
  };
}
