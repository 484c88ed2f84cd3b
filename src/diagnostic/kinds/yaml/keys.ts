/** Findings about keys and their colons. */
import { kind, type Localized } from '../../diagnostic.ts';

export const missingSpace = kind(
  'yaml/space-after-colon',
  'error',
  { zh: '冒号后面没有空格', en: 'No space after a colon' },
  (key: string, rest: string) => ({
    message: { zh: '冒号后面要空一格', en: 'there must be a space after the colon' },
    help: writeKey(key, rest),
  }),
);

export const fullWidthColon = kind(
  'yaml/full-width-colon',
  'error',
  { zh: '冒号是全角的', en: 'A full-width colon' },
  (key: string, rest: string) => ({
    message: {
      zh: '这里的冒号是中文（全角）冒号，要用英文冒号加一个空格',
      en: 'this colon is the full-width one',
    },
    help: writeKey(key, rest),
  }),
);

export const wideSpaceAfterColon = kind(
  'yaml/wide-space-after-colon',
  'error',
  { zh: '冒号后面是全角空格', en: 'A full-width space after a colon' },
  (key: string, rest: string) => ({
    message: {
      zh: '冒号后面是全角空格',
      en: 'the space after the colon is a full-width or non-breaking one',
    },
    help: {
      zh: `改成半角空格：${keyAndRest(key, rest)}`,
      en: `write ${keyAndRest(key, rest)}`,
    },
  }),
);

export const missingColon = kind(
  'yaml/missing-colon',
  'error',
  { zh: '缺冒号', en: 'A missing colon' },
  (key: string, rest: string) => ({
    message: { zh: `“${key}”后面缺一个冒号`, en: `there is no colon after “${key}”` },
    help: writeKey(key, rest),
  }),
);

export const strayText = kind(
  'yaml/stray-text',
  'error',
  { zh: '放错地方的文字', en: 'Text out of place' },
  () => ({
    message: {
      zh: '这一行不是“栏目: 内容”，也不属于上面的文字',
      en: 'this line is not `key: value` and belongs to no text above it',
    },
    help: {
      zh: '如果是上面文字的一部分，前面加空格与它对齐；如果是说明，行首加 #；如果是多余的，删掉',
      en: 'align it with the text that it belongs to, put # before it, or delete it',
    },
  }),
);

export const missingKey = kind(
  'yaml/missing-key',
  'error',
  { zh: '冒号前面没有栏目名', en: 'A colon without a key' },
  () => ({
    message: { zh: '冒号前面缺栏目名', en: 'there is no key before the colon' },
    help: { zh: '写成“栏目: 内容”，或者删掉这一行', en: 'write `key: value`, or delete the line' },
  }),
);

export const complexKey = kind(
  'yaml/complex-key',
  'error',
  { zh: '栏目名不是文字', en: 'A key that is not a word' },
  () => ({
    message: {
      zh: '冒号前面应是栏目名，不能是列表或一组数据',
      en: 'a key must be a word, not a list or a mapping',
    },
    help: { zh: '写成“栏目: [ … ]”的样子', en: 'write `key: [ … ]`' },
  }),
);

export const duplicateKey = kind(
  'yaml/duplicate-key',
  'error',
  { zh: '同一栏写了两次', en: 'A key that is written twice' },
  (key: string) => ({
    message: {
      zh: `“${key}”写了两次，这一处没有采用`,
      en: `“${key}” is written twice; this one is not used`,
    },
    help: { zh: '留下正确的一处，删掉另一处', en: 'keep the right one and delete the other' },
  }),
);

/** Words of the note at the first of two equal keys. */
export const FIRST_HERE: Localized = { zh: '第一次写在这里', en: 'first written here' };

export const listOnKeyLine = kind(
  'yaml/list-on-key-line',
  'error',
  { zh: '列表项与栏目名写在同一行', en: 'A list item on the line of its key' },
  () => ({
    message: {
      zh: '用 - 开头的一项不能与栏目名写在同一行',
      en: 'an item with - cannot stand on the line of its key',
    },
    help: {
      zh: '把它移到下一行，前面加两个空格；或者写成 [ 12, 3, 0 ] 的样子',
      en: 'put it on the next line, two spaces in; or write [ 12, 3, 0 ]',
    },
  }),
);

function writeKey(key: string, rest: string): Localized {
  const line = keyAndRest(key, rest);
  return { zh: `写成 ${line}`, en: `write ${line}` };
}

const keyAndRest = (key: string, rest: string): string => `${key}: ${rest}`.trimEnd();
