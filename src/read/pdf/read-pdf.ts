/** PDF */

import { noTextLayer } from '../../diagnostic/kinds/document.ts';
import type { Document } from '../document.ts';
import { Refusal } from '../refusal.ts';
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  throw new Refusal(noTextLayer);
}
