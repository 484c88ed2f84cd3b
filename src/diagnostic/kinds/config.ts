/** Findings about the configuration file. */
import { kind, type Localized } from '../diagnostic.ts';

const SEVERITIES = 'off, info, warning, error';

function meant(suggestion: string): Localized {
  return { zh: `您是不是想写 ${suggestion}？`, en: `Did you mean ${suggestion}?` };
}

export const notAConfig = kind(
  'config/not-a-mapping',
  'error',
  { zh: '配置文件的写法不对', en: 'the configuration is no mapping' },
  () => ({
    message: {
      zh: '配置文件应当由“名称: 内容”这样的行组成',
      en: 'a configuration file is made of lines of `name: value`',
    },
  }),
);

export const configUnknownKey = kind(
  'config/unknown-key',
  'error',
  { zh: '配置中没有这一项', en: 'a key that the configuration does not have' },
  (key: string, suggestion: string | undefined, known: string[]) => ({
    message: { zh: `配置中没有“${key}”这一项`, en: `the configuration has no key “${key}”` },
    help: suggestion
      ? meant(suggestion)
      : { zh: `可以写：${known.join('、')}`, en: `allowed here: ${known.join(', ')}` },
  }),
);

export const configWrongValue = kind(
  'config/wrong-value',
  'error',
  { zh: '配置的取值不对', en: 'a value that the configuration does not take' },
  (key: string, expected: Localized) => ({
    message: { zh: `${key} 应当是${expected.zh}`, en: `${key} must be ${expected.en}` },
  }),
);

export const configUnknownRule = kind(
  'config/unknown-rule',
  'error',
  { zh: '没有这条规则', en: 'there is no such rule' },
  (rule: string, suggestion: string | undefined) => ({
    message: { zh: `没有“${rule}”这条规则`, en: `there is no rule “${rule}”` },
    help: suggestion
      ? meant(suggestion)
      : { zh: '全部勾稽关系见 gov-report rules', en: 'gov-report rules lists all relations' },
  }),
);

export const configStatutoryRule = kind(
  'config/statutory-rule',
  'error',
  { zh: '法定的勾稽关系不能关闭或降级', en: 'a statutory relation cannot be weakened' },
  (rule: string, asked: string, basis: Localized | undefined) => ({
    message: {
      zh: `${rule} 是官方文件规定的勾稽关系，不能${asked === 'off' ? '关闭' : `降为 ${asked}`}`,
      en: `${rule} is a relation that the official document itself states; it cannot be ${
        asked === 'off' ? 'switched off' : `lowered to ${asked}`
      }`,
    },
    help: basis
      ? { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` }
      : {
          zh: '它包括法定的勾稽关系；要调整非法定的，请写那一条的编号',
          en: 'it includes statutory relations; name the id of the one that is not statutory',
        },
  }),
);

/** What a severity may be, for messages. */
export const severityChoices: Localized = {
  zh: ` ${SEVERITIES} 之一`,
  en: `one of ${SEVERITIES}`,
};
