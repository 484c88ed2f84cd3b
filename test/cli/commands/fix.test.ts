/** `fix` with a person at the keyboard, and what it does to the file on the disk. */
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const sound = readFileSync(join(packageRoot, 'schemas/disclosure-2021/example.yaml'), 'utf8');
const spelling = sound.replace('licensing: 58', 'licensing: 58件');
const certain = sound.replace('granted: [14,', 'granted: [41,');
const likely = sound.replace(
  'reconsideration: [1, 1, 0, 1, 3]',
  'reconsideration: [1, 1, 0, 1, 0]',
);

interface Setting {
  /** Answers at the keyboard; after the last one the person has left. */
  answers?: string[];
  /** Happens when the first question is asked. */
  meanwhile?: (path: string) => void;
  bytes?: Uint8Array;
  mode?: number;
}

async function fix(text: string, line: string, setting: Setting = {}) {
  const { answers, meanwhile, bytes = new TextEncoder().encode(text), mode } = setting;
  const cwd = folderWith({ 'report.yaml': bytes });
  const path = join(cwd, 'report.yaml');
  if (mode !== undefined) chmodSync(path, mode);
  const world = testWorld(cwd, { env: { LANG: 'en' } });
  const questions: string[] = [];
  let closed = false;
  const keyboard = {
    ask: async (question: string) => {
      if (questions.length === 0) meanwhile?.(path);
      questions.push(question);
      return answers?.shift();
    },
    close: () => {
      closed = true;
    },
  };
  const argv = ['fix', 'report.yaml', ...line.split(' ').filter(Boolean)];
  const exitCode = await main(argv, { ...world, ...(answers && { keyboard: () => keyboard }) });
  const files = filesIn(cwd);
  const after = files.includes('report.yaml') ? readFileSync(path) : undefined;
  return {
    exitCode,
    text: after?.toString('utf8'),
    after,
    files,
    path,
    questions,
    closed,
    ...world.output,
  };
}

test('makes what was agreed to and nothing else', async () => {
  const text = spelling.replace('penalties: 4', 'penalties: 4件');
  const { exitCode, text: after, questions, closed } = await fix(text, '', { answers: ['n', 'y'] });
  expect(questions).toHaveLength(2);
  expect(after).toBe(sound.replace('licensing: 58', 'licensing: 58件'));
  expect([exitCode, closed]).toEqual([1, true]);
});

test.each([['y'], ['是'], ['Ｙ'], ['yes']])('%s agrees', async (answer) => {
  const { exitCode, text } = await fix(certain, '', { answers: [answer] });
  expect([exitCode, text === sound]).toEqual([0, true]);
});

test.each([[''], ['n'], ['否'], ['what?']])('%j does not', async (answer) => {
  const { exitCode, text } = await fix(certain, '', { answers: [answer] });
  expect([exitCode, text === certain]).toEqual([1, true]);
});

test('all agrees to what is certain, not to what is likely', async () => {
  const text = likely
    .replace('licensing: 58', 'licensing: 58件')
    .replace('penalties: 4', 'penalties: 4件');
  const { questions, text: after } = await fix(text, '', { answers: ['all', ''] });
  expect(questions).toHaveLength(2);
  expect(after).toBe(likely);
});

test('of a likely repair one of its ways is chosen by number', async () => {
  const wrong = sound.replace(
    'reconsideration: [1, 1, 0, 1, 3]',
    'reconsideration: [1, 1, 0, 1, 13]',
  );
  const { questions, text, stdout } = await fix(wrong, '', { answers: ['1'] });
  expect(questions).toEqual([expect.stringMatching(/^Which one\?/)]);
  expect(stdout).toContain('  1) disputes.reconsideration.total should be 3 (now 13)');
  expect(stdout).toContain('  2) disputes.reconsideration.upheld should be 11 (now 1)');
  expect(text).toBe(sound);
});

test('leaving instead of answering changes nothing', async () => {
  const text = spelling.replace('penalties: 4', 'penalties: 4件');
  const { exitCode, text: after, stderr, closed } = await fix(text, '', { answers: ['y'] });
  expect([exitCode, after, closed]).toEqual([2, text, true]);
  expect(stderr).toContain('stopped; report.yaml was not changed');
});

test('--yes asks nothing and leaves alone what is only likely', async () => {
  const { exitCode, text, questions } = await fix(likely, '--yes', { answers: ['y'] });
  expect([exitCode, text, questions]).toEqual([1, likely, []]);
});

test('--dry-run writes nothing, and says by its exit code that there is something to do', async () => {
  const { exitCode, text, stdout } = await fix(spelling, '--dry-run --yes');
  expect([exitCode, text]).toEqual([1, spelling]);
  expect(stdout).toMatch(/^ {2}\+ \d+ │ {3}licensing: 58$/m);
});

test('without a terminal nothing is written unless --yes says so', async () => {
  const { exitCode, text, stderr } = await fix(spelling, '');
  expect([exitCode, text]).toEqual([1, spelling]);
  expect(stderr).toContain('--yes');
});

test.each([
  [
    'written by somebody else',
    (path: string) => writeFileSync(path, 'form: other\n'),
    'form: other\n',
  ],
  ['deleted', (path: string) => rmSync(path), undefined],
])('a file that is %s meanwhile is not touched', async (_, meanwhile, expected) => {
  const { exitCode, text, files } = await fix(certain, '', { answers: ['y'], meanwhile });
  expect([exitCode, text]).toEqual([2, expected]);
  expect(files).toEqual(expected === undefined ? [] : ['report.yaml']);
});

test('a read-only file is not replaced', async () => {
  const { exitCode, text, stdout, files } = await fix(certain, '--yes', { mode: 0o444 });
  expect([exitCode, text, files]).toEqual([2, certain, ['report.yaml']]);
  expect(stdout).toContain('read-only');
});

test('permissions stay', async () => {
  const { text, path } = await fix(certain, '--yes', { mode: 0o600 });
  expect(text).toBe(sound);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('byte order mark and Windows line ends stay', async () => {
  const windows = (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  const { exitCode, after } = await fix('', '--yes', { bytes: windows(certain) });
  expect(exitCode).toBe(0);
  expect(after?.equals(windows(sound))).toBe(true);
});

test('a sound file is not written at all', async () => {
  const { exitCode, path, stdout } = await fix(sound, '--yes', { mode: 0o444 });
  expect([exitCode, stdout, readFileSync(path, 'utf8')]).toEqual([0, '', sound]);
});
