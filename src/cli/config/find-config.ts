/** Where the configuration file lies: in the working folder, or the nearest folder above that has one. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../files/search-files.ts';

/**
 * Looks once into each folder on the way up; every run does this, so nothing is read or loaded.
 * @returns the absolute path, or nothing when there is no such file
 */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, CONFIG_FILE);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}
