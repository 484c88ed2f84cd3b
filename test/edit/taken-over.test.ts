/** `new --from`: what the next year takes over, and that nothing of last year's can be published by mistake. */
import { expect, test } from 'vitest';
import { checkInput } from '../../src/compile.ts';
import { skeleton } from '../../src/edit/skeleton.ts';
import { takenOver } from '../../src/edit/taken-over.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const form = await loadForm('disclosure-2021');
const image = () => Promise.reject(new Error('no picture'));

const check = (text: string) =>
  checkInput({ file: 'report.yaml', bytes: new TextEncoder().encode(text), image }, forms);

const before = `form: disclosure-2021
year: 2023
agency: { name: 青禾县民政局, kind: department, contact: { phone: '0571-00000000' } }
overview: |
  ### （一）主动公开

  公开3条。

  ### （二）依申请公开

  没有收到申请。
requests:
  carriedOut: [2, 0, 0, 0, 1, 0, 3]
proactive:
  normativeDocuments: [1, 0, 7]
`;

async function nextYear() {
  const { checked } = await check(before);
  const lastYear = takenOver(checked!, form);
  return skeleton(form, { year: 2024, name: '青禾县民政局', lastYear });
}

test('the body, its contact, the headings and what is carried over are kept, the stock is told', async () => {
  const text = await nextYear();
  expect(text).toMatch(/carriedIn: +\[2, +0, +0, +0, +1, +0 +\]/);
  expect(text).toContain('phone: "0571-00000000"');
  expect(text).toContain('overview: |\n  ### （一）主动公开\n  _\n  ### （二）依申请公开\n  _\n');
  expect(text).toMatch(/normativeDocuments: .*上年 现行有效 7/);
  expect(text).not.toContain('公开3条');
});

test('a text of which a part is still to be written is blank', async () => {
  const { diagnostics } = await check(
    (await nextYear()).replace('_\n  ### （二）', '公开9条。\n  ### （二）'),
  );
  const blank = diagnostics.filter(({ code }) => code === 'value/blank');
  expect(blank.map(({ path }) => path)).toContain('overview');
});
