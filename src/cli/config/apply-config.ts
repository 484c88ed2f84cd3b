/** Configuration and command line together: what is on the command line wins. */

import { relative, resolve } from 'node:path';
import type { LoadedConfig, Settings } from './config.ts';
import type { SharedOptions } from './shared-options.ts';

export function noSettings(cwd: string): Settings {
  return { reports: [], ignore: [], folder: cwd, rules: {} };
}

export function settingsOf({ config, folder, file }: LoadedConfig): Settings {
  const { reports = [], ignore = [], rules = {}, deadline, previous, site, programs } = config;
  return {
    ...{ reports, ignore, folder, file, rules },
    ...(deadline === undefined ? {} : { deadline }),
    ...(previous === undefined ? {} : { previous }),
    ...(site === undefined ? {} : { site }),
    ...(programs === undefined ? {} : { programs }),
  };
}

/** @returns the options as if the configuration stood on the command line, in front of what does */
export function withConfig<O extends SharedOptions>(
  options: O,
  loaded: LoadedConfig,
  cwd: string,
): O {
  const { config, folder } = loaded;
  const { lang, failOn, maxWarnings, strictFiles, output = {} } = config;
  const path = (name: string) => relative(cwd, resolve(folder, name)) || '.';
  const forms = [...(options.forms ?? []), ...(config.forms ?? []).map(path)];
  const exceptions = options.exceptions === false ? false : (config.exceptions ?? true);
  return {
    ...given({
      ...{ lang, failOn, maxWarnings, strictFiles, to: output.to },
      outDir: output.outDir === undefined ? undefined : path(output.outDir),
    }),
    ...given(options),
    ...(forms.length > 0 ? { forms } : {}),
    exceptions,
  };
}

function given<O extends object>(options: O): { [K in keyof O]: Exclude<O[K], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof O]: Exclude<O[K], undefined> };
}
