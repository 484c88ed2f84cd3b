/**
 * The typefaces of an official document (GB/T 9704-2012, 5.2.2 and 7.3) and what stands in for them
 * where they are not installed.
 */

import { xmlText } from './xml-text.ts';

export const fonts = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  hei: '黑体',
  song: '宋体',
} as const;

interface FontEntry {
  name: string;
  /** Name under which another system has the same or the nearest face. */
  substitute: string;
  /** Classification by which a program chooses when it has neither. */
  panose: string;
  family: 'modern' | 'auto' | 'script';
}

const table: FontEntry[] = [
  { name: fonts.body, substitute: '仿宋', panose: '02010609030101010101', family: 'modern' },
  { name: fonts.kai, substitute: '楷体', panose: '02010609030101010101', family: 'modern' },
  { name: fonts.title, substitute: '宋体', panose: '02010601030101010101', family: 'script' },
  { name: fonts.hei, substitute: 'SimHei', panose: '02010609060101010101', family: 'modern' },
  { name: fonts.song, substitute: 'SimSun', panose: '02010600030101010101', family: 'auto' },
];

/**
 * The run property that sets a face for every kind of character. One face for all four keeps digits
 * and the quotes “ ”, which belong to both scripts, in the type of the text around them.
 */
export function runFonts(font: string): string {
  const name = xmlText(font);
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

function fontXml(entry: FontEntry): string {
  return (
    `<w:font w:name="${entry.name}"><w:altName w:val="${entry.substitute}"/>` +
    `<w:panose1 w:val="${entry.panose}"/><w:charset w:val="86"/>` +
    `<w:family w:val="${entry.family}"/><w:pitch w:val="default"/></w:font>`
  );
}

/** The part `word/fontTable.xml`; charset 86 is GB 2312. */
export const fontTableXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${table.map(fontXml).join('')}</w:fonts>`;
