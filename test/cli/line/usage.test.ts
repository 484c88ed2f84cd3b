import { expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/list.ts';
import { globalOptions } from '../../../src/cli/config/shared-options.ts';
import { main } from '../../../src/cli/line/main.ts';
import type { Localized } from '../../../src/diagnostic/diagnostic.ts';
import { testWorld } from '../../fixtures/test-world.ts';

const cases: [string[], RegExp, RegExp][] = [
  [
    ['bild'],
    /没有“bild”这个命令\n您是不是想写 build？\n用法见 gov-report --help\n$/,
    /unknown command bild\nDid you mean build\?/,
  ],
  [
    ['rules', '--from', 'x'],
    /没有“--from”这个选项\n.*--form/,
    /unknown option --from\nDid you mean --form/,
  ],
  [
    ['explain'],
    /缺少参数 <rule-or-file>\n用法见 gov-report explain --help/,
    /missing argument <rule-or-file>\nSee gov-report explain --help/,
  ],
  [['new', '--year'], /--year <year> 后面缺少取值/, /--year <year> needs a value/],
  [['new', '--year', '20'], /--year <year> 不能是“20”/, /--year <year> cannot be "20"/],
  [
    ['build', 'x', '--to', 'docx,odt'],
    /“docx,odt”，可以是：docx, html, pdf/,
    /"docx,odt"; allowed: docx, html, pdf/,
  ],
  [['forms', 'x'], /参数太多/, /too many arguments/],
  [
    ['rules', '--form', 'x'],
    /没有“x”这个格式\n可用的格式：/,
    /there is no form x\nforms at hand: /,
  ],
  [['forms', '--forms', 'x'], /x 中没有格式/, /no forms in x/],
  [['explain', 'x'], /没有“x”这条规则，也没有这个文件\n/, /there is no rule and no file x\n/],
  [['build', '-'], /标准输入没有文件名/, /standard input has no name/],
];

test.each(cases)('%j is answered in both languages with exit code 2', async (argv, zh, en) => {
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const world = testWorld('/');
    expect(await main([...argv, '--lang', lang], world)).toBe(2);
    expect(world.output.stdout).toBe('');
    expect(world.output.stderr).toMatch(words);
    expect(world.output.stderr).toMatch(lang === 'zh' ? /^错误：/ : /^error: /);
  }
});

test('another language than the two is refused', async () => {
  const world = testWorld('/');
  expect(await main(['forms', '--lang', 'de'], world)).toBe(2);
  expect(world.output.stderr).toMatch(/--lang <language> 不能是“de”，可以是：zh, en/);
});

/** All that the help says, with what it is said of. */
function* helpWords(): Generator<[string, Localized]> {
  for (const { flags, about } of Object.values(globalOptions)) yield [flags, about];
  for (const { name, about, operands, options, examples } of commands.map(({ line }) => line)) {
    yield [name, about];
    for (const operand of operands) yield [`${name} ${operand.term}`, operand.about];
    for (const each of Object.values(options)) yield [`${name} ${each.flags}`, each.about];
    for (const { line, does } of examples) yield [line, does];
  }
}

test.each([...helpWords()])('%s says in both languages what it does', (_, { zh, en }) => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]/);
  expect(en).not.toMatch(/^\P{L}*\p{Script=Han}/u);
});
