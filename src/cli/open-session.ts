/** Makes the session of a run out of the world and the options that every command has. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Forms } from '../form/forms.ts';
import { openFormFolders } from './form-folders.ts';
import { type Options, type Session, wantsColor } from './session.ts';
import type { World } from './world.ts';

/** @throws CannotRun when a folder of forms that was named cannot be used */
export function openSession(world: World, language: Language, options: Options): Session {
  let forms: Forms | undefined;
  return {
    world,
    language,
    get forms() {
      forms ??= openFormFolders(options.forms ?? [], world);
      return forms;
    },
    get color() {
      return wantsColor(options.color, world);
    },
    print: (text) => world.stdout.write(text),
    tell: (words) => world.stderr.write(`${words[language]}\n`),
  };
}
