/** The date that the environment wants documents to carry, where it wants one. */
import { CannotRun } from '../world/cannot-run.ts';
import type { World } from '../world/world.ts';

/**
 * @returns of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), in
 *   milliseconds since 1970
 * @throws CannotRun when the variable is no number of seconds
 */
export function outputDate({ SOURCE_DATE_EPOCH: epoch }: World['env']): number | undefined {
  if (!epoch) return undefined;
  if (/^\d{1,15}$/.test(epoch)) return Number(epoch) * 1000;
  throw new CannotRun({
    zh: `环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，现为“${epoch}”`,
    en: `the variable SOURCE_DATE_EPOCH must be seconds since 1970, not "${epoch}"`,
  });
}
