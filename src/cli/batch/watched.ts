/** The run of a command, and with `--watch` again whenever a file changes that it has read. */
import type { Session } from '../config/session.ts';
import { lookOf, untilChanged } from '../files/until-changed.ts';
import { tellFailure } from '../world/tell-failure.ts';
import type { ExitCode, World } from '../world/world.ts';

type Work<O, R> = (session: Session, options: O) => Promise<R>;

export async function watched<O extends { watch?: boolean }>(
  session: Session,
  options: O,
  work: Work<O, ExitCode>,
): Promise<ExitCode> {
  return options.watch ? whenSaved(session, work) : work(session, options);
}

/**
 * Works, and works again when a file is saved that the work has read: a report, its pictures, last
 * year's, the configuration, which is read anew. What fails is told, and the next save waited for.
 * @returns only where the first time could not do its work, or nothing was read that may change
 */
export async function whenSaved<O>(session: Session, work: Work<O, unknown>): Promise<ExitCode> {
  for (let isFirst = true; ; isFirst = false) {
    const looks = new Map<string, string>();
    try {
      const again = await session.reopen(noting(session.world, looks));
      const exitCode = await work(again.session, again.options as O);
      if (isFirst && exitCode === 2) return exitCode;
    } catch (error) {
      if (isFirst) throw error;
      tellFailure(error, session.language, session.world);
    }
    if (looks.size === 0) return 2;
    await untilChanged(looks);
  }
}

/** All in this thread: others would read what nobody here is told of. */
function noting({ worker: _, ...world }: World, looks: Map<string, string>): World {
  return {
    ...world,
    // The first look counts: what is saved while the work goes on is a change.
    reads: (path) => looks.has(path) || looks.set(path, lookOf(path)),
  };
}
