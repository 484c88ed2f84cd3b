/** What the prose of a section must say, and must not: the keyword `wording`. */
import type { Localized, Severity } from '../diagnostic/diagnostic.ts';

/** A rule about words. Patterns are regular expressions. */
export interface WordingRule {
  /** Unique in the form; findings have the code `wording/<id>`. */
  id: string;
  /** What the text must say or must not, in words. */
  title: Localized;
  basis: Localized;
  severity: Severity;
  /** Kinds of body that it is for; all when absent. */
  bodies?: string[];
  /** It is only for a text that is divided by sub-headings. */
  divided?: true;
  /** What has to be found somewhere in the text, each under the name that a message gives it. */
  requires?: { says: Localized; pattern: string }[];
  /** Keys of other sections of the report where that may stand as well. */
  alsoIn?: string[];
  /** What may not be found; with what to write instead, where that is certain. */
  forbids?: { pattern: string; instead?: string }[];
  /** What to do. */
  help: Localized;
  /** A text of the section that passes and one that fails. */
  examples: { good: string; bad: string };
}
