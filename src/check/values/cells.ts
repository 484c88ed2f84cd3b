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
import { quote } from '../../diagnostic/quote.ts';
import { keyIn } from '../../edit/key-style.ts';
import { valueMeant } from '../../form/choice.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Field, NumberField, TextField } from '../../form/form.ts';
import type { ScalarNode, SourceNode } from '../../read/source.ts';
import { type Intake, whereIs } from '../intake.ts';
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
export function readNumberCell(intake: Intake, field: NumberField, node: SourceNode): void {
  if (node.kind !== 'scalar') {
    rejectKind(intake, field, 'number', node);
    return;
  }
  const { range } = node;
  const reading = readNumber(node, field);
  if (reading.kind === 'number') {
    const { value, text } = reading;
    intake.values.set(field.path, { value, text, range });
    return;
  }
  intake.faulty.add(field.path);
  intake.values.set(field.path, { text: node.text, range });
  if (reading.kind === 'blank') intake.blanks.set(field, range);
  else intake.findings.push(numberFinding(intake, field, node, reading));
}

function numberFinding(
  intake: Intake,
  field: NumberField,
  node: ScalarNode,
  { fault, instead }: Extract<NumberReading, { kind: 'fault' }>,
) {
  const meant = instead === undefined ? undefined : correctionOf(node, field, instead);
  const where = whereIs(intake, field, node.range);
  const finding = FAULTS[fault](where, fieldWords(field), quote(node.text), meant);
  // A text over several lines is more than a number.
  return meant && node.style !== 'block' ? { ...finding, edit: meant } : finding;
}

/**
 * Reads what stands in a text field. Plain numbers count as the characters they are written with: a
 * postcode or a telephone number needs no quotation marks.
 * @returns nothing where there is no text, or one that is at fault
 */
export function readText(intake: Intake, field: TextField, node: SourceNode): string | undefined {
  if (node.kind !== 'scalar') {
    rejectKind(intake, field, 'text', node, textHelp(keyIn(intake, field)));
    return undefined;
  }
  const text = typeof node.value === 'string' ? node.value : node.text;
  if (isEmpty(node, text)) {
    noteBlank(intake, field, node);
    return undefined;
  }
  const excess = excessOf(text, field);
  if (excess) {
    rejectExcess(intake, field, node, excess);
    return undefined;
  }
  intake.values.set(field.path, { value: valueMeant(field, text), text, range: node.range });
  intake.texts.push({ field, node, text });
  return text;
}

function rejectExcess(intake: Intake, field: TextField, node: ScalarNode, excess: Excess): void {
  intake.faulty.add(field.path);
  const where = whereIs(intake, field, intake.places.get(field.path)?.key ?? node.range);
  intake.findings.push(textTooLong(where, fieldWords(field), excess));
}

const isEmpty = (node: ScalarNode, text: string): boolean =>
  node.value === null ||
  /^[_＿\s]*$/.test(text) ||
  STILL_TO_WRITE.test(text) ||
  (node.style === 'plain' && text === '~');

/** The sign of a blank as a paragraph of its own: that part of the text is still to be written. */
const STILL_TO_WRITE = /^[ \t]*[_＿][ \t]*$/m;

const textHelp = (key: string): Localized[] => [
  {
    zh: `写成 ${key}: |，下一行起缩进两格写文字`,
    en: `write ${key}: | and the text below it, indented by two`,
  },
];

function noteBlank(intake: Intake, field: TextField, { range, text, style }: ScalarNode): void {
  intake.faulty.add(field.path);
  const key = intake.places.get(field.path)?.key;
  const hidden = style === 'block' || text.trim() === '';
  intake.blanks.set(field, hidden ? (key ?? range) : range);
}

/** Reports a value of the wrong kind; nothing in the field counts then. */
export function rejectKind(
  intake: Intake,
  field: Field,
  expected: Expected,
  node: SourceNode,
  help: Localized[] = [],
): void {
  intake.faulty.add(field.path);
  const text = node.kind === 'scalar' ? quote(node.text) : '';
  const where = whereIs(intake, field, rangeToShow(intake, field, node));
  intake.findings.push(wrongKind(where, fieldWords(field), expected, node.kind, text, help));
}

/** A list or mapping may fill many lines: its key says enough. */
function rangeToShow(intake: Intake, field: Field, node: SourceNode) {
  const key = intake.places.get(field.path)?.key;
  return node.kind === 'scalar' ? node.range : (key ?? node.range);
}

/** Whether a scalar in the place of a group says that there is nothing. */
export const isEmptyGroup = (node: SourceNode): boolean =>
  (node.kind === 'scalar' && isBlank(node)) || (node.kind === 'map' && node.entries.length === 0);
