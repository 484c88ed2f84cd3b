import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive } from '../../../src/read/package/zip.ts';
import { Refusal } from '../../../src/read/refusal.ts';

const TEXT = new TextEncoder().encode('一二三'.repeat(5000));

/** An archive of two parts, one packed and one stored. */
function parts(): Uint8Array {
  return zipSync({ packed: TEXT, stored: [TEXT, { level: 0 }] });
}

/** Overwrites the bytes where the list of parts, or one part, says something. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === signature) {
      view.setUint32(at + offset, value, true);
      return bytes;
    }
  }
  throw new Error('not found');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

const LISTED = 0x02014b50;

function code(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.finding({ file: 'x' }).code;
    throw error;
  }
  return 'read';
}

test('parts that are packed and parts that are stored', () => {
  const archive = new Archive(parts());
  expect(archive.names).toEqual(['packed', 'stored']);
  expect(sameBytes(archive.read('packed'), TEXT)).toBe(true);
  expect(sameBytes(archive.read('stored'), TEXT)).toBe(true);
});

test('sizes that lie make no difference', () => {
  expect(sameBytes(new Archive(patched(parts(), LISTED, 24, 7)).read('packed'), TEXT)).toBe(true);
});

test('bytes before the archive do not disturb it', () => {
  const bytes = parts();
  const moved = new Uint8Array(bytes.length + 100);
  moved.set(bytes, 100);
  expect(sameBytes(new Archive(moved).read('packed'), TEXT)).toBe(true);
});

test.each([
  ['a part whose checksum is another', patched(parts(), LISTED, 16, 1), 'document/damaged'],
  ['a part that is encrypted', patched(parts(), LISTED, 8, 0x0008_0001), 'document/encrypted'],
  ['a part that starts outside', patched(parts(), LISTED, 42, 0x7fff_ffff), 'document/damaged'],
  ['a part that ends outside', patched(parts(), LISTED, 20, 0x7fff_ffff), 'document/damaged'],
  ['an archive that was cut off', parts().slice(0, 400), 'document/damaged'],
  ['packed bytes that are none', patched(parts(), LISTED, 10, 0x0000_0063), 'document/damaged'],
])('%s is refused', (_, bytes, expected) => {
  expect(code(() => new Archive(bytes).read('packed'))).toBe(expected);
});

test('a name that is there twice is refused', () => {
  const bytes = zipSync({ aa: TEXT, ab: TEXT });
  const at = bytes.lastIndexOf('b'.charCodeAt(0));
  bytes[at] = 'a'.charCodeAt(0);
  expect(code(() => new Archive(bytes))).toBe('document/damaged');
});

test('what is unpacked is counted for the archive as a whole', () => {
  const stored: [Uint8Array, { level: 0 }] = [new Uint8Array(40 * 1024 * 1024), { level: 0 }];
  const archive = new Archive(zipSync({ a: stored, b: stored }));
  let size = 0;
  archive.unpack('a', (piece) => {
    size += piece.length;
  });
  expect(size).toBe(40 * 1024 * 1024);
  expect(code(() => archive.unpack('b', () => {}))).toBe('document/too-much');
});
