/**
 * Documents of older formats, converted by an installed LibreOffice. It runs with a profile and a
 * folder of its own, which go with it, without macros and links, and only as long as a limit.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { limits } from '../../diagnostic/limits.ts';
import { readFileLimited } from '../files/read-limited.ts';
import { CannotRun } from '../world/cannot-run.ts';
import { onInterruption } from '../world/interruption.ts';
import { systemReason } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';

/** A first start makes the profile, which takes some seconds. */
const LONGEST_RUN = 120_000;

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
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-convert-'));
  const running: { child?: ChildProcess } = {};
  const clear = () => {
    if (running.child) end(running.child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const finished = onInterruption(clear);
  try {
    await writeFile(join(folder, 'document'), bytes);
    await writeProfile(folder);
    await run(soffice, folder, env, longest, running);
    return await readFileLimited(join(folder, 'document.docx'), limits.foreign);
  } catch (error) {
    throw error instanceof CannotRun ? error : notConverted(systemReason(error));
  } finally {
    clear();
    finished();
  }
}

function run(
  soffice: string,
  folder: string,
  env: World['env'],
  longest: number,
  running: { child?: ChildProcess },
): Promise<void> {
  const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const conversion = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
  const words = [profile, ...options, ...conversion, join(folder, 'document')];
  // By name, as the build leaves the module out for a library that names it at every start.
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(soffice, words, {
      cwd: folder,
      env: { ...env, ...NO_NETWORK, HOME: folder },
      stdio: 'ignore',
      // A group of its own: the program starts others, and they end with it.
      detached: process.platform !== 'win32',
    });
    running.child = child;
    const timer = setTimeout(() => {
      end(child);
      reject(notConverted(TOO_LONG));
    }, longest);
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

/** A proxy that is not there. */
const NO_NETWORK = {
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ftp_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
};

/** Ends the program and what it has started, by their number and never by their name. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Settings of LibreOffice (officecfg): no macros, no active content, no links brought up to date. */
const SETTINGS: [path: string, name: string, value: string][] = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '2'],
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

const TOO_LONG: Localized = { zh: '时间太长，已经停止', en: 'it took too long and was ended' };

function notConverted({ zh, en }: Localized): CannotRun {
  return new CannotRun(
    { zh: `LibreOffice 没有转换成：${zh}`, en: `LibreOffice did not convert the file: ${en}` },
    {
      zh: '用 WPS 或 Office 打开，“另存为”选择 .docx，再试',
      en: 'open it in WPS or Office, save it as .docx, and try again',
    },
  );
}
