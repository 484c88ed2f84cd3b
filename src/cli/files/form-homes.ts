/** Where the folders of forms lie on the disk. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { World } from '../world/world.ts';

/** The package's own folder, then those that the user names: the first that has a file wins. */
export function formHomes(named: string[] | undefined, { cwd, packageRoot }: World): string[] {
  return [join(packageRoot, 'schemas'), ...(named ?? []).map((each) => resolve(cwd, each))];
}

/** The path of a form's file, where it has one. */
export function formFile(name: string, homes: string[]): string | undefined {
  return homes.map((home) => join(home, name)).find((path) => existsSync(path));
}
