/** An entry of the manual for the terminal: what the rule says, an example of each kind, what to do. */
import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import { joined, type Printable, printable, printed } from '../diagnostic/printable.ts';
import { severityWord } from '../diagnostic/rule.ts';
import { ruleText } from './explanation.ts';
import type { CodeEntry, RelationEntry } from './manual.ts';

const WORDS = {
  severity: { zh: '级别', en: 'severity' },
  passes: { zh: '正例', en: 'passes' },
  fails: { zh: '反例', en: 'fails' },
  finding: { zh: '程序给出', en: 'finding' },
  advice: { zh: '怎么办', en: 'what to do' },
} satisfies Record<string, Localized>;

export function relationText(entry: RelationEntry, language: Language): Printable {
  return printed`${ruleText(entry, language)}${exampleText(entry, language)}`;
}

export function codeText(entry: CodeEntry, language: Language): Printable {
  const { id, title, severity } = entry;
  const words = severityWord[severity][language];
  return joined(
    [
      printed`${printable(id)}\n  ${printable(title[language])}\n`,
      part(WORDS.severity, [words], language),
      ...exampleText(entry, language),
    ],
    printed``,
  );
}

function exampleText(
  { example, advice }: RelationEntry | CodeEntry,
  language: Language,
): Printable[] {
  const say = (words: Localized[]) => words.flatMap((each) => each[language].split('\n'));
  const shown = example
    ? [
        part(WORDS.passes, example.passes.trimEnd().split('\n'), language),
        part(WORDS.fails, example.fails.trimEnd().split('\n'), language),
        part(WORDS.finding, say([example.finding.message]), language),
      ]
    : [];
  return [...shown, ...(advice.length > 0 ? [part(WORDS.advice, say(advice), language)] : [])];
}

function part(name: Localized, lines: string[], language: Language): Printable {
  const below = lines.map((line) => printed`${printable(`    ${line}`.trimEnd())}\n`);
  return printed`  ${printable(name[language])}\n${below}`;
}
