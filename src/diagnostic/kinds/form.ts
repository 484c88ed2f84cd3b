/** Findings about which form a file is for. */
import { kind, type Localized } from '../diagnostic.ts';

const list = (ids: string[]): string => ids.join(', ');

export const notAReport = kind(
  'form/not-a-report',
  'error',
  { zh: '文件不是年度报告的数据文件', en: 'The file is not a report’s data file' },
  () => ({
    message: {
      zh: '这个文件不是年度报告的数据文件：最外层应当是“名称: 内容”这样的行',
      en: 'this is not a report’s data file: its top level should be lines of `name: value`',
    },
    help: {
      zh: '用 gov-report new 生成一份空白的数据文件，再往里填写',
      en: 'make an empty data file with `gov-report new` and fill it in',
    },
  }),
);

export const missingForm = kind(
  'form/missing',
  'error',
  { zh: '没有写明报告格式', en: 'The form is not named' },
  (ids: string[], suggestion: string | undefined) => ({
    message: {
      zh: '没有写明用哪一种报告格式（form）',
      en: 'the file does not say which form it is for (`form`)',
    },
    help: suggestionHelp(ids, suggestion),
  }),
);

export const unknownForm = kind(
  'form/unknown',
  'error',
  { zh: '没有这种报告格式', en: 'There is no such form' },
  (given: string, ids: string[], suggestion: string | undefined) => ({
    message: { zh: `没有“${given}”这种报告格式`, en: `there is no form “${given}”` },
    help: suggestionHelp(ids, suggestion),
  }),
);

export const formUnusable = kind(
  'form/unusable',
  'error',
  { zh: '报告格式本身有误', en: 'The form itself is wrong' },
  (reason: string) => ({
    message: { zh: `报告格式有误：${reason}`, en: `the form is wrong: ${reason}` },
  }),
);

function suggestionHelp(ids: string[], suggestion: string | undefined): Localized[] {
  const known = { zh: `可用的格式：${list(ids)}`, en: `known forms: ${list(ids)}` };
  if (suggestion === undefined) return [known];
  return [{ zh: `写成 form: ${suggestion}`, en: `write form: ${suggestion}` }, known];
}
