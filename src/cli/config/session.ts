/** One run of one command: the world, the language, and the few ways of talking to the user. */
import type { Language, Localized } from '../../diagnostic/diagnostic.ts';
import type { Printable } from '../../diagnostic/printable.ts';
import type { Forms } from '../../form/forms.ts';
import type { RunNote } from '../../print/run-note.ts';
import type { ExitCode, Sink, World } from '../world/world.ts';
import type { FailOn, Settings } from './config.ts';
import type { FormatTarget } from './format-target.ts';

export interface Session {
  world: World;
  language: Language;
  forms: Forms;
  /** What the configuration file settles and no option does. */
  settings: Settings;
  /** What the reader of the results has to know about the run; a command adds what it leaves out. */
  notes: RunNote[];
  /** Whether the results may carry colours. */
  color: boolean;
  /** Hands over a document, on standard output, which may be a file. */
  print(document: Printable): void;
  /** Shows people what they asked for, on standard output unless another stream is named. */
  show(text: Printable, stream?: Sink): void;
  /** Says something about the work, on standard error, each on a line of its own. */
  tell(...lines: Localized[]): void;
}

/** What the module of a command exports. */
export interface CommandModule {
  run(session: Session, operands: string[], options: Options): Promise<ExitCode>;
}

/** The options by their camel-case name: as given on the command line, else as configured. */
export interface Options {
  /** A configuration file; false for none at all. */
  config?: string | false;
  printConfig?: boolean;
  /** The formats that findings are printed in. */
  formats?: FormatTarget[];
  /** False where the environment shall not be asked whether it is a CI system. */
  ci?: boolean;
  /** Makes an error of every file in the folders that is not checked. */
  strictFiles?: boolean;
  maxWarnings?: number;
  failOn?: FailOn;
  /** Threads to work in. */
  jobs?: number;
  /** What standard input is called in messages, and where it is thought to lie. */
  stdinName?: string;
  /** False where the exceptions in reports do not count. */
  exceptions?: boolean;
  lang?: string;
  forms?: string[];
  color?: boolean;
  format?: 'text' | 'json' | 'markdown';
  to?: ('docx' | 'html')[];
  outDir?: string;
  draft?: boolean;
  all?: boolean;
  yes?: boolean;
  dryRun?: boolean;
  totals?: boolean;
  form?: string;
  year?: number;
  /** Of an exception: why, by whom, until which day. */
  reason?: string;
  by?: string;
  until?: string;
  name?: string;
}

/** Whether output is coloured: the option, else NO_COLOR and FORCE_COLOR, else the terminal. */
export function wantsColor(option: boolean | undefined, world: World): boolean {
  if (option !== undefined) return option;
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return world.stdout.isTTY && TERM !== 'dumb';
}
