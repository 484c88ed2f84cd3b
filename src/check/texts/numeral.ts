/** Whole numbers in Chinese characters. */

const DIGITS = '零一二三四五六七八九';
const POWERS: [number, string][] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];
const MOST = 100_000_000;

/** @returns nothing for a number that is negative, not whole, or a hundred million and more */
export function numeralOf(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= MOST) return undefined;
  if (value === 0) return '零';
  const [tens, ones] = [Math.floor(value / 10_000), value % 10_000];
  const high = tens === 0 ? '' : `${belowTenThousand(tens)}万`;
  const gap = high !== '' && ones > 0 && ones < 1000 ? '零' : '';
  const numeral = high + gap + belowTenThousand(ones);
  return numeral.replace(/^一十/, '十');
}

function belowTenThousand(value: number): string {
  let [text, rest, isGap] = ['', value, false];
  for (const [power, word] of POWERS) {
    const digit = Math.floor(rest / power);
    rest %= power;
    if (digit > 0) text += `${isGap ? '零' : ''}${DIGITS[digit]}${word}`;
    isGap = digit === 0 && text !== '';
  }
  return rest === 0 ? text : `${text}${isGap ? '零' : ''}${DIGITS[rest]}`;
}
