/**
 * What one file gave, small enough to keep for thousands of files and to send between threads: a
 * file without findings keeps no text, and a relation is one character.
 */

import type { Checked, Previous } from '../../check/dataset.ts';
import { type Tally, type TextNumber, tallyOf } from '../../check/text-number.ts';
import type { CheckedInput } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { RuleSeverities } from '../../diagnostic/rule.ts';
import { reportFacts } from '../../form/common-fields.ts';
import type { Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { relationSeverity } from '../../judge/severities.ts';
import type { FileResult, RelationState } from '../../print/results.ts';
import type { PdfDetails } from '../../write/pdf/finish-pdf.ts';
import type { Staged } from '../files/write-together.ts';

export interface Checkup {
  file: string;
  /** Text of the file, empty where nothing was found in it. */
  text: string;
  isTranscript?: true;
  /** Last year's report, where a finding points into it. */
  beside?: NonNullable<FileResult['beside']>;
  agency?: string;
  /** Names that the body had before. */
  formerly?: string[];
  year?: number;
  /** Last year's report, the form it is in, and the relations that it has no numbers for. */
  previous?: { file: string; form: string; leftOut: string[] };
  diagnostics: Diagnostic[];
  /** Whether the file could be read at all. */
  read: boolean;
  /** Id of the file's form, where it has one. */
  form?: string;
  /** A letter for each relation instance of the form, in the form's order. */
  relations: string;
  /** What became of the numbers in the prose. */
  tally?: Tally;
  /** The numbers themselves, where they were asked for. */
  numbers?: TextNumber[];
  /** The report has errors and was therefore not built. */
  refused?: true;
  /** The documents, complete, on their way to their places. */
  staged?: Staged[];
  /** What has to be printed before they can go there. */
  sheets?: Sheets;
  /** The documents that were written. */
  written?: string[];
}

/** What is printed, the place of the PDF, and what it says of itself. */
export interface Sheets {
  path: string;
  bytes: Uint8Array;
  details: PdfDetails;
}

const LETTERS = { holds: 'h', broken: 'b', 'held-back': '-' } as const;
const STATUS = Object.fromEntries(
  Object.entries(LETTERS).map(([status, letter]) => [letter, status]),
) as Record<string, RelationState['status']>;

/** What checking one file, or trying to read it, gave. */
export interface FileOutcome extends FileResult {
  read: boolean;
  /** Id of the file's form, where it has one. */
  form?: string;
  /** Relations that could not be checked because a number in them has an error of its own. */
  heldBack: number;
}

export function unread(finding: Diagnostic): FileOutcome {
  const { file } = finding;
  return { file, text: '', diagnostics: [finding], relations: [], read: false, heldBack: 0 };
}

export function resultOf(input: CheckedInput): FileOutcome {
  return resultFrom(checkupOf(input), input.checked?.form, {});
}

/** @param numbers keeps the numbers in the prose, and the text that they stand in */
export function checkupOf(
  { source, checked, diagnostics }: CheckedInput,
  numbers?: boolean,
): Checkup {
  const { agency, formerly, year } = checked ? reportFacts(checked.values) : {};
  return {
    file: source.file,
    text: diagnostics.length > 0 || numbers ? source.text : '',
    ...(source.transcript ? { isTranscript: true } : {}),
    ...besideOf(checked?.previous, diagnostics),
    ...(agency === undefined ? {} : { agency }),
    ...(formerly === undefined ? {} : { formerly }),
    ...(year === undefined ? {} : { year }),
    ...(checked?.previous ? { previous: comparisonIn(checked, checked.previous) } : {}),
    diagnostics,
    read: true,
    ...(checked ? { form: checked.form.id } : {}),
    ...(checked ? { tally: tallyOf(checked.numbers) } : {}),
    ...(checked && numbers ? { numbers: checked.numbers.map((each) => placed(each, source)) } : {}),
    relations: checked ? relationLetters(checked) : '',
  };
}

function comparisonIn({ form, relations }: Checked, previous: Previous) {
  const checked = new Set(relations.map(({ instance }) => instance));
  const across = form.relations.filter((each) => each.acrossYears && !checked.has(each));
  const leftOut = [...new Set(across.map(({ relation }) => relation.id))];
  return { file: previous.file, form: previous.form.id, leftOut };
}

function besideOf(
  previous: Previous | undefined,
  found: readonly Diagnostic[],
): Pick<Checkup, 'beside'> {
  if (!previous) return {};
  const { file, text, isTranscript } = previous;
  const pointsThere = ({ notes, echoes = [] }: Diagnostic): boolean =>
    notes.some((note) => note.file === file) || echoes.some(pointsThere);
  const beside = { file, text, ...(isTranscript ? { isTranscript } : {}) };
  return found.some(pointsThere) ? { beside } : {};
}

const placed = (number: TextNumber, { transcript }: CheckedInput['source']): TextNumber => ({
  ...number,
  // These are found out when they are asked for.
  ...{ range: number.range, text: number.text },
  ...transcript?.placeOf({ range: number.range }),
});

export function unreadCheckup(finding: Diagnostic): Checkup {
  return { file: finding.file, text: '', diagnostics: [finding], read: false, relations: '' };
}

/** @returns the results that printers take, in the same order */
export async function resultsOf(
  checkups: readonly Checkup[],
  forms: Forms,
  rules: RuleSeverities,
): Promise<FileOutcome[]> {
  const ids = [...new Set(checkups.flatMap(({ form }) => form ?? []))];
  const loaded = new Map(
    await Promise.all(ids.map(async (id) => [id, await forms.load(id)] as const)),
  );
  return checkups.map((checkup) => resultFrom(checkup, loaded.get(checkup.form ?? ''), rules));
}

/** The relations are spelt out when they are asked for, which few formats do. */
function resultFrom(checkup: Checkup, form: Form | undefined, rules: RuleSeverities): FileOutcome {
  const { file, text, isTranscript, beside, agency, year, diagnostics, read, form: id } = checkup;
  return {
    ...{ file, text, diagnostics, read },
    ...(isTranscript ? { isTranscript } : {}),
    ...(beside ? { beside } : {}),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
    ...(id === undefined ? {} : { form: id }),
    heldBack: checkup.relations.split(LETTERS['held-back']).length - 1,
    get relations() {
      return form ? relationStates(form, checkup.relations, rules) : [];
    },
  };
}

/** One for each relation instance of the form; a blank for one that there was nothing to check with. */
function relationLetters({ form, relations }: Checked): string {
  const letters = new Map(relations.map(({ instance, status }) => [instance.key, LETTERS[status]]));
  const { relations: all } = form.withSingleRows([]);
  return all.map(({ key }) => letters.get(key) ?? ' ').join('');
}

/** A relation that is switched off has no state. */
function relationStates(form: Form, letters: string, rules: RuleSeverities): RelationState[] {
  return form.relations.flatMap(({ relation, key, where }, at) => {
    const severity = relationSeverity(relation, rules);
    const status = STATUS[letters[at] ?? ''];
    if (severity === 'off' || !status) return [];
    const { id: rule, title, basis } = relation;
    return [{ rule, key, title, basis, where, severity, status }];
  });
}
