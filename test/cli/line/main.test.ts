/** `main` as a whole: it answers every command line with an exit code and words, and never throws. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/list.ts';
import { main } from '../../../src/cli/line/main.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

async function run(
  argv: string[],
  changes: Parameters<typeof testWorld>[1] = {},
  cwd = folderWith(),
) {
  const world = testWorld(cwd, changes);
  const exitCode = await main(argv, world);
  return { exitCode, ...world.output };
}

const lines = commands.map(({ line }) => line);

/** A help text without its example command lines, which name Chinese bodies in any language. */
function without(help: string, examples: readonly { line: string }[]): string {
  return examples.reduce((text, { line }) => text.replaceAll(line, ''), help);
}

test('the list names every folder of a command, and each command is called like its folder', () => {
  const entries = readdirSync(join(packageRoot, 'src/cli/commands'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(lines.map(({ name }) => name).sort()).toEqual(folders.sort());
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test.each(lines)('the help of $name explains it with examples', async ({ name, examples }) => {
    const { exitCode, stdout, stderr } = await run([name, '--help', '--lang', lang]);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const { line } of examples) expect(stdout).toContain(line);
    if (lang === 'zh') expect(stdout).not.toMatch(/\b(Usage|Options|Arguments|display)\b/);
    else expect(without(stdout, examples)).not.toMatch(/\p{Script=Han}/u);
  });

  test('the help of the program lists the commands', async () => {
    const { exitCode, stdout } = await run(['--help', '--lang', lang]);
    expect(exitCode).toBe(0);
    for (const { name } of lines) expect(stdout).toContain(`\n  ${name} `);
  });
});

test('the examples in the help are command lines that the program takes', async () => {
  for (const { line } of lines.flatMap(({ examples }) => examples)) {
    const { stderr } = await run([...line.split(' ').slice(1), '--help']);
    expect(stderr, line).toBe('');
  }
});

test('without a command it shows its help where errors go', async () => {
  const { exitCode, stdout, stderr } = await run([]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('gov-report [选项] <命令>');
});

describe('a fault of the program', () => {
  const broken = { ...testWorld('/'), packageRoot: '/nowhere' };

  test('is one line with a hint', async () => {
    const world = {
      ...testWorld('/'),
      now: () => {
        throw new TypeError('clock\nbroken');
      },
    };
    expect(await main(['new'], world)).toBe(2);
    expect(world.output.stderr).toMatch(/^错误：程序内部出错（clock）.*GOV_REPORT_DEBUG=1.*\n$/);
  });

  test('comes with its stack when that is asked for', async () => {
    const world = {
      ...testWorld('/', { env: { GOV_REPORT_DEBUG: '1' } }),
      now: () => {
        throw new TypeError('clock');
      },
    };
    expect(await main(['new'], world)).toBe(2);
    expect(world.output.stderr).toMatch(/\n {4}at /);
  });

  test('an error of the system names the file', async () => {
    expect(await main(['forms'], broken)).toBe(2);
    expect(broken.output.stderr).toBe('错误：/nowhere/schemas：文件或文件夹不存在\n');
  });
});

test('no command line makes it throw, or write a file it was not asked for', async () => {
  const folder = folderWith({ 'a.yaml': 'form: x\n', 'b.yaml': '\t: [' });
  const words = lines.flatMap(({ name, options }) => [
    name,
    ...Object.values(options).map(({ flags }) => flags.split(' ')[0]!),
  ]);
  const word = fc.oneof(
    fc.constantFrom(
      ...words,
      '-',
      '--',
      '.',
      'a.yaml',
      'b.yaml',
      '--lang',
      'en',
      '--forms',
      '*',
      '\0',
    ),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), fc.string(), async (argv, stdin) => {
      // A new file may be made under any name; that is what the command is for.
      fc.pre(!argv.includes('new'));
      const { exitCode } = await run(argv, { stdin }, folder);
      expect([0, 1, 2]).toContain(exitCode);
      expect(filesIn(folder)).toEqual(['a.yaml', 'b.yaml']);
    }),
    { numRuns: 60 },
  );
});
