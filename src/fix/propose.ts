/** What the program can put right in the text of a report. */
import type { Checked } from '../check/dataset.ts';
import type { Diagnostic, RepairChange } from '../diagnostic/diagnostic.ts';
import { cellEdits } from '../edit/cell-edits.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Field } from '../form/form.ts';
import { changesWords } from '../judge/repair-words.ts';
import { newBindings } from './bindings.ts';
import { missingTotals } from './missing-totals.ts';
import type { Choice, Proposal } from './proposal.ts';

/** More ways than this are no choice any more. */
const MAX_CHOICES = 6;

/** A report as it was read and checked. */
export interface Subject {
  text: string;
  /** Absent when no form is known for the file. */
  checked?: Checked;
  /** With the findings about relations folded. */
  diagnostics: readonly Diagnostic[];
}

/**
 * Collects the changes for a report, kind by kind: a number that cannot be read hides relations, so
 * the next kind should be asked for when nothing is left of the one before.
 * @returns changes in the order of the file; those that cannot be written without touching anything
 *   else are left out
 */
export function propose(subject: Subject, kind: Proposal['kind']): Proposal[] {
  const { checked, text } = subject;
  if (!checked) return [];
  // What the office has given a reason for stays as it is.
  const diagnostics = subject.diagnostics.filter(({ excused }) => excused === undefined);
  const proposals = {
    spelling: () => diagnostics.flatMap((each) => [each, ...(each.echoes ?? [])]).flatMap(spelling),
    repair: () => diagnostics.flatMap((finding) => repair(finding, checked, text)),
    total: () => missingTotals(checked, text),
    binding: () => newBindings(checked, text),
  }[kind]();
  return proposals.toSorted((a, b) => a.range.start - b.range.start);
}

function spelling({ edit, message, help }: Diagnostic): Proposal[] {
  if (!edit) return [];
  const { range, text, certainty } = edit;
  const words = help[0] ?? message;
  const choices = [{ words, edits: [{ ...range, text }] }];
  return [{ kind: 'spelling', certainty, range, reasons: [message], choices }];
}

function repair(finding: Diagnostic, checked: Checked, text: string): Proposal[] {
  const { repair: found, range, message, help } = finding;
  if (!found || !range || found.certainty === 'unknown') return [];
  const choices = found.alternatives
    .slice(0, MAX_CHOICES)
    .flatMap((changes) => choice(changes, checked, text));
  // Where the likeliest cannot be written, the others would stand in its place.
  if (choices.length === 0 || !cellEdits(found.alternatives[0]!, checked, text)) return [];
  const reasons = [message, ...help.slice(0, 1)];
  return [{ kind: 'repair', certainty: found.certainty, range, reasons, choices }];
}

function choice(changes: RepairChange[], checked: Checked, text: string): Choice[] {
  const edits = cellEdits(changes, checked, text);
  const wordsOf = (path: string) => fieldWords(checked.form.fields.get(path) as Field);
  return edits ? [{ words: changesWords(changes, wordsOf), edits }] : [];
}
