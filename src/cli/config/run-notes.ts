/** By what else than the package's own forms and rules a run checks. */
import type { RunNote } from '../../print/run-note.ts';
import type { Config, LoadedConfig } from './config.ts';
import type { SharedOptions } from './shared-options.ts';

/** The keys of a configuration that bear on what is checked, and on whether it passes. */
const BEARING = [
  'reports',
  'ignore',
  'rules',
  'exceptions',
  'strictFiles',
  'deadline',
  'previous',
  'maxWarnings',
  'failOn',
] satisfies (keyof Config)[];

/**
 * @param options with what is configured where the command line says nothing
 * @returns nothing when the run checks by the package alone
 */
export function runNotes(options: SharedOptions, loaded: LoadedConfig | undefined): RunNote[] {
  const { forms = [], exceptions } = options;
  const config = loaded?.config ?? {};
  const inForce: Record<string, unknown> = { ...config, ...options };
  const settings = BEARING.filter(
    (key) => config[key] !== undefined && config[key] === inForce[key],
  ).map((key) => `${key}: ${JSON.stringify(config[key])}`);
  const notes = forms.map((folder) => ({
    file: folder,
    words: {
      zh: `除 gov-report 自带的格式外，还用了 ${folder} 中的格式`,
      en: `besides the forms of gov-report, those in ${folder} were used`,
    },
  }));
  if (loaded && settings.length > 0) notes.push(configured(loaded.file, settings.join('; ')));
  if (exceptions === false && config.exceptions !== false) notes.push(WITHOUT_EXCEPTIONS);
  return notes;
}

const configured = (file: string, settings: string): RunNote => ({
  file,
  words: {
    zh: `按 ${file} 的设定核对：${settings}`,
    en: `checked by the settings of ${file}: ${settings}`,
  },
});

const WITHOUT_EXCEPTIONS: RunNote = {
  file: '.',
  words: {
    zh: '报告里的例外说明一律不认（--no-exceptions）',
    en: 'no exception of a report counts (--no-exceptions)',
  },
};
