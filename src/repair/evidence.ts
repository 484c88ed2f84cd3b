/** How much a repair looks like the undoing of a known slip. */

import type { RelationInstance } from '../form/form.ts';
import { isAbout } from '../form/relations.ts';
import type { Change, Repair, Slip } from './repair.ts';
import {
  digitAdded,
  digitChanged,
  digitDoubled,
  digitDropped,
  digitsSwapped,
  signWrong,
} from './slips.ts';

/** What else speaks for a repair: the relations of the form, and what the texts say of cells. */
export interface Clues {
  relations: readonly RelationInstance[];
  said: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface Evidence {
  weight: number;
  reason?: Slip;
}

const NONE: Evidence = { weight: 0 };

type Looks = (change: Required<Pick<Change, 'path' | 'from' | 'to'>>, clues: Clues) => boolean;

const typed =
  (slip: (typed: string, meant: string) => boolean): Looks =>
  ({ from, to }) =>
    slip(String(from), String(to));

/** From strong to weak: how rarely two unrelated numbers look like it. */
const SLIPS: [Slip, number, Looks][] = [
  ['total-left-zero', 5, totalLeftZero],
  ['text-disagrees', 5, textDisagrees],
  ['digits-swapped', 5, typed(digitsSwapped)],
  ['sign', 5, typed(signWrong)],
  ['digit-doubled', 4, typed(digitDoubled)],
  ['digit-added', 3, typed(digitAdded)],
  ['digit-dropped', 3, typed((one, other) => one.length > 1 && digitDropped(one, other))],
  // What is left is one digit: of ten numbers about two look like it by chance.
  ['digit-dropped', 1, typed(digitDropped)],
  ['digit-changed', 1, typed(digitChanged)],
];

const EXCHANGED: Evidence = { weight: 5, reason: 'cells-exchanged' };

/** What speaks for a repair: of one cell its strongest slip, of more the weakest of their slips. */
export function evidenceFor({ changes }: Repair, clues: Clues): Evidence {
  if (areExchanged(changes, clues.relations)) return EXCHANGED;
  return changes
    .map((change) => evidenceForChange(change, clues))
    .reduce((weakest, each) => (each.weight < weakest.weight ? each : weakest));
}

function evidenceForChange({ path, from, to }: Change, clues: Clues): Evidence {
  if (to === undefined) return NONE;
  const found = SLIPS.find(([, , looks]) => looks({ path, from, to }, clues));
  return found ? { reason: found[0], weight: found[1] } : NONE;
}

/** A total still at 0 beside parts that are not. */
function totalLeftZero(
  { path, from }: Pick<Change, 'path' | 'from'>,
  { relations }: Clues,
): boolean {
  return from === 0 && relations.some(({ defines }) => defines === path);
}

/** The texts say that the cell holds the meant number, and nowhere the one in it. */
function textDisagrees(
  { path, from, to }: { path: string; from: number; to: number },
  { said }: Clues,
): boolean {
  const numbers = said.get(path);
  return numbers?.has(to) === true && !numbers.has(from);
}

/** Two cells of one row or column, each with the other's value. */
function areExchanged(changes: Change[], relations: readonly RelationInstance[]): boolean {
  const [one, other, ...more] = changes;
  if (!one || !other || more.length > 0) return false;
  if (one.to !== other.from || other.to !== one.from) return false;
  return relations.some((relation) => isAbout(relation, one.path) && isAbout(relation, other.path));
}
