/** The smallest pictures of each format, 3 × 2 pixels. */
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

export const pictures = {
  png: bytes(
    '89504e470d0a1a0a 0000000d49484452 00000003 00000002 0802000000 00000000 0000000049454e44ae426082',
  ),
  gif: bytes('474946383961 0300 0200 000000 3b'),
  jpeg: bytes(
    'ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 0000 ffc0 000b 08 0002 0003 01 011100 ffd9',
  ),
  svg: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'),
  bmp: bytes('424d 00000000 00000000 36000000 28000000 03000000 02000000 0100 1800'),
};
