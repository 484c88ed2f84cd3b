/**
 * Whether the file of a picture was cut off, as happens when it is copied or downloaded. Its parts
 * are followed to the mark of its end; programs and telephones put further bytes behind that.
 */
import type { Figure } from '../report/report.ts';

/** Gives where the next part begins, true at the end of the picture, or false where none can be. */
type Step = (bytes: Uint8Array, at: number) => number | boolean;

interface Format {
  /** Where the first part begins. */
  first(bytes: Uint8Array): number;
  step: Step;
}

const FORMATS: Partial<Record<Figure['mediaType'], Format>> = {
  'image/png': { first: () => 8, step: pngChunk },
  'image/jpeg': { first: () => 2, step: jpegSegment },
  'image/gif': { first: (bytes) => 13 + colourTable(bytes[10]), step: gifBlock },
};

/** Whether a picture has its end. Of SVG, which is text, nothing is known. */
export function isWholePicture(bytes: Uint8Array, mediaType: Figure['mediaType']): boolean {
  const format = FORMATS[mediaType];
  if (!format) return true;
  let at = format.first(bytes);
  while (at < bytes.length) {
    const next = format.step(bytes, at);
    if (typeof next === 'boolean') return next;
    at = next;
  }
  return false;
}

/** A chunk has its length, its type, its data and a checksum; the last is IEND (PNG, 5.3). */
function pngChunk(bytes: Uint8Array, at: number): number | boolean {
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  const end = at + 12 + bigEndian(bytes.subarray(at, at + 4));
  return type === 'IEND' && end <= bytes.length ? true : end;
}

/**
 * A marker is FF and a code; most begin a segment, whose length follows. Compressed data is passed
 * over to the next marker: in it, 0 stands behind an FF (ITU-T T.81, B.1.1).
 */
function jpegSegment(bytes: Uint8Array, at: number): number | boolean {
  const marker = bytes.indexOf(0xff, at);
  if (marker === -1) return false;
  const code = bytes[marker + 1] ?? 0;
  if (code === 0xd9) return true;
  if (code === 0xff) return marker + 1;
  const standsAlone = code <= 0x01 || (code >= 0xd0 && code <= 0xd8);
  return marker + 2 + (standsAlone ? 0 : bigEndian(bytes.subarray(marker + 2, marker + 4)));
}

/** An image, an extension, or the trailer, which ends the file (GIF89a, 20–27). */
function gifBlock(bytes: Uint8Array, at: number): number | boolean {
  switch (bytes[at]) {
    case 0x3b:
      return true;
    case 0x21:
      return gifData(bytes, at + 2);
    case 0x2c:
      return gifData(bytes, at + 11 + colourTable(bytes[at + 9]));
    default:
      return at + 1;
  }
}

/** Pieces of data, each behind its length; the last has none. */
function gifData(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]) at += 1 + bytes[at]!;
  return at + 1;
}

/** Bytes of the table of colours that the flags announce. */
const colourTable = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

const bigEndian = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
