import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkInput } from '../../../src/compile.ts';
import { formFolder, forms } from '../../fixtures/forms.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const example = readFileSync(`${formFolder('inspection-mini')}example.yaml`, 'utf8');

async function findings(prose: string, load: (path: string) => Promise<Uint8Array>) {
  const text = example.replace('全年检查', prose);
  const input = { file: 'report.yaml', bytes: new TextEncoder().encode(text), image: load };
  const { diagnostics } = await checkInput(input, forms);
  return diagnostics.map(({ code, range, message }) => ({
    code,
    at: range && text.slice(range.start, range.end),
    message: message.zh,
  }));
}

describe('pictures in the text', () => {
  test('that can be shown give no finding', async () => {
    expect(await findings('![图一](a.gif)', async () => PIXEL)).toEqual([]);
  });

  test('that cannot be had give the reason, at their path', async () => {
    const load = () =>
      Promise.reject(Object.assign(new Error('x'), { words: { zh: '文件不存在', en: 'missing' } }));
    expect(await findings('![图一](a.gif)', load)).toEqual([
      { code: 'image/unavailable', at: 'a.gif', message: '取不到图片“a.gif”：文件不存在' },
    ]);
  });

  test('that are no pictures are named', async () => {
    const [finding] = await findings('![图一](a.gif)', async () => Buffer.from('<html>'));
    expect(finding).toMatchObject({ code: 'image/unusable', at: 'a.gif' });
  });

  test('without words are a warning', async () => {
    const [finding] = await findings('![](a.gif)', async () => PIXEL);
    expect(finding).toMatchObject({ code: 'image/no-description', at: 'a.gif' });
  });
});
