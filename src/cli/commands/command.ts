/** What a command is: its line as data, and its run, which is loaded when it is the one that was chosen. */
import type { Localized } from '../../diagnostic/diagnostic.ts';
import type { Configurable } from '../config/config.ts';
import type { Options, OptionsOf } from '../config/option.ts';
import type { Session } from '../config/session.ts';
import type { ExitCode } from '../world/world.ts';

export interface CommandLine {
  name: string;
  about: Localized;
  /** Operands in commander's notation, e.g. `<files...>`. */
  operands: { term: string; about: Localized }[];
  options: Options;
  /** Lines to try, each with what it does. */
  examples: { line: string; does: Localized }[];
}

/** Runs a command. What is configured stands in its options as if it had been typed. */
export type Run<O extends Options> = (
  session: Session,
  operands: string[],
  options: OptionsOf<O> & Configurable,
) => Promise<ExitCode>;

export interface Command {
  line: CommandLine;
  /** The run, whose options are what its line declares. */
  load(): Promise<(session: Session, operands: string[], options: object) => Promise<ExitCode>>;
}

/** Holds the run of a command to the options that its line declares. */
export function command<L extends CommandLine>(
  line: L,
  load: () => Promise<{ run: Run<L['options']> }>,
): Command {
  return { line, load: async () => (await load()).run };
}
