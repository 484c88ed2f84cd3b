/** Findings about the beginnings of lines: what stands in front of the words, and how deep. */
import { kind, type Localized } from '../../diagnostic.ts';

export const tabIndent = kind(
  'yaml/tab',
  'error',
  { zh: '用 Tab 键缩进', en: 'Tabs for indentation' },
  (lines: number) => ({
    message: {
      zh: `行首不能用 Tab 键缩进${lines > 1 ? `（从这里起共 ${lines} 行）` : ''}`,
      en: `a line must not be indented with a tab${lines > 1 ? ` (${lines} lines from here on)` : ''}`,
    },
    help: { zh: '删掉 Tab，改用空格，每深一级加两个空格', en: 'use spaces, two for each level' },
  }),
);

export const wideSpaceIndent = kind(
  'yaml/wide-space',
  'error',
  { zh: '用全角空格缩进', en: 'Full-width spaces for indentation' },
  (lines: number) => ({
    message: {
      zh: `行首的空格是全角空格${lines > 1 ? `（从这里起共 ${lines} 行）` : ''}，缩进要用半角空格`,
      en: `the line is indented with full-width or non-breaking spaces${lines > 1 ? ` (${lines} lines from here on)` : ''}`,
    },
    help: {
      zh: '切换到英文输入法，删掉行首的空格后重新输入',
      en: 'delete them and type ordinary spaces',
    },
  }),
);

export const wrongIndent = kind(
  'yaml/indentation',
  'error',
  { zh: '缩进没有对齐', en: 'Lines that are not aligned' },
  (indent: number, wanted: number) => ({
    message: {
      zh: `缩进没有对齐：这一行前面有 ${indent} 个空格`,
      en: `the line is not aligned with the others of its level (it has ${spaces(indent)} before it)`,
    },
    help: {
      zh: `这一行${wanted === 0 ? '应顶格写' : `前面应有 ${wanted} 个空格`}，与同级的各行对齐`,
      en: `put ${spaces(wanted)} before it, as before the other lines of its level`,
    },
  }),
);

/** Words of the note at the line that another one should be aligned with. */
export const ALIGN_HERE: Localized = { zh: '应与这里对齐', en: 'align with this' };

export const blockNotIndented = kind(
  'yaml/block-not-indented',
  'error',
  { zh: '| 下面的正文没有缩进', en: 'Text below | that is not indented' },
  (wanted: number) => ({
    message: {
      zh: '这段正文没有缩进，程序分不清它属于哪一栏',
      en: 'this text is not indented, so it belongs to no key',
    },
    help: {
      zh: `| 下面的每一行正文，前面都加 ${wanted} 个空格`,
      en: `put ${spaces(wanted)} before every line of text below the |`,
    },
  }),
);

function spaces(number: number): string {
  if (number === 0) return 'no space';
  return number === 1 ? '1 space' : `${number} spaces`;
}
