import { expect, test } from 'vitest';
import { unreadCheckup } from '../../../src/cli/batch/checkup.ts';
import { progress } from '../../../src/cli/batch/progress.ts';
import { fileUnreadable } from '../../../src/diagnostic/kinds/file.ts';

const finding = fileUnreadable({ file: 'a' }, { zh: '', en: '' });
const wrong = unreadCheckup(finding);
const fine = { ...wrong, diagnostics: [] };

/** A terminal that keeps what is written, and a clock that goes on by a step for each look at it. */
function terminal({ isTTY = true, step = 200, columns = 80 } = {}) {
  const written: string[] = [];
  let time = 0;
  const now = () => {
    time += step;
    return new Date(time);
  };
  const stderr = { write: (text: string) => void written.push(text), isTTY, columns };
  return { world: { stderr, now }, written };
}

test('says how far it is, what was found, how long it will take and how fast it goes', () => {
  const { world, written } = terminal({ step: 1000 });
  const line = progress(world, 'en', 10);
  line.add(fine);
  line.add(wrong);
  expect(written).toEqual([
    '\r\u001B[K1/10 reports · 0 findings · about 9 s left · 1.0/s',
    '\r\u001B[K2/10 reports · 1 findings · about 8 s left · 1.0/s',
  ]);
  line.clear();
  expect(written.at(-1)).toBe('\r\u001B[K');
});

test('waits until the run is a long one, and does not draw too often', () => {
  const { world, written } = terminal({ step: 60 });
  const line = progress(world, 'zh', 100);
  for (let at = 0; at < 20; at++) line.add(fine);
  // 20 × 60 ms: from 500 ms on, at every second look.
  expect(written).toHaveLength(6);
});

test('leaves out what the terminal has no room for', () => {
  const { world, written } = terminal({ step: 1000, columns: 34 });
  progress(world, 'zh', 10).add(wrong);
  expect(written).toEqual(['\r\u001B[K已处理 1/10 份 · 发现 1 处问题']);
});

test('takes a terminal that does not know its width for one of the usual width', () => {
  const { world, written } = terminal({ step: 1000, columns: 0 });
  progress(world, 'zh', 10).add(wrong);
  expect(written).toEqual(['\r\u001B[K已处理 1/10 份 · 发现 1 处问题 · 约剩 9 秒 · 每秒 1.0 份']);
});

test.each([
  ['is no terminal', { isTTY: false, total: 10 }],
  ['has one file', { isTTY: true, total: 1 }],
])('says nothing where standard error %s', (_, { isTTY, total }) => {
  const { world, written } = terminal({ isTTY, step: 1000 });
  const line = progress(world, 'zh', total);
  line.add(fine);
  line.clear();
  expect(written).toEqual([]);
});
