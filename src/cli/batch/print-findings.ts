/** Findings of a run in the format and the colours that were asked for. */

import { relative, resolve, sep } from 'node:path';
import { type Printable, printed } from '../../diagnostic/printable.ts';
import { filesAt, ruleHelp } from '../../explain/rule-help.ts';
import type { FormatOptions } from '../../print/format-options.ts';
import { loadPrinter } from '../../print/formats.ts';
import type { FileResult } from '../../print/results.ts';
import type { FindingFormat } from '../config/format-target.ts';
import type { Session } from '../config/session.ts';
import { paint } from '../world/paint.ts';
import type { World } from '../world/world.ts';

/** Where the width of the terminal is not known: what most screens and CI logs show. */
const WIDTH = 100;

/** @returns '' when there is nothing to say as text; a format for machines is always a document */
export async function printFindings(
  results: FileResult[],
  session: Session,
  format: FindingFormat = 'text',
  all = false,
): Promise<Printable> {
  if (format !== 'text') {
    const print = await loadPrinter(format);
    return print(results, formatOptions(session, all));
  }
  const { notes } = session;
  if (notes.length === 0 && results.every(({ diagnostics }) => diagnostics.length === 0)) {
    return printed``;
  }
  const { printTextResults } = await import('../../print/print-text.ts');
  const { language, color, world } = session;
  const width = world.stdout.columns ?? WIDTH;
  return printTextResults(results, { language, width, paint: await paint(color), all, notes });
}

/** What formats for machines need besides the results. */
export function formatOptions({ language, world, notes }: Session, all = false): FormatOptions {
  const base = filesAt(world.homepage);
  return {
    language,
    toolVersion: world.version,
    ...(base === undefined ? {} : { ruleHelp: (rule) => ruleHelp(rule, language, base) }),
    locate: locator(world),
    notes,
    all,
  };
}

/** CI systems know files by their path below the repository, which may not be the working folder. */
function locator({ cwd, env }: World): (file: string) => string {
  const root = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR ?? cwd;
  return (file) => relative(root, resolve(cwd, file)).split(sep).join('/') || '.';
}
