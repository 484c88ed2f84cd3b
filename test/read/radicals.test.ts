import { expect, test } from 'vitest';
import { withoutRadicals } from '../../src/read/radicals.ts';
import { read, sketch } from './office-files.ts';

test('signs of radicals become the characters that they look like, one for one', () => {
  expect(withoutRadicals('云川市⼈⺠政府⻔⼾⽹站，⻘⽲县⼯作⽂件')).toBe(
    '云川市人民政府门户网站，青禾县工作文件',
  );
  const all = String.fromCodePoint(...Array.from({ length: 0x160 }, (_, index) => 0x2e80 + index));
  expect(withoutRadicals(all)).toHaveLength(all.length);
});

test('a text that was taken out of a PDF is read without them', async () => {
  expect(sketch(await read('⻘⽲县⺠政局\n\n⼀、总体情况'))).toEqual([
    '青禾县民政局',
    '一、总体情况',
  ]);
});
