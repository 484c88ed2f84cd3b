import { expect, test } from 'vitest';
import { figure, imageFormat } from '../../src/prose/figure.ts';
import { pictures } from '../fixtures/pictures.ts';

/** A preview is a picture, end mark and all, inside a segment at the beginning. */
const withPreview = Buffer.concat([
  pictures.jpeg.subarray(0, 2),
  Buffer.from('ffe1000affd8ffd9ffd90000', 'hex'),
  pictures.jpeg.subarray(2),
]);

/** The byte that ends the file stands in the colours, in a remark and in the image as well. */
const drawing = Buffer.from(
  [
    '474946383961 0300 0200 80 0000 3b3b3b3b3b3b 21fe 023b3b 00',
    '2c 00000000 0300 0200 80 3b3b3b3b3b3b 02 023b3b 013b 00 3b',
  ]
    .join('')
    .replace(/\s/g, ''),
  'hex',
);

const size = { width: 3, height: 2 };

test.each([
  ['png', pictures.png, 'image/png'],
  ['gif', pictures.gif, 'image/gif'],
  ['jpeg', pictures.jpeg, 'image/jpeg'],
  ['svg', pictures.svg, 'image/svg+xml'],
  ['jpeg with a preview', withPreview, 'image/jpeg'],
  ['gif with its own colours', drawing, 'image/gif'],
  ['jpeg with a film behind it', Buffer.concat([pictures.jpeg, Buffer.alloc(9000)]), 'image/jpeg'],
])('%s is known by its bytes', async (_, bytes, mediaType) => {
  expect(await imageFormat(bytes)).toEqual({ mediaType, ...size });
});

test.each([
  ['another format', pictures.bmp],
  ['a text', new TextEncoder().encode('公开')],
  ['half a picture', pictures.png.subarray(0, 18)],
  ['a picture that was cut off', pictures.png.subarray(0, 33)],
  ['a photograph that was cut off', pictures.jpeg.subarray(0, -2)],
  ['a photograph cut off behind its small preview', withPreview.subarray(0, -2)],
  ['a drawing cut off in data like its end', drawing.subarray(0, -1)],
  ['a picture without extent', pictures.png.map((byte, at) => (at === 19 ? 0 : byte))],
  ['nothing', new Uint8Array()],
])('%s is no picture for a report', async (_, bytes) => {
  expect(await imageFormat(bytes)).toBe('unusable');
});

const svg = (text: string) => new TextEncoder().encode(`${text}<svg width="3" height="2"/>`);

/** A hundred million pixels and a row, in a file of some dozens of bytes. */
const huge = Buffer.from(pictures.png);
huge.writeUInt32BE(10_000, 16);
huge.writeUInt32BE(10_001, 20);

test.each([
  ['what takes all memory to show', huge, 'too-many-pixels'],
  ['entities', svg('<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), 'document-type'],
  ['a document type from elsewhere', svg('<!doctype svg SYSTEM "file:///x">'), 'document-type'],
])('%s is refused', async (_, bytes, fault) => {
  expect(await imageFormat(bytes)).toBe(fault);
});

const request = { path: '图.jpg', alt: '现场', caption: '图1 现场' };

test('the media type is that of the bytes, not of the name', async () => {
  const block = await figure(request, async () => pictures.png);
  expect(block).toEqual({
    kind: 'figure',
    image: pictures.png,
    mediaType: 'image/png',
    ...size,
    alt: '现场',
    caption: '图1 现场',
  });
});

test.each([
  [request, '现场'],
  [{ ...request, alt: '' }, '图1 现场'],
  [{ ...request, alt: '', caption: '' }, '图.jpg'],
])('a picture that cannot be shown gives its words', async (asked, text) => {
  const missing = await figure(asked, () => Promise.reject(new Error('no file')));
  const unfit = await figure(asked, async () => pictures.bmp);
  expect([missing, unfit]).toEqual(Array(2).fill({ kind: 'paragraph', content: [{ text }] }));
});
