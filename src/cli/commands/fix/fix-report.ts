/** Puts one report right in memory: proposes changes, asks, applies, checks again, until all is done. */

import type { CheckOptions } from '../../../check/check-options.ts';
import { type CheckedInput, checkInput, type Input } from '../../../compile.ts';
import { editBytes } from '../../../edit/edit-bytes.ts';
import type { Choice, Proposal } from '../../../fix/proposal.ts';
import { propose, type Subject } from '../../../fix/propose.ts';
import type { Forms } from '../../../form/forms.ts';
import type { Edit } from '../../../read/edits.ts';

export interface FixOptions {
  /** In this order: what cannot be read hides what does not add up. */
  kinds: readonly Proposal['kind'][];
  /** Whether changes that nobody is sure of may be proposed. */
  likely: boolean;
  check?: CheckOptions;
  /** @returns the way that was agreed to, or nothing */
  approve(proposal: Proposal, text: string): Choice | undefined | Promise<Choice | undefined>;
}

export interface Fixed {
  /** The file with the changes. */
  bytes: Uint8Array;
  /** What checking finds in it. */
  checked: CheckedInput;
  /** How many changes were made. */
  changes: number;
  /** Changes that were not proposed because they are only likely. */
  left: Proposal[];
}

/** Every round makes a change or ends; a report needs two or three. */
const MAX_ROUNDS = 12;

/**
 * Fixes a report as far as the proposals go that are agreed to.
 * @throws whatever `approve` throws; FormError when the form itself cannot be used
 */
export async function fixReport(input: Input, forms: Forms, options: FixOptions): Promise<Fixed> {
  const declined = new Set<string>();
  let { bytes } = input;
  let changes = 0;
  for (let round = 0; ; round++) {
    const checked = await checkInput({ ...input, bytes }, forms, options.check);
    const isOpen = round < MAX_ROUNDS && !checked.source.transcript;
    const agreed = isOpen ? await agree(checked, declined, options) : [];
    if (agreed.length === 0) return { bytes, checked, changes, left: leftAlone(checked, options) };
    changes += agreed.length;
    const edits = agreed.flatMap((choice) => choice.edits);
    bytes = editBytes(bytes, edits);
  }
}

function leftAlone(input: CheckedInput, { kinds, likely }: FixOptions): Proposal[] {
  if (likely) return [];
  const all = kinds.flatMap((kind) => propose(subjectOf(input), kind));
  return all.filter(({ certainty }) => certainty === 'likely');
}

/** Asks for one kind of change after the other until something is agreed to. */
async function agree(
  checked: CheckedInput,
  declined: Set<string>,
  options: FixOptions,
): Promise<Choice[]> {
  const agreed: Choice[] = [];
  let open = nextProposals(checked, declined, options);
  while (agreed.length === 0 && open.length > 0) {
    for (const proposal of open) {
      if (mustWait(proposal, agreed)) continue;
      const choice = await options.approve(proposal, checked.source.text);
      if (choice) agreed.push(choice);
      else declined.add(identity(proposal));
    }
    open = nextProposals(checked, declined, options);
  }
  return agreed;
}

/** What is being changed already has to be looked at anew. */
function mustWait({ choices }: Proposal, agreed: Choice[]): boolean {
  const edits = choices.flatMap((choice) => choice.edits);
  const made = agreed.flatMap((choice) => choice.edits);
  return edits.some((edit) => made.some((other) => overlaps(edit, other)));
}

const overlaps = (a: Edit, b: Edit): boolean => a.start < b.end && b.start < a.end;

function nextProposals(
  input: CheckedInput,
  declined: ReadonlySet<string>,
  { kinds, likely }: FixOptions,
): Proposal[] {
  const subject = subjectOf(input);
  for (const kind of kinds) {
    const open = propose(subject, kind).filter(
      (proposal) =>
        (likely || proposal.certainty === 'certain') && !declined.has(identity(proposal)),
    );
    if (open.length > 0) return open;
  }
  return [];
}

const subjectOf = ({ source, checked, diagnostics }: CheckedInput): Subject => ({
  text: source.text,
  diagnostics,
  ...(checked ? { checked } : {}),
});

/** The same proposal again, after other changes have moved its place. */
const identity = ({ kind, choices, reasons }: Proposal): string =>
  JSON.stringify([kind, reasons[0]?.zh, choices.map(({ words }) => words.zh)]);
