/** The effective configuration, with where each value comes from, as a file that could be used. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { displayWidth, pad } from '../../diagnostic/display-width.ts';
import { lineIndex } from '../../diagnostic/line-index.ts';
import { jsonText, type Printable, printable, printed } from '../../diagnostic/printable.ts';
import { formats } from '../../write/formats.ts';
import { withConfig } from './apply-config.ts';
import type { Config, LoadedConfig } from './config.ts';
import type { SharedOptions } from './shared-options.ts';

/** A value of the configuration, the option that sets it, and what holds without either. */
interface Row {
  pointer: string;
  flag?: string;
  given?: unknown;
  fallback?: unknown;
  value: unknown;
}

/**
 * @param options as given on the command line
 * @param loaded nothing where there is no configuration file
 */
export function printConfig(
  options: SharedOptions,
  loaded: LoadedConfig | undefined,
  language: Language,
  cwd: string,
): Printable {
  const effective = loaded ? withConfig(options, loaded, cwd) : options;
  const lines = rowsOf(effective, options, loaded?.config ?? {}, language)
    .filter(({ value }) => value !== undefined)
    .map((row) => [written(row), printable(origin(row, loaded, language))] as const);
  const width = Math.min(60, Math.max(...lines.map(([text]) => displayWidth(text))));
  const commented = lines.map(([text, from]) => printed`${pad(text, width)}  # ${from}\n`);
  // The first of the values below a key opens it.
  const at = commented.findIndex((line) => line.startsWith(' '));
  return printed`${commented.toSpliced(at, 0, printed`output:\n`)}`;
}

function rowsOf(
  all: SharedOptions,
  options: SharedOptions,
  config: Config,
  language: Language,
): Row[] {
  const exceptions = options.exceptions === false ? false : undefined;
  return [
    only('reports', config.reports, ['.']),
    only('ignore', config.ignore, []),
    only('rules', config.rules, {}),
    row('forms', '--forms', options.forms, all.forms, []),
    row('output/to', '--to', options.to, all.to, [...formats]),
    row('output/outDir', '--out-dir', options.outDir, all.outDir),
    only('site', config.site),
    only('programs', config.programs),
    only('deadline', config.deadline),
    only('previous', config.previous),
    row('strictFiles', '--strict-files', options.strictFiles, all.strictFiles, false),
    row('maxWarnings', '--max-warnings', options.maxWarnings, all.maxWarnings),
    row('failOn', '--fail-on', options.failOn, all.failOn, 'error'),
    row('lang', '--lang', options.lang, all.lang, language),
    row('exceptions', '--no-exceptions', exceptions, all.exceptions, true),
  ];
}

function only(pointer: string, value: unknown, fallback?: unknown): Row {
  return { pointer, value: value ?? fallback };
}

function row(
  pointer: string,
  flag: string,
  given: unknown,
  value: unknown,
  fallback?: unknown,
): Row {
  return { pointer, flag, given, value: value ?? fallback };
}

/** JSON is YAML as well, and one line a value is easy to read. */
function written({ pointer, value }: Row): Printable {
  const [key = '', below] = pointer.split('/');
  const name = printable(below === undefined ? key : `  ${below}`);
  return printed`${name}: ${jsonText(value)}`;
}

function origin(
  { pointer, flag, given }: Row,
  loaded: LoadedConfig | undefined,
  language: Language,
): string {
  const place = loaded?.places.get(`/${pointer}`);
  const line =
    place && loaded && lineIndex(loaded.text).positionAt((place.key ?? place.value).start);
  const inFile = line ? `${loaded?.file}:${line.line}:${line.column}` : undefined;
  if (given !== undefined && flag !== undefined) {
    return flag === '--forms' && inFile ? `${flag}, ${inFile}` : flag;
  }
  return inFile ?? { zh: '默认', en: 'default' }[language];
}
