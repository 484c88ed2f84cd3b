/** File names as URI references (RFC 3986), relative where they are: those of `URL` are absolute. */

/**
 * Encodes what a URI may not hold, Chinese and blanks included; `/` stays, and so does a way up.
 * @param file a path with `/` between its parts; an absolute one becomes a `file:` URI
 */
export function fileUri(file: string): string {
  if (/^[A-Za-z]:\//.test(file)) return `file:///${file.slice(0, 2)}${encodePath(file.slice(2))}`;
  return isAbsolute(file) ? `file://${encodePath(file)}` : encodePath(file);
}

export function isAbsolute(file: string): boolean {
  return /^([A-Za-z]:)?\//.test(file);
}

/** Half a surrogate pair cannot be encoded. */
function encodePath(path: string): string {
  const parts = path.replaceAll(/\p{Cs}/gu, '\ufffd').split('/');
  return parts.map(encodeURIComponent).join('/');
}
