/** Where the folders of forms lie on the disk. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { World } from './world.ts';

/** The folders that the user names, then the package's own: the first that has a form wins. */
export function formHomes(named: string[] | undefined, { cwd, packageRoot }: World): string[] {
  return [...(named ?? []).map((each) => resolve(cwd, each)), join(packageRoot, 'schemas')];
}

/** The path of a form's file, where it has one. */
export function formFile(name: string, homes: string[]): string | undefined {
  return homes.map((home) => join(home, name)).find((path) => existsSync(path));
}
