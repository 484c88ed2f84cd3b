/** Where the folders of forms lie on the disk. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limits } from '../../diagnostic/limits.ts';
import type { World } from '../world/world.ts';
import { readTextSync } from './read-limited.ts';

/** The package's own folder, then those that the user names: the first that has a file wins. */
export function formHomes(named: readonly string[], { cwd, packageRoot }: World): string[] {
  return [join(packageRoot, 'schemas'), ...named.map((each) => resolve(cwd, each))];
}

/** The path of a form's file, where it has one. */
export function formFile(name: string, homes: string[]): string | undefined {
  return homes.map((home) => join(home, name)).find((path) => existsSync(path));
}

/** @returns a function that reads a file of the first folder that has it, or nothing where none has */
export function formReader(homes: string[]): (name: string) => string | undefined {
  return (name) => {
    const path = formFile(name, homes);
    return path === undefined ? undefined : readTextSync(path, limits.formFile);
  };
}
