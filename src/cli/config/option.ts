/** An option of the command line as data: what it is called, what it says, what it takes. */
import type { Localized } from '../../diagnostic/diagnostic.ts';

export interface Option {
  /** As the help shows it; what stands in `<…>` is the value, and without one it is a yes or no. */
  flags: string;
  about: Localized;
  takes?: Takes<unknown>;
  /** What the same option says with `--no-` in front, where it can be taken back. */
  no?: Localized;
}

/** Options by the names that a command knows them by. */
export type Options = Readonly<Record<string, Option>>;

/** How the words after an option become its value. */
export interface Takes<T> {
  /** @returns nothing when it cannot be a value */
  parse(word: string, before: T | undefined): T | undefined;
  /** What can be one. */
  allowed: string;
}

/** The values of options, those that were not given left out. */
export type OptionsOf<O extends Options> = { [K in keyof O]?: ValueOf<O[K]> };

type ValueOf<O extends Option> = O extends { takes: Takes<infer T> }
  ? T | (O extends { no: Localized } ? false : never)
  : boolean;

export const text: Takes<string> = { parse: (word) => word, allowed: '' };

/** One of a few words. */
export const oneOf = <const T extends string>(choices: readonly T[]): Takes<T> => ({
  parse: (word) => choices.find((each) => each === word),
  allowed: choices.join(', '),
});

/** Some of a few words, with commas between them. */
export const listOf = <T extends string>(choices: readonly T[]): Takes<T[]> => ({
  parse(words) {
    const values = words.split(',').map((word) => choices.find((each) => each === word));
    return values.every((value) => value !== undefined) ? values : undefined;
  },
  allowed: choices.join(', '),
});

/** An option that may be given more than once. */
export const repeated = <T>({ parse, allowed }: Takes<T>): Takes<T[]> => ({
  parse(word, before = []) {
    const value = parse(word, undefined);
    return value === undefined ? undefined : [...before, value];
  },
  allowed,
});

export const count: Takes<number> = {
  parse: (word) => (/^\d{1,9}$/.test(word) ? Number(word) : undefined),
  allowed: '0, 1, 2 …',
};

export const year: Takes<number> = {
  parse: (word) => (/^2\d{3}$/.test(word) ? Number(word) : undefined),
  allowed: '2000–2999',
};
