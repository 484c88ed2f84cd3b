/** Loads the configuration of a run and checks it; what is wrong with it stops the run. */
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { fileUnreadable } from '../../diagnostic/kinds/file.ts';
import { inOrder } from '../../judge/in-order.ts';
import { printText } from '../../print/print-text.ts';
import { openFormFolders } from '../files/form-folders.ts';
import { AlreadyTold } from '../world/cannot-run.ts';
import { chooseLanguage } from '../world/language.ts';
import { paint } from '../world/paint.ts';
import { systemReason } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { withConfig } from './apply-config.ts';
import { checkRules } from './check-rules.ts';
import type { LoadedConfig } from './config.ts';
import { type ConfigReading, readConfig } from './read-config.ts';
import { wantsColor } from './session.ts';
import type { SharedOptions } from './shared-options.ts';

/**
 * @param path of the file, absolute or relative to the working folder
 * @throws AlreadyTold when something is wrong with it, after saying what and where
 */
export async function loadConfig(
  path: string,
  options: SharedOptions,
  world: World,
): Promise<LoadedConfig> {
  const reading = await read(resolve(world.cwd, path), world);
  if ('diagnostics' in reading) return refuse(reading, options, world);
  const { loaded } = reading;
  if (loaded.config.rules === undefined) return loaded;
  const { forms = [] } = withConfig(options, loaded, world.cwd);
  const diagnostics = await checkRules(loaded, openFormFolders(forms, world));
  if (diagnostics.length === 0) return loaded;
  return refuse({ diagnostics, text: loaded.text }, options, world);
}

async function read(path: string, world: World): Promise<ConfigReading> {
  const file = relative(world.cwd, path);
  world.reads?.(path);
  try {
    return await readConfig(path, file, world);
  } catch (error) {
    return { diagnostics: [fileUnreadable({ file }, systemReason(error))], text: '' };
  }
}

async function refuse(
  { diagnostics, text }: { diagnostics: Diagnostic[]; text: string },
  { lang, color }: SharedOptions,
  world: World,
): Promise<never> {
  const language = lang ?? chooseLanguage([], world.env);
  const texts = new Map(text === '' ? [] : diagnostics.map(({ file }) => [file, text]));

  const width = world.stderr.columns ?? 100;
  world.stderr.write(
    printText(inOrder(diagnostics), {
      ...{ language, width, texts },
      paint: await paint(wantsColor(color, world)),
    }),
  );
  throw new AlreadyTold();
}
