/** `except`: writes into a report why a finding is no mistake. */

import { resolve } from 'node:path';
import { exceptionKeys } from '../../../check/structure/exceptions.ts';
import { recordEntries } from '../../../check/structure/records.ts';
import { type CheckedInput, checkInput, type Input } from '../../../compile.ts';
import { noDataFile } from '../../../diagnostic/kinds/file.ts';
import { printableLines } from '../../../diagnostic/printable.ts';
import { editBytes } from '../../../edit/edit-bytes.ts';
import {
  type ExceptionWords,
  exceptionLines,
  exceptionList,
  insertionOf,
} from '../../../edit/exception-edit.ts';
import { EXCEPTIONS } from '../../../form/common-fields.ts';
import { isDocument } from '../../../read/document-kind.ts';
import { checkOptions } from '../../batch/check-options.ts';
import { type FileOutcome, unread } from '../../batch/checkup.ts';
import { exitCodeOf } from '../../batch/findings.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { openInput, STDIN } from '../../files/open-input.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';
import { coveredBy, newException } from './new-exception.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(
  session: Session,
  [file = '', rule = '', path]: string[],
  options: Options,
): Promise<ExitCode> {
  const { world, forms, show, tell } = session;
  if (file === STDIN) throw new CannotRun(NO_FILE);
  const opened = await openInput(file, world);
  if ('finding' in opened) return failed(unread(opened.finding), session);
  const { input } = opened;
  const check = checkOptions(world, {});
  const checked = await checkInput(input, forms, check);
  if (isDocument(input.bytes) || checked.source.transcript) {
    return failed(unread(noDataFile({ file })), session);
  }
  const exception = newException(rule, path, checked, { ...options, today: check.today });
  const keyOf = checked.checked
    ? exceptionKeys(checked.source, checked.checked)
    : (key: string) => key;
  const lines = exceptionLines(exception, keyOf);
  const text = exceptionList(keyOf(EXCEPTIONS), lines).join('\n');
  const bytes = await changed(input, checked, exception, session);
  if (!bytes) throw new CannotRun(noPlace(file), pasteIt(text));
  const target = resolve(world.cwd, file);
  const failure = await replaceFile({ file, path: target, before: input.bytes, after: bytes });
  if (failure) return failed(unread(failure), session);
  show(
    printableLines(`${text}
`),
  );
  tell({
    zh: `已写入 ${file}。所涉的数一改，这条例外即失效`,
    en: `Written to ${file}. The exception lapses as soon as one of its figures changes`,
  });
  return 0;
}

async function failed(result: FileOutcome, session: Session): Promise<ExitCode> {
  session.show(await printFindings([result], session, 'text'), session.world.stderr);
  return exitCodeOf([result]);
}

/**
 * The file with the exception in it. It is checked again, as YAML has many ways to write a list.
 * @returns nothing when the exception would not take effect there, or anything else would change
 */
async function changed(
  input: Input,
  { source, checked }: CheckedInput,
  exception: ExceptionWords,
  { world, forms }: Session,
): Promise<Uint8Array | undefined> {
  if (!checked) return undefined;
  const [entry] = recordEntries(source, checked.form, EXCEPTIONS);
  const keyOf = exceptionKeys(source, checked);
  const lines = exceptionLines(exception, keyOf);
  const edit = insertionOf(lines, keyOf(EXCEPTIONS), source, entry);
  if (!edit) return undefined;
  const bytes = editBytes(input.bytes, [edit]);
  const after = await checkInput({ ...input, bytes }, forms, checkOptions(world, {}));
  const isSame = JSON.stringify(after.checked?.data) === JSON.stringify(checked.data);
  const covered = coveredBy(exception, after.diagnostics);
  const isExcused = covered.length > 0 && covered.every(({ excused }) => excused !== undefined);
  return isSame && isExcused ? bytes : undefined;
}

const NO_FILE = {
  zh: '要写入例外，请写明文件名，不能用标准输入',
  en: 'name the file to write the exception into; standard input cannot be changed',
};

function noPlace(file: string) {
  return {
    zh: `${file} 的写法特殊，没有合适的地方写入，文件没有改动`,
    en: `${file} is written in a way that has no place for it, and was left alone`,
  };
}

function pasteIt(text: string) {
  return { zh: `请手工加上：\n${text}`, en: `add it by hand:\n${text}` };
}
