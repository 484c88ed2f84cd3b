/** What a sentence says of the numbers of the form, as data. */
import type { Unread } from '../../text-number.ts';
import type { Token } from './lex.ts';
import type { CountToken } from './phrase.ts';
import type { Reading, Section } from './vocabulary.ts';

/** Of whom a phrase speaks: the body as a whole, or an office or a part of it. */
export type Scope = 'whole' | 'narrow';

/** A number of the text, and what it may stand for. */
export interface Said {
  token: CountToken;
  sentence: Sentence;
  section: Section | undefined;
  readings: Reading[];
  /** It is all of them, not one of them. */
  isEach: boolean;
  excluded: Unread | undefined;
  /** The number whose part it is, and how it is listed. */
  head: Said | undefined;
  list: List['kind'] | undefined;
  /** How many brackets are around it. */
  depth: number;
  /** Its token in the sentence, and the first one of its phrase. */
  at: number;
  from: number;
  /** The body that is named before the phrase, or for the numbers of its clause: all of it, or a part. */
  scope: Scope | undefined;
  /** Words that are not known stand straight before the phrase. */
  isModified: boolean;
}

/** One sentence of a block. */
export interface Sentence {
  /** Number of its block in the text. */
  block: number;
  tokens: Token[];
  /** The text of the block, which tokens are places in. */
  text: string;
  said: Said[];
}

/** What holds for a block, and was said before in it. */
export interface Situation {
  year: number;
  agency: string;
  /** The sections whose subject the block is on. */
  subjects: Set<Section>;
  /** Words that may name something else stand in the block or its heading. */
  isElsewhere: boolean;
  /** A number that is none of the form's came since the subject was named. */
  isAway: boolean;
  last: Said | undefined;
}

/** Numbers that are parts of another one, and what ends them. */
export interface List {
  head: Said;
  /** `part`: some of its parts; `parts`: its parts; `bracket`: numbers in a bracket after it. */
  kind: 'part' | 'parts' | 'bracket';
  until: '；' | '。';
  /** 231件中，……: a verb counts only those of its head. */
  isAmong?: true;
}

/** What the words of a number mean. */
export interface Meaning {
  section: Section;
  readings: Reading[];
  /** Why they are not compared, although they are understood. */
  excluded?: Unread;
  /** It is all of the readings, not one of them. */
  isEach?: boolean;
}

/** The meaning of a number, or why it has none. */
export type Understood = Meaning | Unread;
