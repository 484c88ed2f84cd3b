/**
 * Unpacks the compressed parts of a PDF once, only to count what comes out: the library that reads
 * them has no limit of its own. Pictures are passed over, since it does not decode them.
 */
import { Unzlib } from 'fflate';
import { limits } from '../../diagnostic/limits.ts';
import { latin1 } from '../latin1.ts';
import { moreThan } from '../refusal.ts';

const STREAM = /stream\r?\n/g;
const FILTER =
  /\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RL|RunLengthDecode|A85|AHx|ASCII(?:85|Hex)Decode)\b/g;
const LONGEST_DICTIONARY = 1000;
const STEP = 4096;

export function checkStreams(bytes: Uint8Array): void {
  const text = latin1(bytes);
  let size = 0;
  const count = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limits.unpacked) throw tooLarge();
  };
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const start = index + word.length;
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    const filters = dictionary.match(FILTER) ?? [];
    if (filters.length === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    // Packed twice or in an older way, it could come to more than can be counted here.
    if (filters.length > 1 || !/^\/Fl/.test(filters[0]!)) throw tooLarge();
    const end = text.indexOf('endstream', start);
    unpack(bytes.subarray(start, end === -1 ? undefined : end), count);
  }
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
