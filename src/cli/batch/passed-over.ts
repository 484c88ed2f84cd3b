/** Says which files of the folders were not checked, so that none is missed by mistake. */
import { resolve } from 'node:path';
import { filePassedOver } from '../../diagnostic/kinds/file.ts';
import { limits } from '../../diagnostic/limits.ts';
import type { Origin } from '../../write/origin.ts';
import type { Configurable } from '../config/config.ts';
import type { Session } from '../config/session.ts';
import { documentFormats } from '../files/outputs.ts';
import { readFileLimited } from '../files/read-limited.ts';
import type { Other } from '../files/reports-below.ts';
import { type FileOutcome, unread } from './checkup.ts';

/** More names than this are counted. */
const MAX_NAMED = 5;

/** What a document of ours may be; some systems know pages by three letters. */
const DOCUMENT = new RegExp(`\\.(${documentFormats.join('|')}|htm)$`, 'i');

/**
 * Tells of the files that are neither reports of the run nor documents made of one.
 * @returns how many they are, and with `--strict-files` a finding for each; else they are noted, for
 *   every format to say
 */
export async function passedOver(
  others: readonly Other[],
  results: readonly FileOutcome[],
  session: Session,
  { strictFiles = false }: Configurable,
): Promise<{ number: number; results: FileOutcome[] }> {
  const left = await withoutDocuments(others, results, session.world.cwd);
  if (left.length > 0 && !strictFiles) session.notes.push(noteOf(left));
  const found = strictFiles ? left : [];
  return {
    number: left.length,
    results: found.map(({ file, reason }) => unread(filePassedOver({ file }, reason))),
  };
}

function noteOf(left: readonly Other[]) {
  const listed = left.slice(0, MAX_NAMED);
  const more = left.length > listed.length;
  const zh = listed.map(({ file, reason }) => file + (reason ? `（${reason.zh}）` : ''));
  const en = listed.map(({ file, reason }) => file + (reason ? ` (${reason.en})` : ''));
  return {
    file: left[0]?.file ?? '',
    words: {
      zh: `另有 ${left.length} 个文件没有核对：${zh.join('、')}${more ? '等' : ''}`,
      en: `${left.length} other ${left.length === 1 ? 'file was' : 'files were'} not checked: ${en.join(', ')}${more ? ' …' : ''}`,
    },
  };
}

async function withoutDocuments(
  others: readonly Other[],
  results: readonly FileOutcome[],
  cwd: string,
): Promise<Other[]> {
  if (!others.some(isDocument)) return [...others];
  const { originIn } = await import('../../write/origin.ts');
  const reports = new Set(
    results.map(({ form, year, agency }) => key({ form, year, body: agency })),
  );
  const left: Other[] = [];
  for (const other of others) {
    const origin = isDocument(other) && originIn(await bytesOf(resolve(cwd, other.file)));
    if (!origin || !reports.has(key(origin))) left.push(other);
  }
  return left;
}

const isDocument = ({ file, reason }: Other): boolean => !reason && DOCUMENT.test(file);

const key = ({ form, year, body }: { [K in keyof Origin]: Origin[K] | undefined }): string =>
  JSON.stringify([form, year, body]);

const bytesOf = (path: string): Promise<Uint8Array> =>
  readFileLimited(path, limits.document).catch(() => new Uint8Array());
