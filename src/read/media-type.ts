/** The kind of a picture by its first bytes. */
import { latin1 } from './latin1.ts';

const SIGNATURES: [string, string][] = [
  ['\x89PNG', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\xd7\xcd\xc6\x9a', 'image/wmf'],
];

/** @returns undefined for what is no picture, or one of a kind that is not told apart here */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 12));
  // Two letters alone may begin a text; two zeros follow the size of the file in a picture.
  if (/^BM.{4}\0\0/s.test(head)) return 'image/bmp';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}
