/** Findings about the shape of a file: keys, rows and lists that do not fit the form. */
import { type Help, kind, type Localized, ofDataFile } from '../diagnostic.ts';

/** A field as a file names it. */
export interface Named {
  /** The printed label, or the short one. */
  label: string;
  /** The key, or the path from the top where that is clearer. */
  key: string;
}

/** A label that stands as the key says enough. */
const isLabel = ({ label, key }: Named): boolean => label.includes(key);

/** How a help names a field. */
export const keyAndLabel = (named: Named): string =>
  isLabel(named) ? named.key : `${named.key}（${named.label}）`;
const keyAndLabelInEnglish = (named: Named): string =>
  isLabel(named) ? named.key : `${named.key} (${named.label})`;

export const unknownKey = kind(
  'structure/unknown-key',
  'error',
  { zh: '格式里没有的栏目', en: 'A key that the form does not have' },
  (key: string, within: Localized | undefined, nearest: Named | undefined, known: Named[]) => ({
    message: {
      zh: `${within ? `“${within.zh}”下面` : '格式里'}没有“${key}”这一栏`,
      en: `${within ? within.en : 'the form'} has no “${key}”`,
    },
    help: nearest
      ? {
          zh: `是不是要写 ${keyAndLabel(nearest)}？`,
          en: `did you mean ${keyAndLabelInEnglish(nearest)}?`,
        }
      : {
          zh: `这里可以写：${known.map(keyAndLabel).join('、')}`,
          en: `allowed here: ${known.map(keyAndLabelInEnglish).join(', ')}`,
        },
  }),
);

/** More fields than this are no choice any more. */
const MAX_MEANT = 8;

export const ambiguousPath = kind(
  'structure/ambiguous-path',
  'error',
  { zh: '路径所指不止一处', en: 'A path that may mean several values' },
  (path: string, fields: string[]) => ({
    message: {
      zh: `“${path}”所指的有 ${fields.length} 处，要写明是哪一处`,
      en: `“${path}” may mean ${fields.length} things: say which`,
    },
    help: {
      zh: ['写明其中一处，例如：', ...fields.slice(0, MAX_MEANT)].join('\n'),
      en: ['name one of them, for example:', ...fields.slice(0, MAX_MEANT)].join('\n'),
    },
  }),
);

export const misplacedKeys = kind(
  'structure/misplaced-key',
  'error',
  { zh: '栏目写错了位置', en: 'A key in the wrong place' },
  (keys: string[], within: Localized | undefined, homes: Named[]) => ({
    message: {
      zh: `${keys.map((key) => `“${key}”`).join('、')} 不在${within ? `“${within.zh}”` : '最外层'}，应写在 ${homes.map(keyAndLabel).join(' 或 ')} 下面`,
      en: `${keys.map((key) => `“${key}”`).join(', ')} belongs under ${homes.map(keyAndLabelInEnglish).join(' or ')}, not ${within ? `under ${within.en}` : 'at the top level'}`,
    },
    help: {
      zh: `移到那一行下面，前面的空格与同级的各行对齐`,
      en: `move it there, with the same indentation as the lines beside it`,
    },
  }),
);

export const otherEdition = kind(
  'structure/other-edition',
  'error',
  { zh: '另一年格式的栏目', en: 'A key of another edition of the form' },
  (
    key: string,
    other: { document: string; years: Localized },
    document: string,
    replacement: Named | undefined,
    isGroup: boolean,
  ) => ({
    message: {
      zh: `“${key}”是 ${other.years.zh}格式（${other.document}）的栏目，本报告用的格式（${document}）里没有`,
      en: `“${key}” belongs to the form of ${other.years.en} (${other.document}); the form of this report (${document}) does not have it`,
    },
    help: replacement
      ? {
          zh: `本格式对应的栏目是 ${keyAndLabel(replacement)}${isGroup ? '；各栏的含义可能不同，请对照表头重填' : ''}`,
          en: `here it is ${keyAndLabelInEnglish(replacement)}${isGroup ? '; its columns may differ' : ''}`,
        }
      : {
          zh: '删去这一栏；如果整份报告是按那一年的格式写的，改文件开头的 form',
          en: 'delete it, or change `form` if the whole report is in that edition',
        },
  }),
);

