/** The command line of `page`. */
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'page',
  about: {
    zh: '打开网页版：在浏览器里填报、核对、生成，不用安装，不连网络',
    en: 'open the program as a page: fill in, check and build in the browser, without installation or network',
  },
  operands: [
    {
      term: '[file]',
      about: {
        zh: '把网页另存为这个文件，可以发给别人',
        en: 'save the page as this file instead, to pass it on',
      },
    },
  ],
  options: {},
  examples: [
    {
      line: 'gov-report page',
      does: { zh: '在浏览器里打开', en: 'opens it in the browser' },
    },
    {
      line: 'gov-report page report.html',
      does: {
        zh: '另存一份，发给没有装本程序的单位，用浏览器打开就能填报',
        en: 'saves a copy for those who have not installed the program: any browser opens it',
      },
    },
  ],
} satisfies CommandLine;
