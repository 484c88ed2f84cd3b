/** Pictures: their format and size, and the block that shows one. */
import type { Figure, Paragraph } from '../../report/report.ts';
import type { ImageRequest } from './inlines.ts';
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
 * Recognises a picture by its bytes, whatever its name.
 * @returns nothing when the bytes are no picture that a report can show, or were cut off
 */
export async function imageFormat(bytes: Uint8Array): Promise<ImageFormat | undefined> {
  const { imageSize } = await import('image-size');
  try {
    // A copy, because the library reads past the end of a view on a larger buffer.
    const { type = '', width, height } = imageSize(new Uint8Array(bytes));
    const mediaType = MEDIA_TYPES[type];
    const usable = mediaType && width > 0 && height > 0 && isWholePicture(bytes, mediaType);
    return usable ? { mediaType, width, height } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The block for a picture. One that cannot be had or shown is replaced by its words.
 * @param read gives the bytes of a file
 */
export async function figure(
  { path, alt, caption }: ImageRequest,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Figure | Paragraph> {
  const image = await read(path).catch(() => undefined);
  const format = image && (await imageFormat(image));
  if (image && format) return { kind: 'figure', image, ...format, alt, caption };
  return { kind: 'paragraph', content: [{ text: alt || caption || path }] };
}
