/**
 * One look at what is typed: every finding at the field it is about, with the changes that would mend
 * it, the totals, and the numbers of the texts that could be bound to a cell.
 */
import type { CheckOptions, LoadImage } from '../check/check-options.ts';
import type { Checked, ReportText } from '../check/dataset.ts';
import { checkInput, hasErrors } from '../compile.ts';
import type { Diagnostic, Localized, Severity } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import { unanswered } from '../diagnostic/summary.ts';
import type { Proposal } from '../fix/proposal.ts';
import { propose, type Subject } from '../fix/propose.ts';
import { fieldWords, pathLike } from '../form/field-words.ts';
import { isWithin } from '../form/fields.ts';
import type { Form } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import { leavesOf } from '../form/relations.ts';
import { applyEdits, type Edit } from '../read/edits.ts';
import { dataFile, filledFrom } from './data-file.ts';
import type { Filled } from './filled.ts';
import { textBytes } from './open-report.ts';

export interface LookOptions extends CheckOptions {
  /** Gives a picture by the name that the texts call it by. */
  image: LoadImage;
  /** The data of last year's report, and what the report calls the file. */
  lastYear?: { file: string; text: string } | undefined;
}

export interface Look {
  /** The data file. */
  text: string;
  /** What nobody has answered, in the order of the form. */
  findings: Finding[];
  /** Data paths of what is still to be filled in. */
  blanks: string[];
  hasErrors: boolean;
  /** Numbers that nobody typed and that follow from the others, by data path. */
  computed: ReadonlyMap<string, string>;
  /** How many relations between numbers hold, are broken, or lack a number, by section. */
  relations: ReadonlyMap<string, Tally>;
  /** Numbers of the texts that can only be one cell's. */
  bindings: BindingOffer[];
}

export type Tally = Record<'holds' | 'broken' | 'held-back', number>;

export interface Finding {
  severity: Severity;
  /** Name of the rule, under which the manual has it. */
  rule: string;
  message: Localized;
  /** What else there is to say, a line each. */
  help: Localized[];
  /** Data paths of the fields to mark, the one to go to first. */
  paths: string[];
  /** Data paths of the other numbers that belong to it. */
  operands: string[];
  /** The characters of a text that it is about. */
  span?: Span;
  /** Changes that would mend it, the likeliest first. */
  repairs: Repair[];
  /** It says only that something is still to be filled in. */
  isBlank: boolean;
}

export interface Span extends Range {
  path: string;
}

/** A change, in words, and as what is typed would be after it. */
export interface Repair {
  words: Localized;
  certainty: Proposal['certainty'];
  apply(): Promise<Filled>;
}

export interface BindingOffer extends Span {
  /** What to write in place of the number. */
  binding: string;
  name: Localized;
}

/** @throws FormError when the form itself cannot be used */
export async function look(filled: Filled, forms: Forms, options: LookOptions): Promise<Look> {
  const form = await forms.load(filled.form);
  const text = dataFile(filled, form);
  const { image, lastYear, ...rules } = options;
  const last = lastYear && { file: lastYear.file, bytes: textBytes(lastYear.text) };
  const input = { file: 'report.yaml', image, lastYear: async () => last };
  const { checked, diagnostics } = await checkInput(
    { ...input, bytes: textBytes(text) },
    forms,
    rules,
  );
  const mend = async (edits: Edit[]): Promise<Filled> => {
    const bytes = textBytes(applyEdits(text, edits).text);
    const { source, checked: mended } = await checkInput({ ...input, bytes }, forms, rules);
    return mended ? filledFrom(source, mended) : filled;
  };
  const told = unanswered(diagnostics);
  return {
    text,
    findings: told.map((each) => findingOf(each, { text, checked, mend })),
    blanks: told.flatMap(({ unfilled = [] }) => unfilled.map(({ path }) => path)),
    hasErrors: hasErrors(diagnostics),
    computed: computedIn(checked),
    relations: talliesOf(checked, form),
    bindings: checked ? bindingsIn(checked, form, text) : [],
  };
}

