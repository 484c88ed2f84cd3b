/** `validate --unread`: every number in the prose of a report, and what became of it. */
import type { TextNumber } from '../../../check/text-number.ts';
import type { Language, Localized } from '../../../diagnostic/diagnostic.ts';
import { lineIndex } from '../../../diagnostic/line-index.ts';
import { type Printable, printable, printed } from '../../../diagnostic/printable.ts';
import { fieldWords } from '../../../form/field-words.ts';
import type { Form } from '../../../form/form.ts';
import { textTable } from '../../../print/text-table.ts';

/** The prose of one file. */
export interface Prose {
  file: string;
  text: string;
  form: Form;
  numbers: readonly TextNumber[];
}

type Fate = TextNumber['fate'];

const FATES: Record<Fate, Localized> = {
  bound: { zh: '从表格引用', en: 'bound to' },
  agrees: { zh: '与表格一致', en: 'agrees with' },
  'adds-up': {
    zh: '与同一句里的数合计，与表格一致',
    en: 'with others of its sentence agrees with',
  },
  disagrees: { zh: '与表格不一致', en: 'disagrees with' },
  'no-field': { zh: '没有核对：没有写明是表中的哪一项', en: 'not read: no field is named with it' },
  unit: { zh: '没有核对：量词不是表中各项所用的', en: 'not read: counted in another unit' },
  vague: { zh: '没有核对：是约数', en: 'not read: not meant exactly' },
  'other-year': { zh: '没有核对：说的是别的年度或时段', en: 'not read: of another time' },
  part: { zh: '没有核对：只是其中一部分，表中没有这一格', en: 'not read: a part that has no cell' },
  change: { zh: '没有核对：是增减的数', en: 'not read: how much more or less' },
  scope: { zh: '没有核对：说的是部分机关', en: 'not read: of a part of the body' },
  aside: { zh: '没有核对：这句说的是别的事', en: 'not read: about something else' },
  plan: { zh: '没有核对：是计划', en: 'not read: a plan' },
  list: { zh: '没有核对：列在别的数之下', en: 'not read: listed under something else' },
  unclear: { zh: '没有核对：可以指表中的几项', en: 'not read: may mean several fields' },
  'no-value': { zh: '没有核对：表中这一格没有填', en: 'not read: the cell is not given' },
  rate: { zh: '没有核对：不知是什么的百分比', en: 'not read: a percentage of something not known' },
  'no-count': { zh: '不是件数', en: 'no count' },
};

const READ: readonly Fate[] = ['bound', 'agrees', 'adds-up', 'disagrees'];

/** A line for each number: its place, the number, what became of it, and the cells. */
export function proseTable({ file, text, form, numbers }: Prose, language: Language): Printable {
  const lines = lineIndex(text);
  const rows = numbers.map(({ range, label, text: shown, fate, cells }) => {
    const { line, column } = lines.positionAt(range.start);
    const words = cells.flatMap((path) => {
      const field = form.fields.get(path);
      return field && READ.includes(fate) ? fieldWords(field)[language] : [];
    });
    const place = label ? label[language] : `${line}:${column}`;
    return [`  ${place}`, shown, FATES[fate][language], words.join(' + ')];
  });
  return printed`${printable(file)}\n${textTable(rows)}`;
}