export const sameFieldTwice = kind(
  'structure/same-field-twice',
  'error',
  { zh: '同一栏写了两次', en: 'One field is given twice' },
  (field: Localized, key: string, firstKey: string) => ({
    message: {
      zh: key === firstKey ? `“${field.zh}”写了两次` : `“${key}”和“${firstKey}”是同一栏，写了两次`,
      en: `${field.en} is given twice${key === firstKey ? '' : `, as “${key}” and as “${firstKey}”`}`,
    },
    help: { zh: '只留一处', en: 'keep one of them' },
  }),
);

export const singleRow = kind(
  'structure/single-row',
  'warning',
  { zh: '几行合成了一行', en: 'Several rows given as one' },
  (group: Localized, rows: Named[], document: string) => ({
    message: {
      zh: `“${group.zh}”只填了一行，格式要求分 ${rows.length} 行填写；数已照这一行核对和印出`,
      en: `${group.en} is given as one row where the form has ${rows.length}; it is checked and printed as that row`,
    },
    help: {
      zh: `依据：${document}。按台账分开填：${rows.map(({ label }) => label).join('；')}`,
      en: `basis: ${document}. Give each of them by the records: ${rows.map(({ key }) => key).join(', ')}`,
    },
  }),
);

export const listLength = kind(
  'structure/list-length',
  'error',
  { zh: '一行里数的个数不对', en: 'A row with the wrong number of values' },
  (row: Localized, given: number, columns: string[], totals: string[]) => ({
    message: {
      zh: `${row.zh}：应填 ${columns.length} 个数，现有 ${given} 个${difference(given, columns.length, totals.length).zh}`,
      en: `${row.en}: needs ${columns.length} numbers, has ${given}`,
    },
    help: [
      { zh: `依次是：${columns.join('、')}`, en: `in this order: ${columns.join(', ')}` },
      ...(totals.length === 0
        ? []
        : [
            {
              zh: `也可以连同${totals.length === 1 ? `“${totals[0]}”` : `各个合计`}写 ${columns.length + totals.length} 个`,
              en: `or ${columns.length + totals.length} with the totals (${totals.join(', ')})`,
            },
          ]),
    ],
  }),
);

function difference(given: number, without: number, totals: number): { zh: string } {
  if (given < without) return { zh: `，少 ${without - given} 个` };
  return { zh: totals === 0 ? `，多 ${given - without} 个` : '' };
}

export const totalFirst = kind(
  'structure/total-first',
  'error',
  { zh: '一行里的合计写在了最前面', en: 'A row with its total in front' },
  (row: Localized, [first = 0, ...others]: number[]) => ({
    message: {
      zh: `${row.zh}：第一个数 ${first} 正好是后面各数之和，像是把合计写在了最前面`,
      en: `${row.en}: the first number, ${first}, is the sum of the others; the total seems to stand in front`,
    },
    help: {
      zh: `合计写在最后：[${[...others, first].join(', ')}]`,
      en: `write the total last: [${[...others, first].join(', ')}]`,
    },
  }),
);

export const splitNumber = kind(
  'structure/split-number',
  'error',
  { zh: '千分位逗号把一个数分成了两个', en: 'A thousands separator splits a number' },
  (row: Localized, text: string) => ({
    message: {
      zh: `${row.zh}：“${text}”里的逗号把一个数分成了几个`,
      en: `${row.en}: the comma in “${text}” makes it several numbers`,
    },
    help: {
      zh: `写成 ${text.replaceAll(',', '')}`,
      en: `write ${text.replaceAll(',', '')}`,
    },
  }),
);

