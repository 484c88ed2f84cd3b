/** The files that a run reads, which it must not write over. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../config/session.ts';
import type { FindingOptions } from '../config/shared-options.ts';
import { Claims, type Holder } from '../files/claims.ts';
import { formHomes } from '../files/form-homes.ts';
import { STDIN } from '../files/open-input.ts';

/** @param files the reports, as they are called in messages */
export function runClaims(
  files: readonly string[],
  { world, settings, formFolders }: Session,
  { stdinName }: FindingOptions,
): Claims {
  const of = (use: Holder['use'], names: readonly string[]) => names.map((name) => ({ use, name }));
  return new Claims(world.cwd, () => [
    ...of('form', formHomes(formFolders, world).flatMap(formFiles)),
    ...of('configuration', settings.file === undefined ? [] : [settings.file]),
    ...of(
      'report',
      files.map((file) => (file === STDIN ? (stdinName ?? file) : file)),
    ),
  ]);
}

/** Everything in a folder of forms that is read from there. */
function formFiles(home: string): string[] {
  const entries = readdirSync(home, { withFileTypes: true });
  const folders = [
    home,
    ...entries.flatMap((each) => (each.isDirectory() ? join(home, each.name) : [])),
  ];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:schema\.json|yaml)$/.test(name))
      .map((name) => join(folder, name)),
  );
}
