/** Single numbers and texts of the file: read, or found to be at fault. */

import type { Localized } from '../../diagnostic/diagnostic.ts';
import { type Excess, textTooLong } from '../../diagnostic/kinds/prose.ts';
import { type Expected, wrongKind } from '../../diagnostic/kinds/structure.ts';
import {
  exponent,
  fraction,
  fullWidthDigits,
  leadingZero,
  letterInNumber,
  negativeNumber,
  notANumber,
  notDecimal,
  numberFormat,
  quotedNumber,
  thousandsSeparator,
  tooManyDigits,
  wordsInNumber,
} from '../../diagnostic/kinds/value.ts';
import { keyIn } from '../../edit/key-style.ts';
import { valueMeant } from '../../form/choice.ts';
import { fieldWords, quote } from '../../form/field-words.ts';
import type { Field, NumberField, TextField } from '../../form/form.ts';
import type { ScalarNode, SourceNode } from '../../read/source.ts';
import { at, type Draft } from '../draft.ts';
import { excessOf } from '../texts/text-excess.ts';
import { correctionOf } from './correction.ts';
import { isBlank, type NumberReading, readNumber } from './number.ts';

const FAULTS = {
  quotedNumber,
  notDecimal,
  exponent,
  fullWidthDigits,
  wordsInNumber,
  thousandsSeparator,
  leadingZero,
  letterInNumber,
  numberFormat,
  notANumber,
  negativeNumber,
  fraction,
  tooManyDigits,
};

/** Reads what stands in a number field. */
export function readNumberCell(draft: Draft, field: NumberField, node: SourceNode): void {
  if (node.kind !== 'scalar') {
    rejectKind(draft, field, 'number', node);
    return;
  }
  const { range } = node;
  const reading = readNumber(node, field);
  if (reading.kind === 'number') {
    const { value, text } = reading;
    draft.values.set(field.path, { value, text, range });
    return;
  }
  draft.faulty.add(field.path);
  draft.values.set(field.path, { text: node.text, range });
  if (reading.kind === 'blank') draft.blanks.set(field, range);
  else draft.findings.push(numberFinding(draft, field, node, reading));
}

function numberFinding(
  draft: Draft,
  field: NumberField,
  node: ScalarNode,
  { fault, instead }: Extract<NumberReading, { kind: 'fault' }>,
) {
  const meant = instead === undefined ? undefined : correctionOf(node, field, instead);
  const where = at(draft, field, node.range);
  const finding = FAULTS[fault](where, fieldWords(field), quote(node.text), meant);
  // A text over several lines is more than a number.
  return meant && node.style !== 'block' ? { ...finding, edit: meant } : finding;
}

/**
 * Reads what stands in a text field. Plain numbers count as the characters they are written with: a
 * postcode or a telephone number needs no quotation marks.
 */
export function readText(draft: Draft, field: TextField, node: SourceNode): void {
  if (node.kind !== 'scalar') {
    rejectKind(draft, field, 'text', node, textHelp(keyIn(draft, field)));
    return;
  }
  const text = typeof node.value === 'string' ? node.value : node.text;
  if (isEmpty(node, text)) {
    noteBlank(draft, field, node);
    return;
  }
  const excess = excessOf(text);
  if (excess) {
    rejectExcess(draft, field, node, excess);
    return;
  }
  draft.values.set(field.path, { value: valueMeant(field, text), text, range: node.range });
  draft.texts.push({ field, node, text });
}

function rejectExcess(draft: Draft, field: TextField, node: ScalarNode, excess: Excess): void {
  draft.faulty.add(field.path);
  const where = at(draft, field, draft.places.get(field.path)?.key ?? node.range);
  draft.findings.push(textTooLong(where, fieldWords(field), excess));
}

const isEmpty = (node: ScalarNode, text: string): boolean =>
  node.value === null || /^[_＿\s]*$/.test(text) || (node.style === 'plain' && text === '~');

const textHelp = (key: string): Localized[] => [
  {
    zh: `写成 ${key}: |，下一行起缩进两格写文字`,
    en: `write ${key}: | and the text below it, indented by two`,
  },
];

function noteBlank(draft: Draft, field: TextField, { range, text, style }: ScalarNode): void {
  draft.faulty.add(field.path);
  const key = draft.places.get(field.path)?.key;
  const hidden = style === 'block' || text.trim() === '';
  draft.blanks.set(field, hidden ? (key ?? range) : range);
}

/** Reports a value of the wrong kind; nothing in the field counts then. */
export function rejectKind(
  draft: Draft,
  field: Field,
  expected: Expected,
  node: SourceNode,
  help: Localized[] = [],
): void {
  draft.faulty.add(field.path);
  const text = node.kind === 'scalar' ? quote(node.text) : '';
  const where = at(draft, field, rangeToShow(draft, field, node));
  draft.findings.push(wrongKind(where, fieldWords(field), expected, node.kind, text, help));
}

/** A list or mapping may fill many lines: its key says enough. */
function rangeToShow(draft: Draft, field: Field, node: SourceNode) {
  const key = draft.places.get(field.path)?.key;
  return node.kind === 'scalar' ? node.range : (key ?? node.range);
}

/** Whether a scalar in the place of a group says that there is nothing. */
export const isEmptyGroup = (node: SourceNode): boolean =>
  (node.kind === 'scalar' && isBlank(node)) || (node.kind === 'map' && node.entries.length === 0);
