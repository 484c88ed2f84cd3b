/** Ways of mistyping a number. Each says whether `typed` may have been meant to be `meant`. */

/** Two neighbouring digits in the wrong order: 12 for 21. */
export function digitsSwapped(typed: string, meant: string): boolean {
  const at = firstDifference(typed, meant);
  return (
    typed.length === meant.length &&
    typed[at] !== undefined &&
    typed[at] === meant[at + 1] &&
    typed[at + 1] === meant[at] &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
}

/** A digit left out: 12 for 123. A lone 0 is no number with a digit left out. */
export function digitDropped(typed: string, meant: string): boolean {
  return typed !== '0' && isOneLonger(meant, typed);
}

/** A digit too many: 123 for 12. */
export function digitAdded(typed: string, meant: string): boolean {
  return meant !== '0' && isOneLonger(typed, meant);
}

/** A digit typed twice: 122 for 12. */
export function digitDoubled(typed: string, meant: string): boolean {
  const at = firstDifference(typed, meant);
  return digitAdded(typed, meant) && typed[at] === typed[at - 1];
}

/** Another digit in one place: 17 for 12. Of numbers of one digit any is another. */
export function digitChanged(typed: string, meant: string): boolean {
  const at = firstDifference(typed, meant);
  return (
    meant.length > 1 &&
    typed.length === meant.length &&
    typed !== meant &&
    typed.slice(at + 1) === meant.slice(at + 1)
  );
}

/** The sign wrong or left out: 3 for -3. */
export function signWrong(typed: string, meant: string): boolean {
  return typed === `-${meant}` || meant === `-${typed}`;
}

function isOneLonger(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = firstDifference(long, short);
  return /\d/.test(long[at]!) && long.slice(at + 1) === short.slice(at);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
