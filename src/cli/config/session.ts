/** One run of one command: the world, the language, and the few ways of talking to the user. */
import type { Language, Localized } from '../../diagnostic/diagnostic.ts';
import type { Printable } from '../../diagnostic/printable.ts';
import type { Forms } from '../../form/forms.ts';
import type { RunNote } from '../../print/run-note.ts';
import type { Sink, World } from '../world/world.ts';
import type { Settings } from './config.ts';

export interface Session {
  world: World;
  language: Language;
  forms: Forms;
  /** Folders of forms besides the package's own, as the user named them. */
  formFolders: readonly string[];
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
  /** Opens the session anew, with the configuration as it stands by then. */
  reopen(world: World): Promise<{ session: Session; options: object }>;
  /** Says something about the work, on standard error, each on a line of its own. */
  tell(...lines: Localized[]): void;
}

/** Whether output is coloured: the option, else NO_COLOR and FORCE_COLOR, else the terminal. */
export function wantsColor(option: boolean | undefined, world: World): boolean {
  if (option !== undefined) return option;
  const { NO_COLOR, FORCE_COLOR, TERM } = world.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return world.stdout.isTTY && TERM !== 'dumb';
}
