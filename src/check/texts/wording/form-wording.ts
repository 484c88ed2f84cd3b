/** What the form asks of its texts: words that have to stand in them, and words that may not. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { guessedKindHelp } from '../../../diagnostic/kinds/value.ts';
import { notSaid, notWanted } from '../../../diagnostic/kinds/wording.ts';
import { quote } from '../../../diagnostic/quote.ts';
import { fieldWords } from '../../../form/field-words.ts';
import type { Form } from '../../../form/form.ts';
import {
  type StatedWording,
  sectionsOf,
  wordingCode,
  wordingOf,
} from '../../../form/stated-wording.ts';
import type { WordingRule } from '../../../form/wording.ts';
import { type PlainLine, plainLines } from '../../../prose/plain-lines.ts';
import { readProse } from '../../../prose/read-prose.ts';
import { type BodyKind, bodyKind } from '../../body-kind.ts';
import type { ReportText } from '../../dataset.ts';
import type { Examined } from '../../examined.ts';

/** The findings of every rule that is for this kind of body, in the sections that the file gives. */
export function formWordingFindings({ form, values, texts }: Examined): Diagnostic[] {
  const body = bodyKind(form, values);
  const sections = texts.flatMap(({ prose, ...text }): Section[] =>
    prose ? [{ ...text, lines: plainLines(prose) }] : [],
  );
  return wordingOf(form)
    .filter(({ rule }) => isFor(rule, body))
    .flatMap((stated) => findingsOf(stated, form, sections, body));
}

/**
 * What a rule finds in a text of its section, whatever body it is from: its own examples are tried
 * so.
 */
export async function tryWording(
  stated: StatedWording,
  form: Form,
  text: string,
): Promise<Diagnostic[]> {
  const [field] = sectionsOf(stated, form);
  if (!field) return [];
  const lines = plainLines(await readProse(text, () => undefined));
  const nowhere = { inFile: () => undefined, where: () => ({ file: '' }) };
  return findingsOf(stated, form, [{ field, lines, ...nowhere }], {});
}

/** A text of the report, line by line. */
interface Section extends Pick<ReportText, 'field' | 'inFile' | 'where'> {
  lines: PlainLine[];
}

const isFor = ({ bodies }: WordingRule, { kind }: BodyKind): boolean =>
  bodies === undefined || (kind !== undefined && bodies.includes(kind));

function findingsOf(
  stated: StatedWording,
  form: Form,
  all: Section[],
  { guess }: BodyKind,
): Diagnostic[] {
  const { rule } = stated;
  const fields = new Set(sectionsOf(stated, form));
  const also = all.filter(({ field }) => rule.alsoIn?.includes(field.path));
  const found = all
    .filter(({ field }) => fields.has(field))
    .flatMap((section) => [...missingIn(section, also, rule), ...unwantedIn(section, rule)]);
  if (!guess || !rule.bodies) return found;
  return found.map((each) => ({ ...each, help: [...each.help, guessedKindHelp(guess)] }));
}

const ofForm = (rule: WordingRule) => ({ ...rule, code: wordingCode(rule) });

const isDivided = ({ lines }: Section): boolean =>
  lines.filter(({ kind }) => kind === 'heading').length > 1;

/** What neither the section nor another one says; it is told at the first line. */
function missingIn(section: Section, also: Section[], rule: WordingRule): Diagnostic[] {
  const first = section.lines.find(({ text }) => text !== '');
  if (!rule.requires || !first || (rule.divided && !isDivided(section))) return [];
  const words = [section, ...also].flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  const missing = rule.requires.filter(({ pattern }) => !new RegExp(pattern, 'u').test(words));
  if (missing.length === 0) return [];
  const where = section.where(first.rangeOf({ start: 0, end: first.text.length }));
  const names = missing.map(({ says }) => says);
  return [notSaid(where, ofForm(rule), fieldWords(section.field), names)];
}

function unwantedIn({ lines, where, inFile }: Section, rule: WordingRule): Diagnostic[] {
  return (rule.forbids ?? []).flatMap(({ pattern, instead }) => {
    const words = new RegExp(pattern, 'gu');
    return lines.flatMap((line) =>
      [...line.text.matchAll(words)].map(({ 0: found, index }) => {
        const inText = line.rangeOf({ start: index, end: index + found.length });
        const finding = notWanted(where(inText), ofForm(rule), quote(found));
        const range = inFile(inText);
        if (!range || instead === undefined) return finding;
        return { ...finding, edit: { range, text: instead, certainty: 'likely' as const } };
      }),
    );
  });
}
