/** The forms of the page; `scripts/page.js` puts those it builds the page with in the place of none. */
import type { FormFiles } from '../index.ts';

export const folders: readonly FormFiles[] = [];
