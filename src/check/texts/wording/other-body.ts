/**
 * The name of a neighbour in a text that was copied from it: a body of the same level as the subject
 * of a sentence that can only be about the body itself. Found where it is certain and no further.
 */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { otherBody } from '../../../diagnostic/kinds/wording.ts';
import { reportFacts } from '../../../form/common-fields.ts';
import { plainLines } from '../../../prose/plain-lines.ts';
import type { ReportText } from '../../dataset.ts';
import type { Examined } from '../../examined.ts';
import { findingAt, folded } from './found-words.ts';

/** Units of places, those of one level together. */
const LEVELS = ['省', '(?<=自治)州|盟', '市', '县|(?<!自治|地)区|旗', '镇|乡|街道|苏木'];
const UNITS = LEVELS.join('|');
/** Cities are of two levels, one above the other. */
const OF_TWO_LEVELS = '市';

const GOVERNMENT = '人民政府|政府|办事处';

/**
 * A sentence begins, or the clause behind the time that it is about; somebody is to be asked; a report
 * is announced.
 */
const BEGINNING =
  '(?:(?:^|[。！？；])\\s{0,4}(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]\\s?)?(?:[^。！？；，,]{0,8}(?:年|年度|年来|以来|期间)[，,]?\\s?)?|请与|请联系[:：]?|现(?:将|就|(?:向社会)?公布))';

/** What a body says of itself in its report. */
const DEED =
  '(?=[，,]?(?:(?:党委|党工委|党组)[、和]?(?:政府)?)?(?:\\d{4}\\s?年度?政[府务]|共|主要|全年|累计|始终|严格|认真|高度|深入|全面|坚持|积极|主动|持续|不断|切实|扎实|进一步|着力|依法|及时|根据|依据|按照|围绕|通过|未收到|收到|新收|受理|办理|公开|发布|制定|编制|贯彻|落实|加强|健全|完善|推进|政务公开|政府信息公开|[一-鿿]{0,16}联系|[一-鿿]{0,16}[，,](?:地址|电话|邮编)))';

/** Words for bodies of which there are many. */
const NO_NAME =
  /^[省市县区州盟旗乡镇街]|[全各本我该某每其两多有]|相关|部分|所属|下[属辖]|直属|重点|试点|基层|[辖社园景片库林灾新]区|(?:开发|高新|经开|示范|试验|实验|保税|度假|管理|功能)区|[乡城村集街]镇|镇街|城乡/u;

/** How the names of bodies of the same level look. */
interface Neighbours {
  pattern: RegExp;
  /** What only the body itself is called, without the places above it. */
  own: string;
  /** A name of this look may be that of a body above or below, so only the first sentence counts. */
  isDoubtful: boolean;
}

export function otherBodyFindings({ texts, values }: Examined): Diagnostic[] {
  const { agency, formerly = [] } = reportFacts(values);
  if (agency === undefined) return [];
  const names = [agency, ...formerly].join('\n');
  const neighbours = neighboursOf(agency);
  if (!neighbours) return [];
  const found = texts.flatMap((text) => namesIn(text, neighbours, names));
  // A text that names several tells of them.
  if (new Set(found.map(({ name }) => name)).size !== 1) return [];
  return folded(found.map(({ finding }) => finding));
}

/** A government, named as the place, or a department of one. */
const NAMES = [
  new RegExp(`^(.*(?:${UNITS}))(${GOVERNMENT})?$`, 'u'),
  new RegExp(`^((?:[^省市县区盟旗镇乡]{2,8}(?:${UNITS}))+)(.{2,})$`, 'u'),
];
/** No body has a longer name. */
const LONGEST = 50;

/** None of a body whose name does not tell its level. */
function neighboursOf(agency: string): Neighbours | undefined {
  if (agency.length > LONGEST) return undefined;
  const parts = NAMES.map((name) => name.exec(agency)).find((found) => found !== null);
  const [, place = '', rest = ''] = parts ?? [];
  const level = LEVELS.find((each) => new RegExp(`(?:${each})$`, 'u').test(place));
  if (!level) return undefined;
  const isGovernment = new RegExp(`^(?:${GOVERNMENT})?$`).test(rest);
  const office = isGovernment ? `(?:${GOVERNMENT})?` : literal(rest);
  const unit = new RegExp(`(?:${level})$`, 'u').exec(place)?.[0] ?? '';
  const own = place.slice(0, -unit.length).split(new RegExp(UNITS, 'u')).at(-1) ?? '';
  const name = `(?<proper>(?:(?![的和与及对在将就由为向于])[一-鿿]){2,14}?)(?<unit>${level})${office}`;
  return {
    pattern: new RegExp(`${BEGINNING}(?<name>${name})${DEED}`, 'gu'),
    own,
    isDoubtful: level === OF_TWO_LEVELS,
  };
}

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function namesIn(text: ReportText, { pattern, own, isDoubtful }: Neighbours, names: string) {
  const lines = (text.prose ? plainLines(text.prose) : []).filter(
    ({ kind }) => kind === 'paragraph',
  );
  const told = isDoubtful ? lines.slice(0, 1) : lines;
  if (isDoubtful && lines.some((line) => line.text.includes(own))) return [];
  return told.flatMap((line) =>
    [...line.text.matchAll(pattern)].flatMap(({ 0: found, index, groups }) => {
      const { name = '', proper = '', unit = '' } = groups ?? {};
      const start = index + found.length - name.length;
      const bare = proper.split(new RegExp(UNITS, 'u')).at(-1) ?? '';
      if (bare.length < 2 || NO_NAME.test(proper + unit) || names.includes(bare)) return [];
      if (isDoubtful && /[。！？；]/u.test(line.text.slice(0, start))) return [];
      const inText = line.rangeOf({ start, end: start + name.length });
      const make = (where: Parameters<typeof otherBody>[0]) => otherBody(where, name);
      return [{ name: bare, finding: findingAt({ ...inText, make }, inText, text) }];
    }),
  );
}
