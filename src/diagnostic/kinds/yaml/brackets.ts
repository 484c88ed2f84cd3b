/** Findings about lists in brackets: the brackets and the commas between. */
import { kind, type Localized } from '../../diagnostic.ts';

export const unclosedBracket = kind(
  'yaml/unclosed-bracket',
  'error',
  { zh: '括号没有成对', en: 'A bracket that is not closed' },
  (open: string, close: string) => ({
    message: { zh: `括号 ${open} 没有结束`, en: `the bracket ${open} is not closed` },
    help: { zh: `在末尾加上 ${close}`, en: `put ${close} at the end` },
  }),
);

export const wrongBracket = kind(
  'yaml/wrong-bracket',
  'error',
  { zh: '括号不配对', en: 'Brackets that do not match' },
  (open: string, close: string, found: string) => ({
    message: {
      zh: `以 ${open} 开头的要以 ${close} 结束，这里是 ${found}`,
      en: `what begins with ${open} must end with ${close}, not ${found}`,
    },
    help: { zh: `把 ${found} 改成 ${close}`, en: `write ${close}` },
  }),
);

/** Words of the note at the opening bracket. */
export const OPENED_HERE: Localized = { zh: '从这里开始', en: 'opened here' };

export const extraBracket = kind(
  'yaml/extra-bracket',
  'error',
  { zh: '多了括号', en: 'One bracket too many' },
  (bracket: string) => ({
    message: { zh: `多了一个 ${bracket}`, en: `one ${bracket} too many` },
    help: { zh: '删掉它，或者在前面补上与它成对的括号', en: 'delete it, or open it before' },
  }),
);

export const fullWidthBracket = kind(
  'yaml/full-width-bracket',
  'error',
  { zh: '括号是全角的', en: 'A full-width bracket' },
  (found: string, wanted: string) => ({
    message: {
      zh: `这里的 ${found} 是中文（全角）括号，要用英文的 ${wanted}`,
      en: `this ${found} is a full-width bracket`,
    },
    help: { zh: `改成 ${wanted}`, en: `write ${wanted}` },
  }),
);

export const fullWidthComma = kind(
  'yaml/full-width-comma',
  'error',
  { zh: '逗号是全角的', en: 'A full-width comma' },
  (found: string) => ({
    message: {
      zh: `这里的“${found}”是中文（全角）标点，各项之间要用英文逗号`,
      en: `this ${found} is full-width; items are separated by an ordinary comma`,
    },
    help: {
      zh: '切换到英文输入法，改成 , 再空一格',
      en: 'write an ordinary comma and a space',
    },
  }),
);

export const missingComma = kind(
  'yaml/missing-comma',
  'error',
  { zh: '缺逗号', en: 'A missing comma' },
  () => ({
    message: { zh: '这一项的前面缺一个逗号', en: 'there is no comma before this' },
    help: { zh: '在前面加一个英文逗号', en: 'put a comma before it' },
  }),
);

export const extraComma = kind(
  'yaml/extra-comma',
  'error',
  { zh: '多了逗号，或者缺一项', en: 'A comma too many, or an item missing' },
  (places: number) => ({
    message:
      places === 1
        ? { zh: '这个逗号的前面没有内容', en: 'there is nothing before this comma' }
        : {
            zh: '括号里有几处空着，逗号的前面没有内容',
            en: 'there is nothing before several of the commas',
          },
    help: {
      zh: '缺的是数就补上，没有的写 0；逗号多了就删掉',
      en: 'put in the number, 0 if there is none; or delete the comma',
    },
  }),
);