interface Around {
  text: string;
  checked: Checked | undefined;
  mend(edits: Edit[]): Promise<Filled>;
}

function findingOf(found: Diagnostic, { text, checked, mend }: Around): Finding {
  const { severity, message, help, unfilled } = found;
  const span = spanOf(found, checked);
  const paths = pathsOf(found);
  return {
    ...{ severity, rule: ruleOf(found), message, paths },
    help: help.filter(({ ofDataFile }) => !ofDataFile),
    operands: operandsOf(found).filter((path) => !paths.includes(path)),
    ...(span ? { span } : {}),
    repairs: repairsFor({ text, diagnostics: [found], ...(checked ? { checked } : {}) }, mend),
    isBlank: unfilled !== undefined,
  };
}

function repairsFor(subject: Subject, mend: Around['mend']): Repair[] {
  const proposals = (['spelling', 'repair'] as const).flatMap((kind) => propose(subject, kind));
  return proposals.flatMap(({ choices, certainty }) =>
    choices.map(({ words, edits }) => ({ words, certainty, apply: () => mend(edits) })),
  );
}

/** A blank is where it is; a repair that is known is at the number to change. */
function pathsOf({ path, unfilled, repair }: Diagnostic): string[] {
  if (unfilled) return unfilled.map((each) => each.path);
  const isKnown = repair && repair.certainty !== 'unknown';
  const changes = isKnown ? (repair.alternatives[0] ?? []) : [];
  const all = changes.length > 0 ? changes.map((each) => each.path) : [path];
  return all.filter((each) => each !== undefined);
}

function operandsOf({ arithmetic, notes, echoes = [] }: Diagnostic): string[] {
  const own = arithmetic?.operands.map(({ path }) => path) ?? notes.map(({ path }) => path);
  const all = [...own, ...echoes.flatMap(operandsOf)].filter((path) => path !== undefined);
  return [...new Set(all)];
}

function spanOf({ range, arithmetic }: Diagnostic, checked: Checked | undefined): Span | undefined {
  if (!range || arithmetic) return undefined;
  const around = checked?.texts.find(({ node }) => isInside(range, node.range));
  return around && spanIn(around, range);
}

/** The characters of a text as typed that stand in a range of the file. */
function spanIn({ field, text, inFile }: ReportText, range: Range): Span | undefined {
  const inside = [...Array(text.length).keys()].filter((at) => {
    const place = inFile({ start: at, end: at + 1 });
    return place && isInside(place, range);
  });
  const [start, end] = [inside[0], inside.at(-1)];
  return start === undefined || end === undefined
    ? undefined
    : { path: field.path, start, end: end + 1 };
}

function computedIn(checked: Checked | undefined): Map<string, string> {
  const all = [...(checked?.values ?? [])];
  return new Map(
    all.flatMap(([path, { value, text, range }]) =>
      range === undefined && typeof value === 'number' ? [[path, text] as const] : [],
    ),
  );
}

function talliesOf(checked: Checked | undefined, { root }: Form): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { status, instance } of checked?.relations ?? []) {
    const [leaf = ''] = leavesOf(instance);
    const section = root.children.find(({ path }) => isWithin(leaf, path));
    if (!section || instance.acrossYears) continue;
    const tally = tallies.get(section.path) ?? { holds: 0, broken: 0, 'held-back': 0 };
    tally[status] += 1;
    tallies.set(section.path, tally);
  }
  return tallies;
}

function bindingsIn({ numbers, values, texts }: Checked, form: Form, file: string): BindingOffer[] {
  return numbers.flatMap(({ binding, range }) => {
    const field = binding?.isSafe ? form.fields.get(binding.path) : undefined;
    const around = texts.find(({ node }) => isInside(range, node.range));
    const span = field && around && spanIn(around, range);
    if (!field || !span || values.get(field.path)?.text !== file.slice(range.start, range.end))
      return [];
    return [{ ...span, binding: `{{ ${pathLike(field, '表', form)} }}`, name: fieldWords(field) }];
  });
}

const isInside = (inner: Range, outer: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
