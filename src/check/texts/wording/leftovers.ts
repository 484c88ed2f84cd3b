/** What a template asks to be replaced, and what programs of an office leave behind in a copy. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { leftover } from '../../../diagnostic/kinds/wording.ts';
import { quote } from '../../../diagnostic/quote.ts';
import type { Examined } from '../../examined.ts';
import { type Found, foundInLines } from './found-words.ts';

const LEFTOVERS = [
  // Crosses for a name or a number; within digits they hide a part of one.
  '(?<![\\d×A-Za-z])×{2,}(?![\\d×])',
  '(?<![\\w×])[XxＸｘ]{2,}(?=\\p{Script=Han})(?!届)',
  '(?<=\\p{Script=Han})[XxＸｘ]{3,}(?!\\w)',
  '[×XxＸｘ]{1,4}年[×XxＸｘ]{1,2}月(?:[×XxＸｘ]{1,2}日)?',
  // A date that was to be filled in.
  '年[ \\u3000_＿]+月[ \\u3000_＿]*日|年[ \\u3000_＿]*月[ \\u3000_＿]+日',
  '(?<=\\p{Script=Han})[_＿]{2,}(?=\\p{Script=Han})',
  '[（(【\\[](?:文字描述|待[补填核定][充写实]?|此处[^）)】\\]]{1,12}|请(?:在此|填写|补充|输入)[^）)】\\]]{0,10})[）)】\\]]',
  '(?<=^|[：:，。；])待(?:补充|填写|核实|定)(?=$|[，。；])',
  '(?:单击|点击|单击或点击)此处(?:输入|添加)文字',
  '(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])',
  // Marks of Word and Excel.
  '\\[bookmark[^\\]]*\\]?',
  '错误[！!]\\s*(?:未找到引用源|未定义书签|超链接引用无效)',
  '#(?:REF!|DIV/0!|VALUE!|NAME\\?|N/A)',
];

const LEFTOVER = new RegExp(LEFTOVERS.join('|'), 'gu');

export const leftoverFindings = ({ texts }: Examined): Diagnostic[] =>
  foundInLines(texts, ({ text }) =>
    [...text.matchAll(LEFTOVER)].map(
      ({ 0: words, index }): Found => ({
        start: index,
        end: index + words.length,
        make: (where) => leftover(where, quote(words)),
      }),
    ),
  );
