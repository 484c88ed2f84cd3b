/** A picture that a document carries. */
import type { Picture } from './document.ts';
import { mediaTypeOf } from './media-type.ts';

/** @returns the picture without words: those stand where it is shown */
export function pictureOf(bytes: Uint8Array): Picture {
  const mediaType = mediaTypeOf(bytes);
  return { bytes, ...(mediaType && { mediaType }), alt: '' };
}