export type Expected = 'number' | 'text' | 'row' | 'group' | 'list';

const EXPECTED: Record<Expected, Localized> = {
  number: { zh: '应填一个数', en: 'needs a number' },
  text: { zh: '应写一段文字', en: 'needs a text' },
  row: { zh: '应是一行数', en: 'needs a row of numbers' },
  group: { zh: '下面还分栏目', en: 'has keys of its own' },
  list: { zh: '应一条一条列出', en: 'needs a list' },
};

const GIVEN: Record<'scalar' | 'list' | 'map', (text: string) => Localized> = {
  scalar: (text) => ({ zh: `现为“${text}”`, en: `not “${text}”` }),
  list: () => ({ zh: '现为一组并列的值', en: 'not a list' }),
  map: () => ({ zh: '现为一组带名称的值', en: 'not a mapping' }),
};

export const wrongKind = kind(
  'structure/wrong-kind',
  'error',
  { zh: '内容的种类不对', en: 'A value of the wrong kind' },
  (
    field: Localized,
    expected: Expected,
    given: 'scalar' | 'list' | 'map',
    text: string,
    help: Localized[],
  ) => ({
    message: {
      zh: `${field.zh}：${EXPECTED[expected].zh}，${GIVEN[given](text).zh}`,
      en: `${field.en}: ${EXPECTED[expected].en}, ${GIVEN[given](text).en}`,
    },
    help,
  }),
);

/** Where a missing part goes. */
export interface Insertion {
  /** Line after which it goes; 0 for the beginning of the file. */
  line: number;
  /** What to paste, with its indentation; absent where there is nothing short to show. */
  paste?: string;
}

/** More names than this are no longer read. */
const MAX_NAMES = 6;
/** More places than this are told after the first ones are filled. */
const MAX_INSERTIONS = 3;

export const missing = kind(
  'structure/missing',
  'error',
  { zh: '缺少应有的栏目或数', en: 'A part that the form asks for is missing' },
  (fields: Named[], { within, left, insertions, zero }: MissingDetails) => {
    const [names, cut] = [fields.slice(0, MAX_NAMES), fields.length > MAX_NAMES];
    return {
      message: {
        zh: `${within ? `${within.zh}：` : ''}缺${names.map(({ label }) => `“${label}”`).join('、')}${cut ? `等 ${left.zh}` : ''}`,
        en: `${within ? `${within.en}: ` : ''}missing ${names.map(keyAndLabelInEnglish).join(', ')}${cut ? ` and more, ${left.en} in all` : ''}`,
      },
      help: [
        // From the last to the first: what is pasted leaves the numbers of the lines above as they are.
        ...insertions.slice(0, MAX_INSERTIONS).reverse().flatMap(insertionHelp),
        ...(zero ? [{ zh: '没有发生的填 0', en: 'write 0 where there was none' }] : []),
      ],
    };
  },
);

export interface MissingDetails {
  /** What the fields belong to; absent for the report as a whole. */
  within: Localized | undefined;
  /** How much is missing, in words. */
  left: Localized;
  insertions: Insertion[];
  /** Whether numbers of a row are missing. */
  zero: boolean;
}

function insertionHelp({ line, paste }: Insertion): Help[] {
  const place = {
    zh: line === 0 ? '在文件开头' : `在第 ${line} 行之后`,
    en: line === 0 ? 'at the beginning of the file' : `after line ${line}`,
  };
  if (paste === undefined) {
    return [
      {
        zh: `写${place.zh}；各行的样子可用 gov-report new 生成一份来对照`,
        en: `it goes ${place.en}; gov-report new shows its lines`,
        ofDataFile,
      },
    ];
  }
  return [{ zh: `${place.zh}加上：\n${paste}`, en: `add ${place.en}:\n${paste}`, ofDataFile }];
}
