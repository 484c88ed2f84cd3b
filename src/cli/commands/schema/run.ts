/** `schema`: the one file with which editors complete, explain and underline a report. */
import { printable, printed } from '../../../diagnostic/printable.ts';
import { editorSchema, editorSchemaFile } from '../../../form/editor-schema.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { formFile, formHomes } from '../../files/form-homes.ts';
import { loadForms } from '../../files/load-forms.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

/** The path of the file, or with `--format json` the schema itself, made from the form. */
export async function run(
  { forms, formFolders, world, print }: Session,
  [id = '']: string[],
  { format }: Options,
): Promise<ExitCode> {
  const [form] = await loadForms(forms, id);
  if (format === 'json') {
    if (form) print(editorSchema(form));
    return 0;
  }
  const path = formFile(editorSchemaFile(id), formHomes(formFolders, world));
  if (path === undefined) throw noFile(id);
  print(printed`${printable(path)}\n`);
  return 0;
}

function noFile(id: string): CannotRun {
  const command = `gov-report schema ${id} --format json > ${editorSchemaFile(id)}`;
  return new CannotRun(
    { zh: `${id} 还没有编辑器用的格式定义文件`, en: `${id} has no schema for editors yet` },
    { zh: `在格式的文件夹旁运行：${command}`, en: `in the folder of the forms run: ${command}` },
  );
}
