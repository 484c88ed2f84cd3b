/** Lines of a page that belong to the site or to the sheet of paper, not to the report on it. */
const CHROME = [
  /^(?:打印|关闭|分享|收藏|返回|顶部|上一篇|下一篇|附件下载|相关(?:链接|文档|阅读)|扫一扫|当前位置|您(?:当前|现在)?的位置)/,
  /(?:打印本页|关闭(?:本页|窗口)|扫一扫|字号|字体)[：:]?/,
  /(?:浏览|阅读|点击|访问)(?:次数|量|数)[：:]/,
  /(?:版权所有|主办单位|承办单位|网站标识码|ICP备|公网安备|责任编辑|网站地图|联系我们)/i,
  /^(?:来源|发布(?:时间|日期|机构)|索引号|发布时间)[：:]/,
];

/** The number of a page, of how many, or nothing at all: nothing that a reader of a report would miss. */
const PAGE_NUMBER =
  /^(?:[—–―·•\-\s]*(?:\d{1,3}[—–―·•\-\s]*)?|第\s*(?:\d+\s*)?页[\s，,/]*(?:共\s*(?:\d+\s*)?页)?)$/;

export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);

/** A line without words may be a picture of the report. */
export const isChrome = (line: string): boolean =>
  (line !== '' && isPageNumber(line)) || CHROME.some((pattern) => pattern.test(line));
