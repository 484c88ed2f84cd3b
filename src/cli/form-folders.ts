/** The forms on disk: the package's own and those of the folders the user names. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Validate } from '../form/form.ts';
import { type FormFolder, type Forms, openForms } from '../form/forms.ts';
import { schemaFile } from '../form/load-form.ts';
import { FormError } from '../form/schema.ts';
import { limits } from '../read/limits.ts';
import { CannotRun } from './cannot-run.ts';
import { readTextSync } from './read-limited.ts';
import { systemReason } from './system-reason.ts';
import type { World } from './world.ts';

/**
 * Opens the package's forms and those of further folders; a form of a further folder goes before
 * one of the package with the same id.
 * @throws CannotRun when a named folder holds no form
 */
export function openFormFolders(named: string[], world: World): Forms {
  const own = formFolder(join(world.packageRoot, 'schemas'));
  const { validators } = world;
  return openForms([
    ...named.map((folder) => namedFolder(folder, world.cwd)),
    validators === undefined
      ? own
      : { ...own, validator: (id) => compiledValidator(join(validators, `${id}.js`)) },
  ]);
}

function namedFolder(folder: string, cwd: string): FormFolder {
  const path = resolve(cwd, folder);
  const found = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? formFolder(path)
    : undefined;
  if (found?.ids.length) return found;
  throw new CannotRun({
    zh: `${folder} 中没有格式：格式是其中的文件夹，内有 form.schema.json`,
    en: `there are no forms in ${folder}: a form is a folder in it with a form.schema.json`,
  });
}

function formFolder(path: string): FormFolder {
  const ids = readdirSync(path).filter((id) => existsSync(join(path, schemaFile(id))));
  return {
    ids,
    read(file) {
      const full = join(path, file);
      return existsSync(full) ? readFormFile(full) : undefined;
    },
  };
}

function readFormFile(path: string): string {
  try {
    return readTextSync(path, limits.formFile);
  } catch (error) {
    throw new FormError(`${path}: ${systemReason(error).en}`);
  }
}

/** What is built is CommonJS, where an import takes the path of a file. */
async function compiledValidator(file: string): Promise<Validate> {
  return (await import(file)).default;
}
