/** Text that stays text inside Markdown, its tables and its HTML. */

import { printable } from '../diagnostic/printable.ts';

/** Signs that mean something in Markdown, HTML or the mathematics of GitHub and GitLab. */
const ACTIVE = /[\\`*_[\]<>&|~$#"!]/g;

/**
 * Makes a text inert: no emphasis, link, tag, table cell or line break comes of it, and nobody is
 * called by it. It is shown as it is.
 */
export function inert(text: string): string {
  return printable(text)
    .replaceAll(ACTIVE, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('@', '@<!-- -->');
}

/** Several lines of text, shown as lines. */
export function inertLines(text: string): string {
  return text.split('\n').map(inert).join('<br>');
}

/** A link, or the text alone where there is no address that a link can hold. */
export function link(text: string, address: string | undefined): string {
  if (address === undefined || /[\s<>()\\]/.test(address)) return inert(text);
  return `[${inert(text)}](${address})`;
}
