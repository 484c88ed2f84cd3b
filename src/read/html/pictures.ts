/** Pictures whose address is the picture itself (RFC 2397). */
import { bytesOfBase64 } from '../base64.ts';
import type { Picture } from '../document.ts';
import { bytesOfLatin1, latin1 } from '../latin1.ts';
import { pictureOf } from '../picture.ts';

/** @returns undefined for other addresses */
export function pictureInAddress(address: string): Picture | undefined {
  const [all, isBase64] = /^data:[^,]*?(;\s*base64)?\s*,/i.exec(address) ?? [];
  if (all === undefined) return undefined;
  const data = address.slice(all.length);
  return pictureOf(isBase64 ? bytesOfBase64(data) : percentDecoded(data));
}

/** Every `%` with two digits is a byte, any other character those of its UTF-8. */
function percentDecoded(data: string): Uint8Array {
  return bytesOfLatin1(
    latin1(new TextEncoder().encode(data)).replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}
