/**
 * What is the language and not a form's: numerals, units that never count what a form counts, and
 * the small words between a name and its number.
 */

/** What a word of the language does in a phrase. */
export type Role =
  | 'link' // may stand between a name and its number
  | 'and' // joins names to one sum
  | 'each' // every one of the names has the number
  | 'respectively' // the numbers of a list follow
  | 'part' // what follows is a part of the number before
  | 'parts' // what follows are all parts of the number before
  | 'among' // of the number before, only some
  | 'rest' // what is left of the number before
  | 'manner' // how or when something was done: changes nothing
  | 'rises'
  | 'falls'
  | 'share' // a part of a whole, as a percentage
  | 'against' // before the number that another is compared with
  | 'none' // denies what follows
  | 'all'
  | 'others' // what stands before it is named as an example
  | 'course' // how what was named has gone: changes nothing
  | 'cause' // what follows gave rise to the noun after the next 的
  | 'fuzzy' // the number is not meant exactly
  | 'future'
  | 'so-far' // since when is not said
  | 'this-year'
  | 'last-year' // what follows in the clause is of the year before
  | 'history'; // over more years than the report's

const WORDS: Record<Role, string> = {
  link: '来自 来源于 数量 数 共 共计 合计 总共 累计 计 一共 总 为 是 有 的 了 达 达到 到 件数 总数 总量 总 已 仅 只 只有 仅有 其 本 该 以 由 对 处 之 情况 情形 情况为 情形为 方面 的有 的为 外 等 量 系 “ ” ‘ ’ 「 」 《 》 -- —— — • · 属于',
  and: '及 和 与 或 以及 、 或者 及其',
  each: '各 各有 各为 分别各 均为 均是 皆为 都为 都是',
  respectively: '分别为 分别是 分别 分别有 依次为',
  part: '其中 其中： 含 包含 内含 其中包括',
  parts: '包括 分别为： 具体为 具体包括 具体是 具体有 分为 包括： 具体如下',
  among: '中 之中',
  rest: '其余 剩余 余下 另 另有 另外 此外 还有',
  manner:
    '线上线下 网上网下 在法定期限内 在规定期限内 在期限内 期限内 法定期限内 法定时限内 在法定时限内 依法 依规 依法依规 按时 按期 及时 全部 均 均已 都 都已 已全部 已经 当年 本年 本年度 全年 年内 年度 目前 截至目前 截至年底 年底 实际 实际共 现 现已 其中 所 经 经审查 经依法办理 我们 自行 认真 规范 高效 积极 严格 妥善 加上 减去 上述 以上 统一 主动 并 同时 已按规定 按规定 按照规定 按要求 也 还 被 等原因 等情形 等情况 等类型 今年 发生 出现 存在 产生 这 这些 因 除 且 即 所涉 连同 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 首先 其次 再次 最后',
  rises: '增长 上升 增加 提高 提升 上涨 增幅',
  falls: '下降 减少 回落 降低 下滑 降幅',
  share:
    '占比 占比为 占比达 占 约占 占总数 占总量 占总数的 占总量的 占全部申请的 占办理总量的 占办理总数的 占申请总量的 占申请总数的 占收到申请总数的 占新收申请的',
  against: '同比 较 比 相比 较上年 比上年 较去年 比去年 环比 与',
  none: '未 没有 无 未曾 从未 尚未 均未 未有 并未',
  all: '均 均已 都 都已 全部 全部已 均为 全部为 目前均已 目前均',
  others: '等 等原因 等情形 等情况 等方式 等类型',
  course:
    '为主 居多 最多 较多 偏多 创新高 再创新高 稳中有升 有所增长 有所增加 有所上升 有所下降 有所减少 大幅增长 大幅增加 大幅上升 持续增长 持续增加 持续上升 明显增加 明显增长 保持稳定 基本稳定 基本持平 总体平稳',
  cause: '因 由 就 对 涉及 针对',
  fuzzy: '近 约 逾 超 超过 突破 不少于 不低于 大约 将近 至少 多达',
  future: '将 拟 计划 预计 下一步 力争 争取 目标',
  'so-far': '累计',
  'this-year': '全年 本年 本年度 当年 今年 年内 年度',
  'last-year': '上年 上年度 上一年 上一年度 去年 去年度 上年同期 去年同期',
  history:
    '历年 历年来 以来累计 自成立以来 开通以来 上线以来 实施以来 五年来 三年来 近年来 近三年 近五年 往年 以来 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 季度',
};

