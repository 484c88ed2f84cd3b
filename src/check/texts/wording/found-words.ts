/** Findings about words of the texts: each at its words, those of one kind in one text told once. */
import type { Diagnostic, Where } from '../../../diagnostic/diagnostic.ts';
import type { Range } from '../../../diagnostic/place.ts';
import { type PlainLine, plainLines } from '../../../prose/plain-lines.ts';
import type { ReportText } from '../../dataset.ts';

/** Something in a line of a text. */
export interface Found extends Range {
  make(where: Where): Diagnostic;
  /** What to write instead, and whether that is certain; nothing where a person has to say. */
  instead?: string | undefined;
  certainty?: 'certain' | 'likely';
}

/** Looks at every line of running text; of what is found in one text, the first is told. */
export function foundInLines(
  texts: readonly ReportText[],
  look: (line: PlainLine) => Found[],
): Diagnostic[] {
  return texts.flatMap((text) => {
    if (!text.prose) return [];
    const found = plainLines(text.prose).flatMap((line) =>
      look(line).map((each) => findingAt(each, line.rangeOf(each), text)),
    );
    return folded(found);
  });
}

/** @param inText where it stands in the text as typed */
export function findingAt(
  { make, instead, certainty = 'certain' }: Found,
  inText: Range,
  { where, inFile }: ReportText,
): Diagnostic {
  const finding = make(where(inText));
  const range = inFile(inText);
  if (!range || instead === undefined) return finding;
  return { ...finding, edit: { range, text: instead, certainty } };
}

/** One finding with the others as its echoes. */
export function folded(findings: Diagnostic[]): Diagnostic[] {
  const [first, ...echoes] = findings;
  if (!first || echoes.length === 0) return findings;
  const more = {
    zh: `这一部分共有 ${findings.length} 处`,
    en: `${findings.length} places in this section`,
  };
  return [{ ...first, help: [...first.help, more], echoes }];
}
