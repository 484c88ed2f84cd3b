/** The data set that a document carries besides its pages, so that it can be verified and read back. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Values and texts as the data file gives them, bindings included; nothing else of that file. */
export interface DataSet {
  /** Id of the form. */
  form: string;
  /** The official document that prescribes the form. */
  edition: string;
  /** Canonical data as JSON, the digits of an amount as written. */
  json: string;
}

/** Characters that could end an element of a page, or that HTML, XML or old script engines cannot carry. */
const UNSAFE = /[<>&\u2028\u2029]|\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** The JSON as every document carries it, to the character: markup has no meaning left in it. */
export function embeddedText({ json }: DataSet): string {
  return json.replace(UNSAFE, (character) => {
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}

/**
 * SHA-256 of an embedded text, in hexadecimal digits. It tells a text that was changed by accident
 * or by hand; who wants to deceive can change both. The library and not WebCrypto, which a page of an
 * intranet without a certificate does not have, and which only works by promises.
 */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
