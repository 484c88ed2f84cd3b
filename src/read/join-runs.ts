/** Joins runs that look alike: a number that was typed in two goes is one number. */
import type { Run } from './document.ts';

/** @returns the runs without empty ones, neighbours of the same formatting as one */
export function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && lookAlike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '' || isMark(run)) joined.push(run);
  }
  return joined;
}

const FORMATTING = [
  'strong',
  'emphasis',
  'underline',
  'struck',
  'superscript',
  'subscript',
  'href',
] as const;

function lookAlike(one: Run, other: Run): boolean {
  if (isMark(one) || isMark(other)) return false;
  return FORMATTING.every((name) => one[name] === other[name]);
}

function isMark({ picture, note }: Run): boolean {
  return picture !== undefined || note !== undefined;
}
