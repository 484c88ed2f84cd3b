/**
 * Documents converted by an installed LibreOffice. It runs with a profile and a folder of its own,
 * which go with it, without macros and links, and only as long as a limit.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { limits } from '../../diagnostic/limits.ts';
import { readFileLimited } from '../files/read-limited.ts';
import { CannotRun } from '../world/cannot-run.ts';
import type { World } from '../world/world.ts';
import { ProgramFailure, TOO_LONG } from './program-failure.ts';
import { Workshop } from './workshop.ts';

/** A first start makes the profile, which takes some seconds. */
const LONGEST_RUN = 120_000;

/** What LibreOffice calls a format, the extension that it gives to its files, and how large they may be. */
interface Target {
  extension: string;
  filter: string;
  limit: number;
}

const WORD: Target = {
  extension: 'docx',
  filter: 'docx:MS Word 2007 XML',
  limit: limits.foreign,
};
const PDF: Target = {
  extension: 'pdf',
  filter: 'pdf:writer_pdf_Export',
  limit: limits.document,
};

/**
 * Converts a document to Word's format of today. Nothing is left of it on the disk.
 * @throws CannotRun with the reason when that failed or took too long
 */
export async function convertToWord(
  soffice: string,
  bytes: Uint8Array,
  { env }: World,
  longest = LONGEST_RUN,
): Promise<Uint8Array> {
  try {
    return await convert(soffice, bytes, WORD, { env, longest });
  } catch (error) {
    if (error instanceof ProgramFailure) throw notConverted(error);
    throw error;
  }
}

/**
 * Prints one of our Word files: tagged, with bookmarks.
 * @throws ProgramFailure
 */
export function printWord(
  soffice: string,
  bytes: Uint8Array,
  { env }: Pick<World, 'env'>,
): Promise<Uint8Array> {
  // The fonts that a person has installed are found by way of the home folder.
  return convert(soffice, bytes, PDF, { env, longest: LONGEST_RUN, home: env.HOME });
}

async function convert(
  soffice: string,
  bytes: Uint8Array,
  { extension, filter, limit }: Target,
  { env, longest, home }: { env: World['env']; longest: number; home?: string | undefined },
): Promise<Uint8Array> {
  const workshop = new Workshop('convert');
  const { folder } = workshop;
  try {
    await writeFile(join(folder, 'document'), bytes);
    await writeProfile(folder);
    const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'];
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const conversion = ['--convert-to', filter, '--outdir', folder];
    const words = [profile, ...options, ...conversion, join(folder, 'document')];
    const child = workshop.start(soffice, words, { ...env, HOME: home ?? folder });
    await exitOf(child, longest);
    return await readFileLimited(join(folder, `document.${extension}`), limit);
  } catch (error) {
    throw ProgramFailure.of(error);
  } finally {
    workshop.close();
  }
}

function exitOf(child: ChildProcess, longest: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ProgramFailure(TOO_LONG)), longest);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Settings of LibreOffice (officecfg): no macros, no active content, no links brought up to date. */
const SETTINGS: [path: string, name: string, value: string][] = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '2'],
  ['Common/Filter/PDF/Export', 'UseTaggedPDF', 'true'],
  ['Common/Filter/PDF/Export', 'ExportBookmarks', 'true'],
  ['Common/Filter/PDF/Export', 'DisplayPDFDocumentTitle', 'true'],
];

async function writeProfile(folder: string): Promise<void> {
  const user = join(folder, 'profile', 'user');
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await mkdir(user, { recursive: true });
  await writeFile(
    join(user, 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join('')}</oor:items>`,
  );
}

function notConverted({ reason: { zh, en } }: ProgramFailure): CannotRun {
  return new CannotRun(
    { zh: `LibreOffice 没有转换成：${zh}`, en: `LibreOffice did not convert the file: ${en}` },
    {
      zh: '用 WPS 或 Office 打开，“另存为”选择 .docx，再试',
      en: 'open it in WPS or Office, save it as .docx, and try again',
    },
  );
}
