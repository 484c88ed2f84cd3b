/**
 * Unpacks the compressed parts of a PDF once, only to count what comes out, in bytes and in steps of
 * drawing: the library that reads them has no limit of its own. Pictures are passed over, since it
 * does not decode them.
 */
import { Unzlib } from 'fflate';
import { limits } from '../../diagnostic/limits.ts';
import { latin1 } from '../latin1.ts';
import { moreThan } from '../refusal.ts';

const STREAM = /(?<!end)stream\r?\n/g;
const FILTER =
  /\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RL|RunLengthDecode|A85|AHx|ASCII(?:85|Hex)Decode)\b/g;
const LONGEST_DICTIONARY = 1000;
const STEP = 4096;

export function checkStreams(bytes: Uint8Array): void {
  const text = latin1(bytes);
  let size = 0;
  let operators = 0;
  const count = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limits.unpacked) throw tooLarge();
    operators += operatorsIn(piece);
    if (operators > limits.operators)
      throw moreThan(limits.operators, { zh: 'PDF 的绘图步骤', en: 'steps of drawing in a PDF' });
  };
  let end = 0;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const start = index + word.length;
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    const filters = dictionary.match(FILTER) ?? [];
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if (end < start) end = endAfter(text, start);
    const content = bytes.subarray(start, end);
    // Packed twice or in an older way, it could come to more than can be counted here.
    if (filters.length > 1 || (filters[0] && !/^\/Fl/.test(filters[0]))) throw tooLarge();
    if (filters.length === 0) count(content);
    else unpack(content, count);
  }
}

function endAfter(text: string, start: number): number {
  const end = text.indexOf('endstream', start);
  return end === -1 ? text.length : end;
}

/** Before the name of an operator: a blank, or the end of a number, a text or a list. */
const BEFORE = [...'\t\n\f\r )]0123456789'].map((character) => character.charCodeAt(0));
const LETTER = 0x20;

/** Words in the place of an operator. In a font, which has none, they are one byte of a hundred. */
function operatorsIn(bytes: Uint8Array): number {
  let found = 0;
  for (let at = 1; at < bytes.length; at++) {
    const letter = bytes[at]! | LETTER;
    if (letter >= 0x61 && letter <= 0x7a && BEFORE.includes(bytes[at - 1]!)) found++;
  }
  return found;
}

function unpack(packed: Uint8Array, count: (piece: Uint8Array) => void): void {
  let refusal: unknown;
  const stream = new Unzlib((piece) => {
    try {
      count(piece);
    } catch (error) {
      refusal = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP));
  } catch {
    // What cannot be unpacked is for the library to judge.
    if (refusal) throw refusal;
  }
}

function tooLarge(): Error {
  const megabytes = limits.unpacked / 1024 / 1024;
  return moreThan(megabytes, { zh: '解压后的大小（MB）', en: 'megabytes when unpacked' });
}
