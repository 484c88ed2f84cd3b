/** Which language the program speaks: `--lang`, else the locale, else Chinese. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import type { World } from './world.ts';

const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/**
 * The language has to be known before the command line is parsed, because the help texts and the
 * complaints about the command line itself are in it.
 */
export function chooseLanguage(argv: readonly string[], env: World['env']): Language {
  const asked = languageOption(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  // POSIX: the first of the three that is set and not empty decides.
  const locale = LOCALE_VARIABLES.map((name) => env[name]).find((value) => value) ?? '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'zh';
}

function languageOption(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return undefined;
  return options[at] === '--lang' ? options[at + 1] : options[at]?.slice('--lang='.length);
}
