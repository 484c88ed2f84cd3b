/** Pictures of documents of others: kept beside the data file under names of ours, or told. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { pictures } from '../../fixtures/pictures.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';
import { docx, p, relations, tbl, tc, tr } from '../../read/office-files.ts';

type Files = Record<string, string | Uint8Array>;

/** The first file is imported. */
async function imported(files: Files, options = '-o 年报.yaml', cwd = folderWith(files)) {
  const world = testWorld(cwd);
  const [file = ''] = Object.keys(files);
  const exitCode = await main(['import', file, '--lang', 'zh', ...options.split(' ')], world);
  const kept = filesIn(cwd).filter((name) => name.startsWith('年报.files'));
  const text = filesIn(cwd).includes('年报.yaml')
    ? readFileSync(join(cwd, '年报.yaml'), 'utf8')
    : world.output.stdout;
  const links = text.match(/!\[.*\]\(.*\)/g) ?? [];
  return { cwd, exitCode, kept, text, links, told: world.output.stderr };
}

const page = (overview: string) =>
  `<html><body><h1>青禾县民政局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>${overview}<h2>二、主动公开政府信息情况</h2><table><tr><td>行政许可</td><td>58</td></tr><tr><td>行政处罚</td><td>4</td></tr></table></body></html>`;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const inline = (bytes: Uint8Array, type = 'image/png') => `data:${type};base64,${base64(bytes)}`;
const img = (src: string, alt = '') => `<p><img src="${src}" alt="${alt}"></p>`;

