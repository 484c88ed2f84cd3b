/** `new`: a data file to fill in. */
import { dirname, relative, resolve, sep } from 'node:path';
import { printableLines } from '../../../diagnostic/printable.ts';
import { skeleton } from '../../../edit/skeleton.ts';
import { takenOver } from '../../../edit/taken-over.ts';
import { formOfYear } from '../../../form/editions.ts';
import { editorSchemaFile } from '../../../form/editor-schema.ts';
import type { Form } from '../../../form/form.ts';
import { type Forms, schemaFile } from '../../../form/forms.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { formFile, formHomes } from '../../files/form-homes.ts';
import { loadForms } from '../../files/load-forms.ts';
import { writeText } from '../../files/write-text.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode, World } from '../../world/world.ts';
import { readLastYear } from './last-year.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(session: Session, [file]: string[], options: Options): Promise<ExitCode> {
  const { world, forms, formFolders } = session;
  const before = options.from === undefined ? undefined : await readLastYear(options.from, session);
  if (before && 'exitCode' in before) return before.exitCode;
  const lastYear = before?.year === undefined ? world.now().getFullYear() - 1 : before.year + 1;
  const form = await chooseForm(forms, options.year ?? lastYear, options.form);
  // Of an edition that is no longer in force, the last report that was written in it.
  const year = options.year ?? Math.min(lastYear, form.edition.lastYear ?? lastYear);
  const folder = file === undefined ? world.cwd : dirname(resolve(world.cwd, file));
  const schema = schemaBeside(form, folder, formFolders, world);
  const text = skeleton(form, {
    ...{ schema, year },
    name: options.name ?? before?.agency,
    lastYear: before && takenOver(before.checked, form, wayFrom(folder, before.path)),
  });
  if (file === undefined) session.print(printableLines(text));
  else await create(file, text, session);
  return 0;
}

/** Last year's file as the new one names it; nothing where it came by standard input. */
const wayFrom = (folder: string, path: string | undefined): string | undefined =>
  path === undefined ? undefined : relative(folder, path).split(sep).join('/');

/** The edition for a year; the newest one where the year is none's. */
async function chooseForm(forms: Forms, year: number, id: string | undefined): Promise<Form> {
  const newestFirst = await loadForms(forms, id);
  const form = formOfYear(newestFirst, year) ?? newestFirst[0];
  if (!form) throw new CannotRun({ zh: '没有可用的格式', en: 'there are no forms' });
  return form;
}

/**
 * The schema's path relative to the new file, where both belong together: the package is installed in
 * the project that the file is part of, or the form lies below the working folder. Any other address
 * would be one of this machine alone, and editors underline what they cannot find.
 */
function schemaBeside(
  form: Form,
  folder: string,
  named: readonly string[],
  world: World,
): string | undefined {
  const homes = formHomes(named, world);
  // A form of one's own may have no schema for editors; its own one knows the keys, too.
  const path = formFile(editorSchemaFile(form.id), homes) ?? formFile(schemaFile(form.id), homes);
  if (path === undefined) return undefined;
  const project = /^(.*?)[\\/]node_modules[\\/]/.exec(path)?.[1] ?? world.cwd;
  const isInside = (each: string) => !/^(\.\.([\\/]|$)|[a-z]:)/i.test(relative(project, each));
  if (!isInside(path) || !isInside(folder)) return undefined;
  const way = relative(folder, path).split(sep).join('/');
  return way.startsWith('.') ? way : `./${way}`;
}

async function create(file: string, text: string, { world, tell }: Session): Promise<void> {
  await writeText(file, text, world, exists);
  tell({
    zh: `已新建 ${file}。填好后运行：gov-report build ${file}`,
    en: `Made ${file}. Fill it in, then run: gov-report build ${file}`,
  });
}

function exists(file: string): CannotRun {
  return new CannotRun(
    { zh: `${file} 已经存在，没有改动`, en: `${file} exists already and was left alone` },
    {
      zh: '换一个文件名，或先把原文件移走',
      en: 'choose another name, or move the file away first',
    },
  );
}
