/**
 * Writes sixty Word files into a folder: what a district is sent in January. They are the Word file
 * in `townships-2024` without its mistakes, under invented names; one in ten has a mistake of its
 * own. The same files every time.
 *
 * usage: node examples/sixty-townships.js [folder = 2024]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NAMES = [...'青白红金银龙虎鹤云石柳松竹梅兰桃杏榆槐枫'];
const KINDS = [
  ['溪镇', '溪镇人民政府'],
  ['坪乡', '坪乡人民政府'],
  ['桥街道', '桥街道办事处'],
];

/** Where the mistakes of the file are: a label, how many texts after it, and what ought to be there. */
const CORRECT = [
  ['全年收到政府信息公开申请', 1, '12'],
  ['组织业务培训', 2, '次，接受考核和社会评议，没有发生责任追究的情形。'],
  ['本机关不掌握相关政府信息', 1, '2'],
];
/** Mistakes that are made every year. */
const MISTAKES = [
  ['（一）予以公开', 1, '8'],
  ['全年收到政府信息公开申请', 1, '21'],
  ['（一）予以公开', 4, '/'],
  ['（七）总计', 7, '21'],
  ['日起至', 1, '2023'],
  ['结转下年度继续办理', 1, '3'],
];

/** Puts a text in the place of the one that stands so many after another. */
function withText(xml, [label, steps, text]) {
  let at = xml.indexOf(`${label}</w:t>`);
  if (at === -1) throw new Error(`no text ends with ${label}`);
  for (let step = 0; step < steps; step++) at = xml.indexOf('<w:t>', at + 1);
  return `${xml.slice(0, at)}<w:t>${text}${xml.slice(xml.indexOf('</w:t>', at))}`;
}

const folder = process.argv[2] ?? '2024';
const parts = unzipSync(readFileSync(new URL('townships-2024/青溪镇.docx', import.meta.url)));
const correct = CORRECT.reduce(withText, strFromU8(parts['word/document.xml']));
mkdirSync(folder, { recursive: true });

const bodies = KINDS.flatMap((kind) => NAMES.map((name) => kind.map((words) => name + words)));
for (const [at, [name, fullName]] of bodies.entries()) {
  const mistake = at % 10 === 6 ? MISTAKES[Math.floor(at / 10)] : undefined;
  const xml = (mistake ? withText(correct, mistake) : correct)
    .replaceAll('青溪镇人民政府', fullName)
    .replaceAll('青溪镇', name);
  const document = { ...parts, 'word/document.xml': strToU8(xml) };
  writeFileSync(join(folder, `${name}.docx`), zipSync(document, { mtime: '2025-01-15' }));
}
