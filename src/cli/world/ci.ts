/** The CI system that a run is part of, and what it wants to be told in its own format. */
import { type Printable, printable, printed } from '../../diagnostic/printable.ts';
import type { World } from './world.ts';

export type Ci = 'github' | 'gitlab';

/** Where GitLab's documentation has the report of code quality. */
export const GITLAB_FILE = 'gl-code-quality-report.json';

/** GitHub sets `GITHUB_ACTIONS`, GitLab `GITLAB_CI`, both to `true`. */
export function detectCi(env: World['env']): Ci | undefined {
  if (env.GITHUB_ACTIONS === 'true') return 'github';
  if (env.GITLAB_CI === 'true') return 'gitlab';
  return undefined;
}

/**
 * Text for people as GitHub's log takes it: no line is a command until a word comes that nobody can
 * guess. The log puts standard output and standard error together in no certain order, so commands
 * of ours have to follow on the same stream.
 */
export function withoutCommands(text: Printable, env: World['env']): Printable {
  if (text === '' || detectCi(env) !== 'github') return text;
  const word = printable(crypto.randomUUID());
  return printed`::stop-commands::${word}\n${text}::${word}::\n`;
}
