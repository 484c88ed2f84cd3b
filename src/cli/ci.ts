/** The CI system that a run is part of, and what it wants to be told in its own format. */
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
