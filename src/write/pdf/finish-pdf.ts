/**
 * What a program of the machine has printed, made the report's own file: who wrote it, what it is
 * about, and dates that are those of the report and not of the clock.
 */
import { strFromU8, strToU8 } from 'fflate';
import { hashOf } from '../../report/data-set.ts';
import type { Report } from '../../report/report.ts';
import { originText } from '../origin-text.ts';

/** What the file says of itself besides its pages. */
export interface PdfDetails {
  /** Entries of the information dictionary (ISO 32000-1, 14.3.3). */
  entries: Readonly<Record<string, string>>;
  /** Instant that the file carries as its date, ISO 8601 in UTC. */
  modified: string;
}

/** The entry that says which report the file was made of. */
const ORIGIN = 'gov-report';

export function pdfDetails(report: Report): PdfDetails {
  const { title, draft, metadata } = report;
  const name = title.replaceAll('\n', '');
  return {
    entries: {
      Title: draft ? `【草稿】${name}` : name,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: metadata.keywords.join(', '),
      Creator: 'gov-report',
      [ORIGIN]: originText(report),
    },
    modified: metadata.modified,
  };
}

/**
 * The file with its details. What others may have changed while it was printed, the clock's dates and
 * a random number, is written over in its place; the rest is appended as the format has it (7.5.6).
 */
export function finishPdf(printed: Uint8Array, details: PdfDetails): Uint8Array {
  const fixed = withoutChance(printed, pdfDate(details.modified));
  const text = latin(fixed);
  const trailer = /trailer\s*<<((?:(?!>>\s*startxref)[\s\S])*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;
  const [, dictionary, start] = trailer.exec(text.slice(-2_000)) ?? [];
  const info = /\/Info\s+(\d+)\s+0\s+R/.exec(dictionary ?? '')?.[1];
  // A file with a compressed directory says already what its program knows.
  if (dictionary === undefined || info === undefined) return fixed;
  const object = `${info} 0 obj\n${informationDictionary(details, text)}\nendobj\n`;
  const offset = String(fixed.length + 1).padStart(10, '0');
  const update = [
    `\n${object}xref\n${info} 1\n${offset} 00000 n \n`,
    `trailer\n<<${dictionary}/Prev ${start}>>\n`,
    `startxref\n${fixed.length + 1 + object.length}\n%%EOF\n`,
  ].join('');
  return concatenated(fixed, bytesOf(update));
}

/** The origin that a finished file carries, at its end; nothing in other files. */
export function pdfOrigin(bytes: Uint8Array): string {
  const end = latin(bytes.subarray(-20_000));
  const hex = new RegExp(`/${ORIGIN} <FEFF([0-9A-F]*)>`).exec(end)?.[1] ?? '';
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** Each is replaced by as many characters, so that everything stays where it is. */
function withoutChance(bytes: Uint8Array, date: string): Uint8Array {
  const dated = latin(bytes).replace(
    /(\/(?:CreationDate|ModDate)\s*\(D:)(\d{14})([^)]*)\)/g,
    (_, key: string, __, zone: string) => `${key}${date}${ofUtc(zone)})`,
  );
  const identifier = /(\/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})(>\s*\])/;
  const checksum = /(\/DocChecksum\s*\/)([0-9A-F]{32})/;
  const unmarked = dated.replace(identifier, '').replace(checksum, '');
  const hash = hashOf(unmarked).slice(0, 32).toUpperCase();
  const fixed = dated
    .replace(identifier, (_, a, __, b, ___, c) => `${a}${hash}${b}${hash}${c}`)
    .replace(checksum, (_, key) => `${key}${hash}`);
  return bytesOf(fixed);
}

/** `Z`, or an offset of no hours, in whichever way it was written. */
const ofUtc = (zone: string): string => zone.replace(/[+-]/, '+').replace(/\d/g, '0');

/** What the program says of itself is kept. */
function informationDictionary({ entries, modified }: PdfDetails, printed: string): string {
  const producer = /\/Producer\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)/.exec(printed)?.[1];
  const date = `(D:${pdfDate(modified)}Z)`;
  const lines = [
    ...Object.entries(entries).map(([name, value]) => `/${name} ${textString(value)}`),
    ...(producer === undefined ? [] : [`/Producer ${producer}`]),
    `/CreationDate ${date}`,
    `/ModDate ${date}`,
  ];
  return `<<${lines.join('\n')}>>`;
}

const pdfDate = (iso: string): string => iso.replace(/\D/g, '').slice(0, 14);

/** A text string in UTF-16 (7.9.2.2). */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}

/** A character for each byte, so that places in the text are places in the file. */
const latin = (bytes: Uint8Array): string => strFromU8(bytes, true);

const bytesOf = (text: string): Uint8Array => strToU8(text, true);

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
