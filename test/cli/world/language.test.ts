import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../src/cli/world/language.ts';

test.each([
  [['validate'], {}, 'zh'],
  [['validate'], { LANG: 'en_US.UTF-8' }, 'en'],
  [['validate'], { LANG: 'en' }, 'en'],
  [['validate'], { LANG: 'enm' }, 'zh'],
  [['validate'], { LANG: 'C.UTF-8' }, 'zh'],
  [['validate'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  [['validate'], { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'en'],
  [['--lang', 'en', 'validate'], {}, 'en'],
  [['validate', '--lang=zh'], { LANG: 'en_US' }, 'zh'],
  [['--lang', 'en', '--lang', 'zh'], {}, 'zh'],
  [['--lang', 'de'], { LANG: 'en_US' }, 'en'],
  [['--lang'], {}, 'zh'],
  [['validate', '--', '--lang=en'], {}, 'zh'],
])('%j with %j speaks %s', (argv, env, language) => {
  expect(chooseLanguage(argv, env)).toBe(language);
});
