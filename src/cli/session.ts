/** One run of one command: the world, the language, and the few ways of talking to the user. */
import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import type { Forms } from '../form/forms.ts';
import type { ExitCode, World } from './world.ts';

export interface Session {
  world: World;
  language: Language;
  forms: Forms;
  /** Whether the results may carry colours. */
  color: boolean;
  /** Writes what was asked for, on standard output. */
  print(text: string): void;
  /** Says something about the work, on standard error. */
  tell(words: Localized): void;
}

/** What the module of a command exports. */
export interface CommandModule {
  run(session: Session, operands: string[], options: Options): Promise<ExitCode>;
}

/** The options as given on the command line, by their camel-case name. */
export interface Options {
  lang?: string;
  forms?: string[];
  color?: boolean;
  format?: 'text' | 'json' | 'markdown';
  to?: ('docx' | 'html')[];
  outDir?: string;
  draft?: boolean;
  form?: string;
  year?: number;
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
