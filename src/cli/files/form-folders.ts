/** The forms on disk: the package's own and those of the folders the user names. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { limits } from '../../diagnostic/limits.ts';
import type { Validate } from '../../form/form.ts';
import { type FormFolder, type Forms, openForms, schemaFile } from '../../form/forms.ts';
import { FormError } from '../../form/schema.ts';
import { CannotRun } from '../world/cannot-run.ts';
import { systemReason } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { readTextSync } from './read-limited.ts';

/**
 * Opens the package's forms and those of further folders.
 * @throws CannotRun when a named folder holds no form, or one under the id of another: a form that
 *   could take the place of the package's could leave out what the law asks for
 */
export function openFormFolders(named: readonly string[], world: World): Forms {
  const own = formFolder(join(world.packageRoot, 'schemas'));
  const { validators } = world;
  const taken = new Map(own.ids.map((id) => [id, 'gov-report']));
  const further = [...new Map(named.map((folder) => [resolve(world.cwd, folder), folder]))];
  return openForms([
    ...further.map(([path, folder]) => namedFolder(path, folder, taken)),
    validators === undefined
      ? own
      : { ...own, validator: (id) => compiledValidator(join(validators, `${id}.js`)) },
  ]);
}

/** @param taken who has which id; those of the folder are added */
function namedFolder(path: string, folder: string, taken: Map<string, string>): FormFolder {
  const found = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? formFolder(path)
    : undefined;
  if (!found?.ids.length) throw noForms(folder);
  for (const id of found.ids) {
    const owner = taken.get(id);
    if (owner !== undefined) throw idTaken(join(folder, schemaFile(id)), id, owner);
    taken.set(id, folder);
  }
  return found;
}

function noForms(folder: string): CannotRun {
  return new CannotRun({
    zh: `${folder} 中没有格式：格式是其中的文件夹，内有 form.schema.json`,
    en: `there are no forms in ${folder}: a form is a folder in it with a form.schema.json`,
  });
}

function idTaken(file: string, id: string, owner: string): CannotRun {
  return new CannotRun(
    {
      zh: `${file}：格式 ${id} 是 ${owner} 里的，不能用另一份代替`,
      en: `${file}: ${id} is a form of ${owner} and cannot be replaced by another`,
    },
    {
      zh: '给自己的格式另起名字，即文件夹的名字',
      en: 'give your form a name of its own, which is that of its folder',
    },
  );
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
