/** Makes the session of a run out of the world, the options and the configuration file. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { printable, printed } from '../../diagnostic/printable.ts';
import type { Forms } from '../../form/forms.ts';
import { openFormFolders } from '../files/form-folders.ts';
import { withoutCommands } from '../world/ci.ts';
import type { World } from '../world/world.ts';
import { noSettings, settingsOf, withConfig } from './apply-config.ts';
import type { LoadedConfig } from './config.ts';
import { findConfig } from './find-config.ts';
import { runNotes } from './run-notes.ts';
import { type Session, wantsColor } from './session.ts';
import type { SharedOptions } from './shared-options.ts';

export interface Opened<O> {
  session: Session;
  /** The options with what is configured where they say nothing. */
  options: O;
  loaded?: LoadedConfig;
}

/**
 * @param language what the environment speaks, where neither an option nor the configuration says
 * @param before a session of the same run, whose forms are kept where they are of the same folders
 * @throws CannotRun when a folder of forms cannot be used; AlreadyTold when the configuration cannot
 */
export async function openSession<O extends SharedOptions>(
  world: World,
  language: Language,
  given: O,
  before?: Session,
): Promise<Opened<O>> {
  const loaded = await configOf(given, world);
  const options = loaded ? withConfig(given, loaded, world.cwd) : given;
  let forms: Forms | undefined;
  const speaks = options.lang ?? language;
  const formFolders = options.forms ?? [];
  const session: Session = {
    world,
    language: speaks,
    get forms() {
      const isSame = before?.formFolders.join('\0') === formFolders.join('\0');
      forms ??= before && isSame ? before.forms : openFormFolders(formFolders, world);
      return forms;
    },
    formFolders,
    settings: loaded ? settingsOf(loaded) : noSettings(world.cwd),
    notes: runNotes(options, loaded),
    get color() {
      return wantsColor(options.color, world);
    },
    print: (document) => world.stdout.write(document),
    show: (text, stream = world.stdout) => stream.write(withoutCommands(text, world.env)),
    reopen: (again) => openSession(again, language, given, session),
    tell: (...lines) =>
      world.stderr.write(printed`${lines.map((words) => printed`${printable(words[speaks])}\n`)}`),
  };
  return { session, options, ...(loaded ? { loaded } : {}) };
}

/** Most runs have none: what reads it is loaded for those that do. */
async function configOf(options: SharedOptions, world: World): Promise<LoadedConfig | undefined> {
  if (options.config === false) return undefined;
  const path = options.config ?? findConfig(world.cwd);
  if (path === undefined) return undefined;
  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(path, options, world);
}