/** A PNG that says it has a size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(pictures.png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('of a page', () => {
  test('a picture within it is kept and linked at its place, by its bytes and never its name', async () => {
    const shown = img(inline(pictures.gif, 'text/html'), '申请[渠道]');
    const { kept, links, cwd, text } = await imported({
      'a.html': page(`<p>甲。</p>${shown}<p>乙。</p>`),
    });
    expect(kept).toEqual(['年报.files/图1.gif']);
    expect(readFileSync(join(cwd, kept[0]!))).toEqual(Buffer.from(pictures.gif));
    expect(links).toEqual(['![申请\\[渠道\\]](年报.files/图1.gif)']);
    expect(text).toMatch(/甲。\n\n {2}!\[.*\n\n {2}乙。/);
  });

  test('words with a number below it are its caption, and its words where it has none', async () => {
    const { links, text } = await imported({
      'a.html': page(`${img(inline(pictures.png))}<p>图1 申请"渠道"</p><p>乙。</p>`),
    });
    expect(links).toEqual(['![图1 申请"渠道"](年报.files/图1.png "图1 申请\\"渠道\\"")']);
    expect(text.match(/图1 申请/g)).toHaveLength(2);
  });

  test('shown twice, it is kept once', async () => {
    const shown = img(inline(pictures.svg, 'image/svg+xml'), '图');
    const files = { 'a.html': page(img('b%20c.png?x=1')), 'b c.png': pictures.png };
    expect((await imported(files)).kept).toEqual(['年报.files/图1.png']);
    const twice = { ...files, 'a.html': page(img('b c.png') + img('b c.png') + shown) };
    const { kept, links } = await imported(twice);
    expect(kept).toEqual(['年报.files/图1.png', '年报.files/图2.svg']);
    expect(links).toHaveLength(3);
  });

  test('nothing outside of its folder is read, nothing is fetched, and that is told', async () => {
    const cwd = folderWith({ 'secret.png': pictures.png, 'in/x': '' });
    symlinkSync('../secret.png', join(cwd, 'in/link.png'));
    const sources = [
      '../secret.png',
      'link.png',
      'http://example.com/a.png',
      '//example.com/b.png',
    ];
    const text = page(sources.map((source) => img(source)).join(''));
    writeFileSync(join(cwd, 'in/a.html'), text);
    const { kept, links, told } = await imported({ 'in/a.html': text }, '-o 年报.yaml', cwd);
    expect([kept, links]).toEqual([[], []]);
    expect(told).toContain('文件里和旁边都没有的图片 2 张');
    expect(told).toContain('只有地址、没有去取的图片 2 张（http://example.com/a.png');
  });

  test('what is no picture, too large or dangerous is told', async () => {
    const bad = [
      inline(new TextEncoder().encode('<html><script>1</script></html>')),
      inline(png(20_000, 20_000)),
      inline(
        new TextEncoder().encode(
          '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
        ),
        'image/svg+xml',
      ),
      inline(pictures.bmp),
    ];
    const { kept, told } = await imported({ 'a.html': page(bad.map((src) => img(src)).join('')) });
    expect(kept).toEqual([]);
    expect(told).toContain('不是 PNG、JPEG、GIF、SVG 或不完整的图片 2 张');
    expect(told).toContain('像素过多的图片 1 张');
    expect(told).toContain('带 DOCTYPE 的 SVG 图片 1 张');
  });

  test('of a thousand pictures a hundred are kept', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => img(inline(png(at + 1, 1))));
    const { kept, told } = await imported({ 'a.html': page(many.join('')) });
    expect(kept).toHaveLength(100);
    expect(told).toContain('第 100 张以后的图片 900 张');
  });

  test('those of tables with numbers and of the page stay behind', async () => {
    const shown = img(inline(pictures.png));
    const text = page('<p>甲。</p>')
      .replace('<td>58', `<td>${shown}58`)
      .replace('<h1>', `${shown}<h1>`);
    const { kept, told } = await imported({ 'a.html': text });
    expect(kept).toEqual([]);
    expect(told).toContain('不在正文里的图片 2 张');
  });

  test('on standard output it stays behind, with what to do', async () => {
    const { links, told } = await imported(
      { 'a.html': page(img(inline(pictures.png))) },
      '--blank unknown',
    );
    expect(links).toEqual([]);
    expect(told).toContain('图片 1 张');
    expect(told).toContain('gov-report import -o');
  });
});

test('of a web archive', async () => {
  const message = [
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=x"\n',
    `--=x\nContent-Type: text/html; charset=utf-8\n\n${page(img('file:///C:/a.png', '图'))}`,
    `--=x\nContent-Type: image/jpeg\nContent-Location: file:///C:/a.png\nContent-Transfer-Encoding: base64\n\n${base64(pictures.jpeg)}\n--=x--`,
  ];
  const { kept, links } = await imported({ 'a.mht': message.join('\n') });
  expect(kept).toEqual(['年报.files/图1.jpg']);
  expect(links).toEqual(['![图](年报.files/图1.jpg)']);
});

test('of a Word file: drawings and shapes, in paragraphs and tables of its text; linked ones are told', async () => {
  const drawing = (content: string) => `<w:r><w:drawing>${content}</w:drawing></w:r>`;
  const shape = '<w:r><w:pict><v:shape alt="二"><v:imagedata r:id="b"/></v:shape></w:pict></w:r>';
  const body = [
    p('青禾县民政局2023年政府信息公开工作年度报告'),
    p('一、总体情况'),
    p(drawing('<wp:docPr descr="一"/><a:blip r:embed="a"/>')),
    tbl(tr([tc(p(shape)), tc(p(drawing('<a:blip r:link="c"/>')))])),
    p('二、主动公开政府信息情况'),
    tbl(tr([tc('行政许可'), tc('58')]), tr([tc('行政处罚'), tc('4')])),
  ];
  const file = docx(body.join(''), {
    'word/media/../../evil.exe': pictures.png,
    'word/media/b.html': pictures.gif,
    'word/_rels/document.xml.rels': relations([
      ['a', 'image', 'media/../../evil.exe'],
      ['b', 'image', 'media/b.html'],
      ['c', 'image', 'http://example.com/c.png', 'External'],
    ]),
  });
  const { kept, links, told } = await imported({ '报告.docx': file });
  expect(links).toContain('![二](年报.files/图1.gif)');
  expect(kept).toContain('年报.files/图1.gif');
  expect(told).toContain('只有地址、没有去取的图片 1 张（http://example.com/c.png）');
});

test.each(['docx', 'html'])(
  'of our own %s: the text comes back and shows the same picture',
  async (format) => {
    const [data, picture] = ['report.yaml', 'channels.png'].map((name) =>
      readFileSync(join(packageRoot, 'examples/city-2024', name)),
    );
    const cwd = folderWith({ 'in/report.yaml': data!, 'in/channels.png': picture! });
    await main(['build', 'in/report.yaml', '--draft'], testWorld(cwd));
    const { kept, text } = await imported({ [`in/report.${format}`]: '' }, '-o 年报.yaml', cwd);
    expect(kept).toEqual(['年报.files/图1.png']);
    expect(readFileSync(join(cwd, kept[0]!))).toEqual(picture);
    const shown = 'channels.png "2024年政府信息公开申请渠道（件）")';
    const [, paragraph] = data!
      .toString()
      .split(/\n *\n/)
      .filter((part) => part.includes('{{'));
    expect(data!.toString()).toContain(shown);
    expect(text).toContain(shown.replace('channels.png', '年报.files/图1.png'));
    expect(text).toContain(paragraph!.trim());
    const world = testWorld(
      folderWith({ [`a.${format}`]: readFileSync(join(cwd, `in/report.${format}`)) }),
    );
    await main(['validate', `a.${format}`], world);
    expect(world.output.stdout).not.toContain('image/');
  },
);

test('a document that is built has its pictures, and the words for them are asked for', async () => {
  const text = page(img(inline(pictures.png), '渠道') + img(inline(pictures.jpeg)));
  const cwd = folderWith({ 'a.html': text });
  const world = testWorld(cwd);
  await main(['build', 'a.html', '--draft', '--to', 'html', '--out-dir', 'out'], world);
  const built = readFileSync(join(cwd, 'out/a.html'), 'utf8');
  for (const picture of [pictures.png, pictures.jpeg]) expect(built).toContain(base64(picture));
  expect(world.output.stderr).not.toContain('没有带过来');
  expect(world.output.stderr).toContain('图片“图片/图2.jpg”没有文字说明');
});

test('--blank zero is what the clerk says of the blanks of a document that is checked', async () => {
  const text = page('<p>甲。</p>').replace('<td>58', '<td>/');
  const told = async (...options: string[]) => {
    const world = testWorld(folderWith({ 'a.html': text }));
    await main(['validate', 'a.html', ...options], world);
    return world.output.stdout;
  };
  expect(await told()).toContain('没有当作 0');
  const asZero = await told('--blank', 'zero');
  expect(asZero).toContain('1 格没有写数（“/”），按 --blank zero 当作 0');
  expect(asZero).not.toContain('没有当作 0');
});

describe('written whole or not at all', () => {
  const files = { 'a.html': page(img(inline(pictures.png))) };

  test('a picture that stands there is not replaced, and nothing is written', async () => {
    const cwd = folderWith({ ...files, '年报.files/图1.png': 'mine' });
    const { exitCode, told } = await imported(files, '-o 年报.yaml', cwd);
    expect(exitCode).toBe(2);
    expect(told).toContain('年报.files/图1.png 已经存在');
    expect(filesIn(cwd)).toEqual(['a.html', '年报.files/图1.png']);
    expect((await imported(files, '-o 年报.yaml --force', cwd)).exitCode).toBe(1);
    expect(readFileSync(join(cwd, '年报.files/图1.png'))).toEqual(Buffer.from(pictures.png));
  });

  test('no folder is left where the data file stands already', async () => {
    const cwd = folderWith({ ...files, '年报.yaml': 'mine' });
    expect((await imported(files, '-o 年报.yaml', cwd)).exitCode).toBe(2);
    expect(() => mkdirSync(join(cwd, '年报.files'))).not.toThrow();
  });

  test('a name of signs is written so that Markdown finds the picture', async () => {
    const { cwd } = await imported(files, '-o 2023(终)_*.yaml');
    const text = readFileSync(join(cwd, '2023(终)_*.yaml'), 'utf8');
    expect(text).toContain('![](2023%28终%29_%2A.files/图1.png)');
    const world = testWorld(cwd);
    await main(['validate', '2023(终)_*.yaml', '--lang', 'en'], world);
    expect(world.output.stdout).not.toContain('image/unavailable');
  });
});
