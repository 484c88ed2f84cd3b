import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { fileInstant, stampEntries } from '../../../src/write/word/reproducible.ts';
import { writeWord } from '../../../src/write/word/write-word.ts';
import { bigReport, smallReport } from './fixtures.ts';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function writtenAt(report: Report, time: string, timeZone: string): Promise<string> {
  process.env.TZ = timeZone;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
  return Buffer.from(await writeWord(report)).toString('base64');
}

test.each([
  ['with every kind of block', smallReport({ draft: true })],
  ['with the three tables', bigReport()],
])('a report %s gives the same bytes at any time in any zone', async (_, report) => {
  const first = await writtenAt(report, '2024-01-22T01:02:03Z', 'Asia/Shanghai');
  const second = await writtenAt(report, '2031-07-05T22:00:00Z', 'America/Los_Angeles');
  expect(second === first).toBe(true);
});

test('every entry has the date of the report', async () => {
  const zip = await writeWord(smallReport());
  const view = new DataView(zip.buffer, zip.byteOffset);
  // 2024-01-22: years since 1980, month, day.
  const date = (44 << 9) | (1 << 5) | 22;
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint16(12, true)).toBe(date);
  const directory = view.getUint32(zip.byteLength - 6, true);
  expect(view.getUint16(directory + 14, true)).toBe(date);
  expect(Object.keys(unzipSync(zip))).toContain('word/document.xml');
});

test('another date gives another file', async () => {
  const report = smallReport();
  const later = { ...report, metadata: { ...report.metadata, modified: '2024-02-01T00:00:00Z' } };
  expect(Buffer.from(await writeWord(later)).equals(Buffer.from(await writeWord(report)))).toBe(
    false,
  );
});

test('a date that a zip entry cannot hold becomes the nearest that it can', () => {
  expect(fileInstant('1970-01-01T00:00:00Z').toISOString()).toBe('1980-01-01T00:00:00.000Z');
  expect(fileInstant('').toISOString()).toBe('1980-01-01T00:00:00.000Z');
  expect(fileInstant('2300-01-01T00:00:00Z').getUTCFullYear()).toBe(2107);
});

test('what is no zip file is refused', () => {
  expect(() => stampEntries(new Uint8Array(64), new Date(0))).toThrow('not a plain zip file');
});
