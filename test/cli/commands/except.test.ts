/** What `except` does to a file: the exception goes in, and nothing else changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { edited } from '../../check/report.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

const RULE = 'proactive-implied-stock';
const REPORT = edited(['normativeDocuments: [3, 2, 11]', 'normativeDocuments: [3, 1, 0]']);

const item = (indent: string, cell = 'normativeDocuments', reason = '已核') =>
  [
    `- rule: ${RULE}`,
    `  cells: [proactive.${cell}.issued]`,
    `  reason: ${reason}`,
    '  values: VALUES',
    '',
  ]
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

/** The file after the command, with the name of the values left out, and what the program said. */
async function except(text: string, ...words: string[]) {
  const cwd = folderWith({ 'report.yaml': text });
  const world = testWorld(cwd);
  const reason = words.includes('--reason') ? [] : ['--reason', '已核'];
  const exitCode = await main(['except', 'report.yaml', RULE, ...words, ...reason], world);
  const after = readFileSync(join(cwd, 'report.yaml'), 'utf8');
  return { exitCode, after, shown: after.replace(/values: [b-z]{8}/g, 'values: VALUES'), world };
}

describe('except', () => {
  test('adds a list at the end, set apart by an empty line', async () => {
    const { shown, exitCode } = await except(REPORT);
    expect(shown).toBe(`${REPORT}\nexceptions:\n${item('  ')}`);
    expect(exitCode).toBe(0);
  });

  test('keeps line endings, byte order mark and comments', async () => {
    const text = `\ufeff${REPORT}# 完\n`.replaceAll('\n', '\r\n');
    const { shown } = await except(text);
    expect(shown).toBe(`${text}\r\nexceptions:\r\n${item('  ').replaceAll('\n', '\r\n')}`);
  });

  test('ends the last line where nothing else does', async () => {
    const { shown } = await except(REPORT.trimEnd());
    expect(shown).toBe(`${REPORT}\nexceptions:\n${item('  ')}`);
  });

  test('adds to a list, as deep as the list stands', async () => {
    const other = item('', 'regulations').replace('VALUES', 'bcdfghjk').replace('[', '[ ');
    const text = `例外:\n${other}# 以上\n${REPORT}`;
    const { shown } = await except(text);
    const added = text.replace('# 以上\n', `${item('')}# 以上\n`);
    expect(shown).toBe(added.replace('bcdfghjk', 'VALUES'));
  });

  test('adds a second one behind the first', async () => {
    const twice = REPORT.replace('regulations: 0', 'regulations: [1, 0, 0]');
    const once = await except(twice, 'proactive.regulations', '--reason', '甲');
    const both = await except(once.after, '--reason', '乙');
    expect(both.shown).toBe(`${once.shown}${item('  ', 'normativeDocuments', '乙')}`);
    expect(both.exitCode).toBe(0);
  });

  test.each(['exceptions: []\n', 'exceptions:\n', 'exceptions: # 暂无\n'])(
    'fills a list that is empty: %j',
    async (list) => {
      const { shown } = await except(`${list}${REPORT}`);
      const key = list.replace(' []', '').trimEnd();
      expect(shown).toBe(`${key}\n${item('  ')}${REPORT}`);
    },
  );

  test.each(['系上级登记: 见“附件”#3', 'yes', '- 一条', '"引号" 和 \\ 反斜杠', '两行\n文字'])(
    'writes words so that they are read as they are: %j',
    async (reason) => {
      const { after, exitCode } = await except(REPORT, '--reason', reason);
      expect(exitCode).toBe(0);
      const world = testWorld(folderWith({ 'report.yaml': after }));
      await main(['validate', 'report.yaml', '--format', 'json'], world);
      expect(JSON.parse(world.output.stdout).diagnostics[0].excused).toEqual({ reason });
    },
  );

  test.each([
    [
      'flow mapping',
      `exceptions: [{ rule: image/no-description, reason: 已核, values: bcdfghjk }]\n${REPORT}`,
    ],
    ['text with kept line breaks', REPORT.replace(/otherMatters: \|/, 'otherMatters: |+')],
    ['end of document', `${REPORT}...\n`],
  ])('leaves alone what it cannot add to, and shows the lines: %s', async (_, text) => {
    const { after, exitCode, world } = await except(text);
    expect(after).toBe(text);
    expect(exitCode).toBe(2);
    expect(world.output.stderr).toContain(`- rule: ${RULE}`);
  });

  test('does not answer what is answered already', async () => {
    const { after } = await except(REPORT);
    const again = await except(after);
    expect(again.after).toBe(after);
    expect(again.exitCode).toBe(2);
  });
});
