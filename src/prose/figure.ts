/** Pictures: their format and size, and the block that shows one. */

import { limits } from '../diagnostic/limits.ts';
import type { Figure, Paragraph } from '../report/report.ts';
import type { TextImage } from './inlines.ts';
import { isWholePicture } from './whole-picture.ts';

/** What the bytes of a picture say about it. */
export type ImageFormat = Pick<Figure, 'mediaType' | 'width' | 'height'>;

const MEDIA_TYPES: Record<string, Figure['mediaType']> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/**
 * Why a picture is not shown: it is none of a known kind or was cut off; it has so many pixels that
 * opening the document takes all memory; it is SVG with a document type, whose entities grow without
 * end or fetch other files.
 */
export type PictureFault = 'unusable' | 'too-many-pixels' | 'document-type';

/** Recognises a picture by its bytes, whatever its name. */
export async function imageFormat(bytes: Uint8Array): Promise<ImageFormat | PictureFault> {
  const { imageSize } = await import('image-size');
  try {
    // A copy, because the library reads past the end of a view on a larger buffer.
    const { type = '', width, height } = imageSize(new Uint8Array(bytes));
    const mediaType = MEDIA_TYPES[type];
    const shows = width > 0 && height > 0;
    if (!mediaType || !shows || !isWholePicture(bytes, mediaType)) return 'unusable';
    const format = { mediaType, width, height };
    return danger(format, bytes) ?? format;
  } catch {
    return 'unusable';
  }
}

/** A drawing is drawn at the size it is shown; any other picture is unpacked whole. */
function danger(
  { mediaType, width, height }: ImageFormat,
  bytes: Uint8Array,
): PictureFault | undefined {
  if (mediaType !== 'image/svg+xml') {
    return width * height > limits.pixels ? 'too-many-pixels' : undefined;
  }
  return /<!(DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(bytes)) ? 'document-type' : undefined;
}

/**
 * The block for a picture. One that cannot be had or shown is replaced by its words.
 * @param read gives the bytes of a file
 */
export async function figure(
  picture: Omit<TextImage, 'range'>,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Figure | Paragraph> {
  const { path, alt, caption } = picture;
  const image = await read(path).catch(() => undefined);
  const format = image && (await imageFormat(image));
  if (image && typeof format === 'object')
    return { kind: 'figure', image, ...format, alt, caption };
  return wordsInstead(picture);
}

/** What stands in the place of a picture that cannot be shown. */
export const wordsInstead = ({ path, alt, caption }: Omit<TextImage, 'range'>): Paragraph => ({
  kind: 'paragraph',
  content: [{ text: alt || caption || path }],
});
