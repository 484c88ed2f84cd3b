/** Makes a zip file depend on its content alone: every entry gets the same given time. */

/** MS-DOS time, which zip entries carry, counts from 1980 to 2107. */
const earliest = Date.UTC(1980, 0, 1);
const latest = Date.UTC(2107, 11, 31);

const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
const endOfDirectorySize = 22;

/** The instant that a file carries, kept within what a zip entry can hold; 1980 for no date at all. */
export function fileInstant(iso: string): Date {
  const time = Date.parse(iso);
  return new Date(Number.isNaN(time) ? earliest : Math.min(Math.max(time, earliest), latest));
}

/** Date in the upper and time in the lower 16 bits, in UTC, whatever zone the machine is in. */
function dosTime(instant: Date): number {
  const date =
    ((instant.getUTCFullYear() - 1980) << 9) |
    ((instant.getUTCMonth() + 1) << 5) |
    instant.getUTCDate();
  const time =
    (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/**
 * Sets the time of each entry of a zip file, in place, in its directory and in front of its data
 * (APPNOTE 4.3.7, 4.3.12). The file has no comment and no zip64 records.
 */
export function stampEntries(zip: Uint8Array, instant: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - endOfDirectorySize;
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('not a plain zip file');
  const stamp = dosTime(instant);
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === centralEntry) {
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    const variable = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + variable.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}
