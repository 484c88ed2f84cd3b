/** Programs of the machine that do what this one cannot: where they are, and what they are called. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { World } from '../world/world.ts';

/** As the configuration calls them. */
export type ProgramName = 'chromium' | 'soffice';

/** A name that `PATH` leads to, or a whole path, by the program. */
export type Programs = { [name in ProgramName]?: string };

/** Browsers made of Chromium print alike. */
const NAMES: Record<ProgramName, readonly string[]> =
  process.platform === 'win32'
    ? { chromium: ['msedge.exe', 'chrome.exe'], soffice: ['soffice.com', 'soffice.exe'] }
    : {
        chromium: [
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'microsoft-edge',
          'microsoft-edge-stable',
        ],
        soffice: ['soffice', 'libreoffice'],
      };

/** Where systems put programs that `PATH` does not lead to, below the folders of `HOMES`. */
const PLACES: Record<ProgramName, readonly string[]> =
  process.platform === 'win32'
    ? {
        chromium: [
          'Microsoft/Edge/Application/msedge.exe',
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
        ],
        soffice: ['LibreOffice/program/soffice.com'],
      }
    : {
        chromium: [
          'Google Chrome.app/Contents/MacOS/Google Chrome',
          'Chromium.app/Contents/MacOS/Chromium',
          'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ],
        soffice: ['LibreOffice.app/Contents/MacOS/soffice'],
      };

/**
 * @param named in the configuration, which then is the only one that will do
 * @returns the path of the program, or nothing where there is none
 */
export function findProgram(
  program: ProgramName,
  named: Programs | undefined,
  { env }: World,
): string | undefined {
  const own = named?.[program];
  const names = own === undefined ? NAMES[program] : [own];
  const places = own === undefined ? PLACES[program] : [];
  return [...below(pathFolders(env), names.filter(isPlainName)), ...names.filter(isAbsolute)]
    .concat(below(homes(env), places))
    .find(isProgram);
}

const isPlainName = (name: string): boolean => !/[\\/]/.test(name);

/** A folder of `PATH` that is none of its own would be one of whoever made the working folder. */
const pathFolders = ({ PATH, Path }: World['env']): string[] =>
  (PATH ?? Path ?? '').split(delimiter).filter(isAbsolute);

function homes(env: World['env']): string[] {
  if (process.platform === 'darwin') return ['/Applications'];
  if (process.platform !== 'win32') return [];
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap(
    (folder) => folder ?? [],
  );
}

const below = (folders: readonly string[], names: readonly string[]): string[] =>
  names.flatMap((name) => folders.map((folder) => join(folder, name)));

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
