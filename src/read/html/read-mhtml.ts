/** Reads a web archive: a page and its pictures in one mail message. */

import { limits } from '../../diagnostic/limits.ts';
import { bytesOfBase64 } from '../base64.ts';
import { decodeText } from '../decode-text.ts';
import type { Document, Picture } from '../document.ts';
import { declaredEncoding } from '../document-kind.ts';
import { bytesOfLatin1, latin1 } from '../latin1.ts';
import { pictureOf } from '../picture.ts';
import { damagedFile, moreThan } from '../refusal.ts';
import { readHtml } from './read-html.ts';

const MOST_PARTS = 1_000;

/** Characters of the head of a part. */
const LONGEST_HEAD = 100_000;

interface Part {
  headers: Map<string, string>;
  body: string;
}

export async function readMhtml(bytes: Uint8Array): Promise<Document> {
  // Every byte is one character here, so that bytes can be had back from any part.
  const message = partOf(latin1(bytes));
  const parts = leaves(message);
  const page = parts.find((part) => /^text\/html/i.test(typeOf(part)));
  if (!page) throw damagedFile({ zh: '里面没有网页', en: 'there is no page in it' });
  const content = bytesOf(page);
  const charset = parameter(typeOf(page), 'charset') ?? declaredEncoding(content);
  const pictures = picturesOf(parts);
  return readHtml(await decodeText(content, charset), (source) =>
    pictures.get(source.replace(/^cid:/i, '')),
  );
}

/** The parts that hold something themselves, in order. */
function leaves(message: Part): Part[] {
  const found: Part[] = [];
  const waiting = [message];
  let parts = 0;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const boundary = parameter(typeOf(part), 'boundary');
    const isLeaf = !/^multipart\//i.test(typeOf(part)) || !boundary;
    const pieces = isLeaf ? [] : piecesOf(part.body, boundary);
    parts += pieces.length;
    if (parts > MOST_PARTS) throw moreThan(MOST_PARTS, { zh: '网页档案的部分', en: 'parts' });
    if (isLeaf) found.push(part);
    waiting.push(...pieces.map(partOf).reverse());
  }
  return found;
}

/** What stands between the lines that hold the boundary. */
function piecesOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return (end === -1 ? pieces : pieces.slice(0, end)).map((piece) =>
    piece.replace(/^[ \t]*\r?\n/, ''),
  );
}

function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  const length = gap?.index ?? text.length;
  if (length > LONGEST_HEAD)
    throw moreThan(LONGEST_HEAD, {
      zh: '网页档案一个部分开头的字数',
      en: 'characters at the head of a part',
    });
  const head = text.slice(0, length);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon === -1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body: gap ? text.slice(gap.index + gap[0].length) : '' };
}

function typeOf({ headers }: Part): string {
  return headers.get('content-type') ?? 'text/plain';
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return bytesOfBase64(body);
  return encoding === 'quoted-printable' ? unquoted(body) : bytesOfLatin1(body);
}

/** Bytes that a message writes as `=E4`, or as they are. */
function unquoted(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  const bytes = new Uint8Array(joined.length);
  let size = 0;
  for (let at = 0; at < joined.length; at++, size++) {
    const code = joined[at] === '=' ? hexadecimal(joined.slice(at + 1, at + 3)) : undefined;
    bytes[size] = code ?? joined.charCodeAt(at);
    if (code !== undefined) at += 2;
  }
  return bytes.subarray(0, size);
}

const hexadecimal = (digits: string): number | undefined =>
  /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;

/** Pictures by the address or the id that the page calls them by. */
function picturesOf(parts: Part[]): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  let size = 0;
  for (const part of parts.filter((each) => /^image\//i.test(typeOf(each)))) {
    const bytes = bytesOf(part);
    size += bytes.length;
    if (size > limits.unpacked) break;
    const picture = pictureOf(bytes);
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    for (const name of [part.headers.get('content-location'), id]) {
      if (name) pictures.set(name, picture);
    }
  }
  return pictures;
}
