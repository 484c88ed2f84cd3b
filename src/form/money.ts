/** Amounts of money in the units that reports count in. */
import { Big } from './evaluate.ts';

/** Zeros behind each unit when it is written in 元. */
const ZEROS: Readonly<Record<string, number>> = {
  元: 0,
  人民币元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  万: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};

export const isMoney = (unit: string | undefined): boolean => unit !== undefined && unit in ZEROS;

/**
 * An amount in another unit, as an exact decimal.
 * @returns undefined when either is no unit of money
 */
export function converted(amount: string, from: string, to: string): string | undefined {
  const [before, after] = [ZEROS[from], ZEROS[to]];
  if (before === undefined || after === undefined) return undefined;
  return new Big(`${amount}e${before - after}`).toFixed();
}
