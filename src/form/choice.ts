/** Texts of which a form allows only some: the value that people mean, and the one that a text suggests. */
import { closest } from './closest.ts';
import type { TextField } from './form.ts';
import { labelKey } from './label.ts';

/** The value that a text stands for: itself, or the one that it is a label of. */
export function valueMeant({ values, labels = {} }: TextField, text: string): string {
  if (!values || values.includes(text)) return text;
  const wanted = labelKey(text);
  return values.find((value) => labels[value]?.some((label) => labelKey(label) === wanted)) ?? text;
}

/**
 * The value that was probably meant by a text that stands for none: the one it is a misprint of, or
 * the only one whose name is part of it, as 部门 is of 市直部门.
 */
export function nearestValue({ values = [], labels = {} }: TextField, text: string) {
  const isPart = (name: string) => name.length > 1 && text.includes(name);
  const named = values.filter((value) => labels[value]?.some(isPart));
  return named.length === 1 ? named[0] : closest(text.toLowerCase(), values);
}

/** A value as the office calls it. */
export function valueLabel({ labels }: TextField, value: string): string {
  return labels?.[value]?.[0] ?? value;
}

/** A value that a report does not give, and the words that suggest it. */
export interface Guess {
  value: string;
  from: string;
}

/**
 * Guesses a value that a report leaves out from the text beside it.
 * @param textOf gives the text of a field by its path
 * @returns nothing where no value or more than one fits
 */
export function guessValue(
  { guess, parent }: TextField,
  textOf: (path: string) => string | undefined,
): Guess | undefined {
  const beside = guess && parent?.children.find(({ key }) => key === guess.from);
  const from = beside && textOf(beside.path)?.trim();
  if (!guess || from === undefined) return undefined;
  const fitting = Object.entries(guess.patterns).filter(([, pattern]) =>
    new RegExp(pattern, 'u').test(from),
  );
  return fitting.length === 1 ? { value: fitting[0]![0], from } : undefined;
}
