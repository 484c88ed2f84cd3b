/** Which report a document was made of, as the document itself says. */
import { strFromU8, unzipSync } from 'fflate';
import { pdfOrigin } from './pdf/finish-pdf.ts';
import { originProperty } from './word/properties.ts';

/** A body has one report of a form for a year. */
export interface Origin {
  form: string;
  year: number;
  body: string;
}

/** The part of a Word document that says it; this program writes some hundreds of bytes there. */
const PART = 'docProps/custom.xml';
const PART_LIMIT = 100_000;

const PAGE_START = /<script type="application\/json" id="report-data"[^>]*>/;
const PAGE_END = '</script>';

/** @returns nothing when this program did not write the document */
export function originIn(document: Uint8Array): Origin | undefined {
  try {
    const { form, year, agency } = JSON.parse(dataIn(document));
    return { form: String(form), year: Number(year), body: String(agency.name) };
  } catch {
    return undefined;
  }
}

/** The data set behind a page, or the beginning of it in a document for paper. */
function dataIn(document: Uint8Array): string {
  const start = strFromU8(document.subarray(0, 4), true);
  if (start === '%PDF') return pdfOrigin(document);
  if (start.startsWith('PK')) return originProperty(customPart(document));
  const page = strFromU8(document);
  const { 0: tag = '', index = 0 } = PAGE_START.exec(page) ?? {};
  const from = index + tag.length;
  return page.slice(from, page.indexOf(PAGE_END, from));
}

function customPart(document: Uint8Array): string {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
    name === PART && originalSize < PART_LIMIT;
  return strFromU8(unzipSync(document, { filter })[PART] ?? new Uint8Array());
}
