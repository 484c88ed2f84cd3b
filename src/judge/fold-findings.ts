/**
 * One finding per root cause: the relations that one mistake breaks become one finding, which names
 * the cell where the relations allow it. The others are kept with it as echoes.
 */
import type { Checked, Value } from '../check/dataset.ts';
import type { Diagnostic, Localized, RepairChange } from '../diagnostic/diagnostic.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Field } from '../form/form.ts';
import { localise } from '../repair/localise.ts';
import type { Change, Fault, Repair } from '../repair/repair.ts';
import { repairHelp } from './repair-words.ts';
import { reportFigures } from './report-figures.ts';
import { isLower } from './severities.ts';

/**
 * Folds the findings about broken relations. All other findings are passed on as they are.
 * @param checked a checked file, with one finding for each broken relation
 * @returns the findings in the order given, a folded one at the place of its first
 */
export function foldFindings(checked: Checked): Diagnostic[] {
  const { diagnostics } = checked;
  const byKey = new Map(
    diagnostics.flatMap((each) => (each.arithmetic ? [[each.arithmetic.key, each] as const] : [])),
  );
  if (byKey.size === 0) return diagnostics;
  const folded = new Map<Diagnostic, Diagnostic>();
  const swallowed = new Set<Diagnostic>();
  for (const fault of localise(reportFigures(checked))) {
    const found = fault.broken.flatMap(({ key }) => byKey.get(key) ?? []);
    const head = headOf(found, fault);
    if (!head) continue;
    const echoes = [...found.filter((each) => each !== head), ...textsSaying(fault, checked)];
    folded.set(head, fold(head, echoes, fault, checked));
    for (const echo of echoes) swallowed.add(echo);
  }
  return diagnostics.filter((each) => !swallowed.has(each)).map((each) => folded.get(each) ?? each);
}

/** Findings about the text that come from the same cell: the text has the number that is meant. */
function textsSaying({ certainty, repairs }: Fault, { diagnostics, numbers }: Checked) {
  const [change, ...others] = repairs[0]?.changes ?? [];
  if (certainty === 'unknown' || !change || others.length > 0) return [];
  const saying = numbers.filter(
    ({ fate, cells, value }) =>
      fate === 'disagrees' && value === change.to && cells[0] === change.path && cells.length === 1,
  );
  return diagnostics.filter(
    ({ arithmetic, range }) =>
      !arithmetic && saying.some((number) => number.range.start === range?.start),
  );
}

/** The finding to show: of the heaviest, the first that is about the cell most likely wrong. */
function headOf(found: Diagnostic[], { repairs }: Fault): Diagnostic | undefined {
  const cell = repairs[0]?.changes[0]?.path;
  const concerns = ({ arithmetic }: Diagnostic) =>
    arithmetic?.operands.some(({ path }) => path === cell);
  const heaviest = found.filter(({ severity }) =>
    found.every((each) => !isLower(severity, each.severity)),
  );
  return heaviest.find(concerns) ?? heaviest[0];
}

function fold(
  head: Diagnostic,
  echoes: Diagnostic[],
  fault: Fault,
  { form, values }: Checked,
): Diagnostic {
  const wordsOf = (path: string) => fieldWords(form.fields.get(path) as Field);
  // One equation alone tells no cell from the others: its finding stays at the total.
  const isTold = fault.certainty !== 'unknown' && fault.broken.length > 1;
  const named = isTold ? fault.repairs[0]?.changes[0] : undefined;
  const range = named && values.get(named.path)?.range;
  return {
    ...head,
    ...(named && range ? { path: named.path, range } : {}),
    help: [...repairHelp(fault, wordsOf), ...textHelp(echoes, fault), ...head.help],
    ...(fault.repairs.length === 0 ? {} : { repair: repairOf(fault, values) }),
    ...(echoes.length === 0 ? {} : { echoes }),
  };
}

/** That the text is a witness, where the repair does not say so already. */
function textHelp(echoes: Diagnostic[], { certainty, repairs: [first] }: Fault): Localized[] {
  const isSaid = echoes.some(({ arithmetic }) => arithmetic === undefined);
  if (!isSaid || (certainty === 'likely' && first?.reason === 'text-disagrees')) return [];
  const number = first?.changes[0]?.to;
  return [{ zh: `正文里写的也是 ${number}`, en: `the text says ${number}, too` }];
}

function repairOf(
  { certainty, repairs }: Fault,
  values: ReadonlyMap<string, Value>,
): NonNullable<Diagnostic['repair']> {
  const changeOf = (change: Change) => changeAt(change, values.get(change.path)?.range);
  return {
    certainty,
    alternatives: repairs.map(({ changes }: Repair) => changes.map(changeOf)),
  };
}

function changeAt(
  { path, from, to, atLeast, atMost }: Change,
  range: RepairChange['range'],
): RepairChange {
  return {
    path,
    ...(range ? { range } : {}),
    from: String(from),
    ...(to === undefined ? {} : { to: String(to) }),
    ...(atLeast === undefined ? {} : { atLeast: String(atLeast) }),
    ...(atMost === undefined ? {} : { atMost: String(atMost) }),
  };
}
