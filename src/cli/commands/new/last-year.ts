/** The report of the year before, from which a new one goes on, whatever kind of file that is. */
import { resolve } from 'node:path';
import type { Checked } from '../../../check/dataset.ts';
import { checkInput } from '../../../compile.ts';
import { reportFacts } from '../../../form/common-fields.ts';
import { resultOf, unread } from '../../batch/checkup.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { Session } from '../../config/session.ts';
import { openInput, STDIN } from '../../files/open-input.ts';
import type { ExitCode } from '../../world/world.ts';

interface Before {
  /** Absolute path; absent where it came by standard input. */
  path?: string;
  checked: Checked;
  year?: number;
  agency?: string;
}

/** @returns the report of the year before, or that it cannot be read, which has been told then */
export async function readLastYear(
  file: string,
  session: Session,
): Promise<Before | { exitCode: ExitCode }> {
  const { world, forms } = session;
  const opened = await openInput(file, world);
  const input = 'input' in opened ? await checkInput(opened.input, forms) : undefined;
  if (input?.checked) {
    const { checked } = input;
    const path = file === STDIN ? {} : { path: resolve(world.cwd, file) };
    return { ...path, checked, ...reportFacts(checked.values) };
  }
  const result = input ? resultOf(input) : 'finding' in opened ? unread(opened.finding) : undefined;
  const results = result ? [result] : [];
  session.show(await printFindings(results, session, 'text'), world.stderr);
  return { exitCode: 2 };
}
