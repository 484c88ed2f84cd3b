/** The places that the inputs of a run have. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formHomes } from '../files/form-homes.ts';
import { STDIN } from '../files/open-input.ts';
import { type Holder, Places } from '../files/places.ts';
import type { Session } from './session.ts';
import type { FindingOptions } from './shared-options.ts';

/** @param files the reports, as they are called in messages */
export function placesOf(
  files: readonly string[],
  { world, settings, formFolders }: Session,
  { stdinName }: FindingOptions,
): Places {
  const of = (use: Holder['use'], names: readonly string[]) => names.map((name) => ({ use, name }));
  return new Places(world.cwd, () => [
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
