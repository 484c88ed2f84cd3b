/** Decimals as whole multiples of one power of ten: exact, and fast to add. */

/** How many digits stand behind the point in the shortest decimal of a number. */
export function decimalPlaces(value: number): number {
  const { digits, exponent } = scientific(value);
  return Math.max(0, digits.length - 1 - exponent);
}

/** The number in units of 10^-places; `places` is not less than its own. */
export function toScaled(value: number, places: number): bigint {
  if (Number.isSafeInteger(value) && places === 0) return BigInt(value);
  const { sign, digits, exponent } = scientific(value);
  return sign * BigInt(digits) * 10n ** BigInt(places + exponent - (digits.length - 1));
}

/** The number that a scaled integer stands for. */
export function fromScaled(scaled: bigint, places: number): number {
  return Number(`${scaled}e${-places}`);
}

/** Quotient of an exact division, or nothing when there is a remainder. */
export function divideExactly(dividend: bigint, divisor: bigint): bigint | undefined {
  if (divisor === 1n) return dividend;
  return dividend % divisor === 0n ? dividend / divisor : undefined;
}

function scientific(value: number): { sign: bigint; digits: string; exponent: number } {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return {
    sign: value < 0 ? -1n : 1n,
    digits: mantissa.replace('.', ''),
    exponent: Number(exponent),
  };
}
