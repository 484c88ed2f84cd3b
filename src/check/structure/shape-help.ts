/** What to write instead, where a group of the form holds a value of another shape. */

import type { Localized } from '../../diagnostic/diagnostic.ts';
import { keyAndLabel } from '../../diagnostic/kinds/structure.ts';
import { entryLine, listText } from '../../edit/field-lines.ts';
import { keyIn, namedIn } from '../../edit/key-style.ts';
import { columnNames } from '../../form/field-words.ts';
import { holdsNumbersOnly, splitColumns } from '../../form/fields.ts';
import type { GroupField } from '../../form/form.ts';
import type { ScalarNode, SourceNode } from '../../read/source.ts';
import type { Intake } from '../intake.ts';
import { contentOf } from '../values/number.ts';

const ZERO = { zh: '全部为 0 的，可以只写一个 0', en: 'a single 0 stands for zeros throughout' };

/** For a row: its numbers in brackets where they are all there, else the order of them. */
export function rowHelp(intake: Intake, row: GroupField, node: SourceNode): Localized[] {
  const { columns, totals } = splitColumns(row);
  const numbers = node.kind === 'scalar' ? bareNumbers(node) : [];
  if (
    numbers.length > 1 &&
    [columns.length, columns.length + totals.length].includes(numbers.length)
  ) {
    const list = listText(numbers);
    return [{ zh: `写成 ${list}`, en: `write ${list}` }];
  }
  const order = entryLine(keyIn(intake, row), listText(columnNames(row)));
  return [{ zh: `依次写各栏的数：${order}`, en: `write the numbers in order: ${order}` }, ZERO];
}

/** The numbers of a row that lacks its brackets; none where a comma may belong to a number. */
function bareNumbers(node: ScalarNode): string[] {
  const text = contentOf(node).normalize('NFKC');
  const inside = /^\(?([\d\s.,、;。]+?)[.。;]?\)?$/.exec(text)?.[1]?.trim() ?? '';
  const numbers = inside.split(/\s*[,、;。]\s*|\s+/);
  const unsure = /\d,\d{3}(?!\d)/.test(inside) && /,\s/.test(inside);
  return !unsure && numbers.every((number) => /^\d+(?:\.\d+)?$/.test(number)) ? numbers : [];
}

/** For a group with keys of its own. */
export function shapeHelp(intake: Intake, group: GroupField): Localized[] {
  const keys = group.children.map((child) => namedIn(intake, child));
  const below = {
    zh: `换行缩进，分别写：${keys.map(keyAndLabel).join('、')}`,
    en: `give its keys: ${keys.map(({ key }) => key).join(', ')}`,
  };
  return holdsNumbersOnly(group) ? [below, ZERO] : [below];
}
