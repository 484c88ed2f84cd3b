/**
 * Bytes of a file or of standard input, never more than a limit, and never by waiting for a pipe or a
 * device that somebody put where a file is looked for.
 */

import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { TooLarge } from '../world/system-reason.ts';

/** To open a pipe would wait for its other end; Windows knows neither the wait nor the flag. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const PIECE = 64 * 1024;

/** A pipe that a shell holds open for the program, as for `<(…)`: read like standard input. */
const HANDED_OVER = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/;

/**
 * Reads a file whole.
 * @throws TooLarge before anything was read when the file says so itself, else at the limit;
 *   errors of the system, among them EISDIR for a folder and ENXIO for what is no file
 */
export async function readFileLimited(path: string, limit: number): Promise<Uint8Array> {
  const [, handed] = HANDED_OVER.exec(path.replace('/dev/stdin', '/dev/fd/0')) ?? [];
  if (handed !== undefined) {
    return collect(createReadStream('', { fd: Number(handed), autoClose: false }), limit);
  }
  const file = await open(path, AT_ONCE);
  try {
    refuse(await file.stat(), path, limit);
    // A file may grow while it is read, so its pieces are counted.
    return await collect(piecesOf(file), limit);
  } finally {
    await file.close();
  }
}

/** A stream would give the same, and takes longer to load than most reports to read. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The same at once, as text, for the small files that belong to a form. */
export function readTextSync(path: string, limit: number): string {
  const file = openSync(path, AT_ONCE);
  try {
    refuse(fstatSync(file), path, limit);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/** What has a size is judged by it; a folder is left to the system to refuse. */
function refuse(stats: Stats, path: string, limit: number): void {
  if (!stats.isFile() && !stats.isDirectory()) {
    throw Object.assign(new Error(path), { code: 'ENXIO', path });
  }
  if (stats.isFile() && stats.size > limit) throw new TooLarge(limit);
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
