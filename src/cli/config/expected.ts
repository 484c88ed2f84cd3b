/** What each key of the configuration takes, in words. */
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { severityChoices } from '../../diagnostic/kinds/config.ts';
import { documentFormats } from '../files/outputs.ts';
import { failOnLevels } from './config.ts';

const PATTERNS: Localized = {
  zh: '通配符的列表，如 [ "2025/**/*.yaml" ]',
  en: 'a list of patterns, e.g. [ "2025/**/*.yaml" ]',
};
const PATTERN: Localized = { zh: '一个通配符', en: 'a pattern' };
const FOLDER: Localized = { zh: '一个文件夹', en: 'a folder' };
const MONTH_DAY: Localized = {
  zh: '月和日，形如 03-31',
  en: 'a month and a day such as 03-31',
};
const DOCUMENTS: Localized = {
  zh: `要生成的文件的列表：[ ${documentFormats.join(', ')} ]`,
  en: `a list of the documents to write: [ ${documentFormats.join(', ')} ]`,
};
const MAPPING: Localized = { zh: '“名称: 内容”这样的行', en: 'lines of `name: value`' };

/** By the pointer of a value; `*` stands for any key or item. */
const EXPECTED: Record<string, Localized> = {
  '/reports': PATTERNS,
  '/reports/*': PATTERN,
  '/ignore': PATTERNS,
  '/ignore/*': PATTERN,
  '/forms': {
    zh: '文件夹的列表，如 [ ./our-forms ]',
    en: 'a list of folders, e.g. [ ./our-forms ]',
  },
  '/forms/*': FOLDER,
  '/rules/*': severityChoices,
  '/output/to': DOCUMENTS,
  '/output/to/*': { zh: ` ${documentFormats.join(' 或 ')}`, en: documentFormats.join(' or ') },
  '/output/outDir': FOLDER,
  '/programs/*': {
    zh: '程序的名字，或从根开始的完整路径',
    en: 'the name of a program, or its whole path from the root',
  },
  '/site/*': { zh: '不为空的文字', en: 'words, not empty' },
  '/deadline': {
    zh: '月和日，形如 03-31，或按机关类型分别写',
    en: 'a month and a day such as 03-31, or one for each kind of body',
  },
  '/deadline/*': MONTH_DAY,
  '/previous/reusedText': { zh: ' 1 到 100 的数', en: 'a number from 1 to 100' },
  '/previous/changeRatio': { zh: '大于 1 的数', en: 'a number above 1' },
  '/previous/changeMinimum': { zh: ' 0 或更大的数', en: 'a number, 0 or more' },
  '/strictFiles': { zh: ' true 或 false', en: 'true or false' },
  '/maxWarnings': { zh: ' 0 或更大的整数', en: 'a whole number, 0 or more' },
  '/failOn': {
    zh: ` ${failOnLevels.join('、')} 之一`,
    en: `one of ${failOnLevels.join(', ')}`,
  },
  '/lang': { zh: ' zh 或 en', en: 'zh or en' },
  '/exceptions': { zh: ' true 或 false', en: 'true or false' },
};

/** @param pointer JSON pointer of a value of the configuration */
export function expectedAt(pointer: string): Localized {
  return EXPECTED[pointer] ?? EXPECTED[pointer.replace(/\/[^/]*$/, '/*')] ?? MAPPING;
}
