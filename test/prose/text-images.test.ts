import { expect, test } from 'vitest';
import { readProse } from '../../src/prose/read-prose.ts';

const imagesIn = async (text: string) => (await readProse(text, () => undefined)).images;
const found = async (text: string) => (await imagesIn(text)).map(({ path, alt }) => [path, alt]);

test('pictures anywhere in a text, with their words', async () => {
  const text =
    '　　甲{{ a*b }}![图一](图/a%20b.png "图一")乙\n\n- **![](b.jpg)**\n\n|甲|\n|-|\n|![](c.gif)|\n\n[![](d.svg)](http://a.cn)';
  expect(await found(text)).toEqual([
    ['图/a b.png', '图一'],
    ['b.jpg', ''],
    ['c.gif', ''],
    ['d.svg', ''],
  ]);
});

test('an address that encodes nothing stays as it is', async () => {
  expect(await found('![](50%.png)')).toEqual([['50%.png', '']]);
});

test('a file name may have blanks and brackets', async () => {
  const text = '![甲](图 (1).png)、![乙]( 图/b 2.JPG "标题")，见c.png)和[丙](d e.png)';
  expect(await found(text)).toEqual([
    ['图 (1).png', '甲'],
    ['图/b 2.JPG', '乙'],
  ]);
});

test('a picture may be written with the brackets of a Chinese keyboard', async () => {
  const text = '！［甲］（图/a.png）、![乙](b.png）、！［丙］（见附件）、［丁］（c.png）';
  expect(await found(text)).toEqual([
    ['图/a.png', '甲'],
    ['b.png', '乙'],
  ]);
});

test('a binding in an address is not filled', async () => {
  expect(await found('![]({{year}}.png)')).toEqual([['{{year}}.png', '']]);
});

test.each(['没有图', '`![](a.png)`', '\\![](a.png)', '![甲]'])('%j asks for none', async (text) => {
  expect(await imagesIn(text)).toEqual([]);
});