/** Roles of words that change nothing about a number. */
export const PLAIN: Role[] = ['link', 'manner', 'among', 'rest', 'part', 'parts', 'all', 'each'];

/** The roles of each word. */
export const languageWords: ReadonlyMap<string, ReadonlySet<Role>> = collect();

function collect(): Map<string, Set<Role>> {
  const words = new Map<string, Set<Role>>();
  for (const [role, list] of Object.entries(WORDS) as [Role, string][]) {
    for (const word of list.split(' ')) {
      words.set(word, (words.get(word) ?? new Set<Role>()).add(role));
    }
  }
  return words;
}

/** The words with a role. */
export const wordsFor = (role: Role): string[] => WORDS[role].split(' ');

/** Units that a number has which is none of a form's counts, unless the form lists them. */
export const FOREIGN_COUNTERS =
  '期 篇 篇次 场 场次 次 次数 人 人次 人数 名 位 家 户 件次 批 批次 条次 册 本 份次 辆 台 个 个月 个工作日 工作日 天 日 小时 分钟 年 月 届 轮 类 种 级 号 页 字 万字 米 公里 亩 平方米 吨 元 部 集 幅 张 份 项 条 件 宗 起 例 事项 元/年 处 所 座 门 套 批 组 队 支 课 节 讲 版 款 章 岁 度 倍 成 折 分 点 间'.split(
    ' ',
  );

/** After a number: it is not meant exactly. */
export const FUZZY_AFTER = /^[余多来几]/;

const DIGITS = '零一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A numeral in characters as it is written before a unit. */
export const NUMERAL = /^[零〇一二两三四五六七八九十百千万]+/;

/** What makes a numeral something else than a count: 第三件, 每一件, 任何一件. */
export const NO_COUNT_BEFORE = /[第每逐任某同这那何另之首前后上下再又另]$/;

/** Before the last month of a period. */
export const UNTIL = /(?:至|到|截止|[-—–~～])(?:\d{4}年)?$/;

/** Longest text that it takes. */
export const UNTIL_LENGTH = 8;

/** The value of a numeral in characters, below a hundred million. */
export function numeralValue(text: string): number | undefined {
  const [head, tail] = text.includes('万') ? text.split('万', 2) : ['', text];
  const [high, low] = [sectionValue(head ?? ''), sectionValue(tail ?? '')];
  if (high === undefined || low === undefined) return undefined;
  return high * 10_000 + low;
}

function sectionValue(text: string): number | undefined {
  let [value, digit] = [0, undefined as number | undefined];
  for (const character of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    const power = POWERS[character];
    const plain = DIGITS.indexOf(character);
    if (power) {
      value += (digit ?? 1) * power;
      digit = undefined;
    } else if (plain >= 0) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = plain;
    } else return undefined;
  }
  return value + (digit ?? 0);
}

/** The end of a name of an office within a body, and words for the whole body. */
export const OFFICE =
  /(办公室|办公厅|府办|政府办|本级|委员会|政府|部门|单位|街道|中心|局|委|厅|处|科|镇|乡|队|站|派出所)[\u3007\u3400-\u9fff]{0,4}$/;
/** The same at the beginning of words. */
export const OFFICE_FIRST =
  /^[\u3007\u3400-\u9fff]{1,10}?(办公室|办公厅|府办|政府办|委员会|街道|中心|局|厅|镇|乡|队|站|派出所)/;
export const WHOLE =
  /全(?!年)|各级|各单位|各行政机关|各机关|本(?!级)|我|所有|区内|市内|县内|省内|辖区/;

/** Places within a body: what is done there is a part of what the body does. */
export const FACILITY = /专区|专栏|栏目|窗口|大厅|服务点|查阅点|档案馆|图书馆/;

/** Before the subject of a section, and words apart from it: who handed something in. */
export const HANDED_IN = /(?:提出|提交|递交|发来|提起|要求)的?$/;

/** In the middle of a phrase: it is about a part. */
export const LISTED = /[、等和及与]/;
