/** Bytes of a file or of standard input, never more than a limit. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** More than any report of this kind has; a real one is a few dozen kilobytes. */
export const REPORT_LIMIT = 4 * 1024 * 1024;
/** A picture larger than this does not belong into a document that is sent around. */
export const IMAGE_LIMIT = 32 * 1024 * 1024;

/** Thrown instead of reading on. */
export class TooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} bytes`);
    this.limit = limit;
  }
}

/**
 * Reads a file whole.
 * @throws TooLarge before anything was read when the file says so itself, else at the limit;
 *   errors of the system, among them EISDIR for a folder
 */
export async function readFileLimited(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY);
  try {
    const stat = await file.stat();
    if (stat.isFile() && stat.size > limit) throw new TooLarge(limit);
    return await collect(chunks(file), limit);
  } finally {
    await file.close();
  }
}

/** A pipe or a device has no size to ask for, so every file is read in pieces and counted. */
async function* chunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(64 * 1024));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * Reads a stream to its end.
 * @throws TooLarge at the limit
 */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > limit) throw new TooLarge(limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
