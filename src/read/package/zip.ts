/**
 * Unpacks parts of a zip archive in memory. The list of parts at the end of the archive is what
 * counts; the sizes in it are not believed, and nothing is unpacked before it is asked for.
 */
import { Inflate } from 'fflate';
import { encrypted } from '../../diagnostic/kinds/document.ts';
import { limits } from '../../diagnostic/limits.ts';
import { damagedFile, moreThan, Refusal } from '../refusal.ts';
import { crc32 } from './crc32.ts';

const END_OF_LIST = 0x06054b50;
const LISTED_PART = 0x02014b50;
const LOCAL_PART = 0x04034b50;

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_PARTS = 10_000;

/** Packed bytes that are unpacked at once: at most 1,032 times as many come out. */
const STEP = 4096;

interface Entry {
  /** Where its local header starts. */
  start: number;
  packedSize: number;
  method: number;
  crc: number;
  encrypted: boolean;
}

export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: Map<string, Entry>;
  #unpacked = 0;

  /** @throws Refusal when the list of parts cannot be read */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#list();
  }

  /** Names of the parts, as they are written in the archive. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Unpacks a part piece by piece.
   * @throws Refusal when it is damaged or encrypted, or when too much comes out of the archive
   */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name);
    if (!entry) throw damagedFile({ zh: `缺少 ${name}`, en: `it lacks ${name}` });
    if (entry.encrypted) throw new Refusal(encrypted);
    let crc = 0;
    const count = (piece: Uint8Array): void => {
      this.#count(piece.length);
      crc = crc32(piece, crc);
      take(piece);
    };
    const packed = this.#packed(entry);
    if (entry.method === 0) count(packed);
    else if (entry.method === 8) inflate(packed, count);
    else throw broken(name);
    if (crc !== entry.crc) throw broken(name);
  }

  /** Unpacks a part as a whole. */
  read(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    this.unpack(name, (piece) => pieces.push(piece.slice()));
    const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  #count(size: number): void {
    this.#unpacked += size;
    if (this.#unpacked > limits.unpacked) {
      const megabytes = limits.unpacked / 1024 / 1024;
      throw moreThan(megabytes, { zh: '解压后的大小（MB）', en: 'megabytes when unpacked' });
    }
  }

  #packed({ start, packedSize }: Entry): Uint8Array {
    const view = this.#view;
    if (!this.#holds(start, 30) || view.getUint32(start, true) !== LOCAL_PART) throw cutOff();
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (!this.#holds(data, packedSize)) throw cutOff();
    return this.#bytes.subarray(data, data + packedSize);
  }

  #list(): Map<string, Entry> {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw moreThan(MOST_PARTS, { zh: '压缩包里的文件', en: 'parts' });
    const size = this.#view.getUint32(end + 12, true);
    // Whatever stands before the archive moves everything in it by as much.
    const shift = end - size - this.#view.getUint32(end + 16, true);
    const entries = new Map<string, Entry>();
    for (let at = end - size, left = count; left > 0; left--)
      at = this.#listOne(at, shift, entries);
    return entries;
  }

  #listOne(at: number, shift: number, entries: Map<string, Entry>): number {
    const view = this.#view;
    if (!this.#holds(at, 46) || view.getUint32(at, true) !== LISTED_PART) throw cutOff();
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(this.#bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) {
      throw damagedFile({ zh: `${name} 出现了两次`, en: `it holds ${name} twice` });
    }
    entries.set(name, {
      start: view.getUint32(at + 42, true) + shift,
      packedSize: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    return at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }

  #findEnd(): number {
    const last = this.#bytes.length - END_SIZE;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (this.#view.getUint32(at, true) === END_OF_LIST) return at;
    }
    throw cutOff();
  }

  #holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.#bytes.length;
  }
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate();
  let refusal: unknown;
  stream.ondata = (piece) => {
    try {
      take(piece);
    } catch (error) {
      refusal = error;
      throw error;
    }
  };
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw refusal ?? broken('zip');
  }
}

function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

function cutOff(): Refusal {
  return damagedFile({ zh: '压缩包不完整，可能没有下载完', en: 'the archive is incomplete' });
}

function broken(name: string): Refusal {
  return damagedFile({ zh: `${name} 解压出错`, en: `${name} cannot be unpacked` });
}
