/** Findings about the words of the prose: those of every report, and those of rules that forms state. */
import { type Diagnostic, kind, type Localized, type Severity, type Where } from '../diagnostic.ts';

/** What a form says of a rule of its own. */
export interface FormRule {
  code: string;
  severity: Severity;
  title: Localized;
  basis: Localized;
  help: Localized;
}

/** A finding of a rule that the form states: its words are the form's. */
function ofForm(where: Where, { basis, help, ...rule }: FormRule, message: Localized): Diagnostic {
  const { code, severity, title } = rule;
  const made = kind(code, severity, title, () => ({
    message,
    help: [help, { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` }],
  }));
  return { ...made(where), title };
}

/** A section without what has to stand in it. */
export function notSaid(
  where: Where,
  rule: FormRule,
  section: Localized,
  missing: Localized[],
): Diagnostic {
  return ofForm(where, rule, {
    zh: `“${section.zh}”没有写到${missing.map(({ zh }) => zh).join('、')}`,
    en: `${section.en} says nothing of ${missing.map(({ en }) => en).join(', ')}`,
  });
}

/** Words that should not stand in the text. */
export function notWanted(where: Where, rule: FormRule, quoted: string): Diagnostic {
  return ofForm(where, rule, {
    zh: `正文里有“${quoted}”：${rule.title.zh}`,
    en: `“${quoted}”: ${rule.title.en}`,
  });
}

/** Longest list of characters that a message repeats. */
const MOST_SHOWN = 6;

export const invisibleCharacter = kind(
  'wording/invisible-character',
  'warning',
  { zh: '看不见或显示不出的字符', en: 'Characters that cannot be seen' },
  (codes: string[], certain: boolean) => ({
    message: {
      zh: `这里有看不见或显示不出的字符：${codes.slice(0, MOST_SHOWN).join('、')}`,
      en: `characters that cannot be seen or shown: ${codes.slice(0, MOST_SHOWN).join(', ')}`,
    },
    help: certain
      ? {
          zh: '多是从网页或 Word 粘贴来的，删去',
          en: 'they came with a copy from elsewhere: delete them',
        }
      : {
          zh: '多是从 Word 粘贴来的符号或乱码，对照原稿改写',
          en: 'a symbol of Word or a garbled character: compare with the original',
        },
  }),
);

export const traditionalCharacter = kind(
  'wording/traditional-character',
  'warning',
  { zh: '简体文字里的繁体字', en: 'Traditional characters in a text in simplified ones' },
  (found: string, instead: string) => ({
    message: { zh: `“${found}”是繁体字`, en: `traditional characters: “${found}”` },
    help: {
      zh: `写成“${instead}”；书名、引文里的不用改`,
      en: `write “${instead}”; in titles and quotations they may stay`,
    },
  }),
);

export const halfWidthPunctuation = kind(
  'wording/half-width-punctuation',
  'warning',
  { zh: '汉字之间用了半角标点', en: 'Half-width punctuation between Chinese characters' },
  (sign: string, instead: string) => ({
    message: {
      zh: `汉字之间用了半角的“${sign}”`,
      en: `a half-width “${sign}” between Chinese characters`,
    },
    help: { zh: `写成“${instead}”`, en: `write “${instead}”` },
  }),
);

export const doubledPunctuation = kind(
  'wording/doubled-punctuation',
  'warning',
  { zh: '标点重复', en: 'Doubled punctuation' },
  (signs: string, instead: string | undefined) => ({
    message: { zh: `标点重复：“${signs}”`, en: `doubled punctuation: “${signs}”` },
    help:
      instead === undefined
        ? {
            zh: '看看是多了一个标点，还是少了几个字',
            en: 'is it one too many, or are words missing?',
          }
        : { zh: `写成“${instead}”`, en: `write “${instead}”` },
  }),
);

export const doubledParagraph = kind(
  'wording/doubled-paragraph',
  'warning',
  { zh: '同一段文字写了两遍', en: 'A paragraph that stands twice' },
  (beginning: string) => ({
    message: {
      zh: `这一段与前面的一段完全相同：“${beginning}”`,
      en: `this paragraph stands further above, word for word: “${beginning}”`,
    },
    help: {
      zh: '删去一处，或者换成本应写的内容',
      en: 'delete one of them, or write what belongs here',
    },
  }),
);

export const leftover = kind(
  'wording/leftover',
  'warning',
  { zh: '没有替换的样稿文字', en: 'Words of a template left in the text' },
  (words: string) => ({
    message: {
      zh: `“${words}”像是样稿里没有替换的文字`,
      en: `“${words}” looks like something left from a template`,
    },
    help: { zh: '换成实际的内容，或者删去', en: 'write the real thing in its place, or delete it' },
  }),
);

export const otherYearInText = kind(
  'wording/other-year',
  'warning',
  { zh: '正文说的是另一个年度', en: 'A text about another year' },
  (section: Localized, other: string, year: string) => ({
    message: {
      zh: `“${section.zh}”写的是 ${other} 年，没有提到报告年度 ${year} 年`,
      en: `${section.en} speaks of ${other}, and never of ${year}, the year of the report`,
    },
    help: {
      zh: '核对是不是上一年的文字没有改',
      en: 'see whether it is the text of the year before',
    },
  }),
);

export const otherPeriod = kind(
  'wording/other-period',
  'warning',
  { zh: '正文写的统计期限是另一个年度', en: 'A text with the period of another year' },
  (section: Localized, other: string, year: string) => ({
    message: {
      zh: `“${section.zh}”写的起止日期是 ${other} 年的，报告年度是 ${year} 年`,
      en: `the period in ${section.en} is that of ${other}, the report is for ${year}`,
    },
    help: {
      zh: `核对是不是上一年的文字没有改；如果写的确是 ${other} 年的事，写明“上年”`,
      en: `see whether it is the text of the year before; if it does speak of ${other}, say 上年`,
    },
  }),
);

export const otherBody = kind(
  'wording/other-body',
  'warning',
  { zh: '正文写的是别的机关', en: 'A text about another body' },
  (name: string) => ({
    message: {
      zh: `正文写的是“${name}”，不是本机关`,
      en: `the text is about ${name}, another body`,
    },
    help: {
      zh: '核对是不是从别的机关的报告抄来的；本机关的旧称写在 formerly',
      en: 'see whether it was copied from the report of another body; earlier names go to formerly',
    },
  }),
);

export const headingListed = kind(
  'wording/heading-listed',
  'info',
  { zh: '引言列举的标题与格式不一致', en: 'A heading that is listed in other words' },
  (listed: string, heading: string) => ({
    message: {
      zh: `引言列举的“${listed}”与格式的标题“${heading}”不一致`,
      en: `the heading “${heading}” is listed as “${listed}”`,
    },
    help: { zh: `写成“${heading}”`, en: `write “${heading}”` },
  }),
);
