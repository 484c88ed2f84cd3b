import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../src/diagnostic/printable.ts';
import { printGithub } from '../../src/print/print-github.ts';
import { anyText, options, results, resultsWith } from './results-fixture.ts';

const unescapeData = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string) =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** As the runner reads a command: the message begins after the second pair of colons. */
function decode(line: string) {
  const [, command, properties, message] = /^::(\w+) (.*?)::(.*)$/s.exec(line)!;
  const pairs = properties!.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, unescapeProperty(value.join('='))];
  });
  return { command, ...Object.fromEntries(pairs), message: unescapeData(message!) };
}

/** Lines stay lines, which GitHub makes of them. */
const shown = (text: string) => text.split(/\r?\n/).map(printable).join('\n');

const commands = (language: 'zh' | 'en') =>
  printGithub(results, options(language)).trimEnd().split('\n').map(decode);

test('one command a finding, excused ones left out', () => {
  expect(commands('zh').map(({ command, title }) => `${command} ${title}`)).toEqual([
    'error balance',
    'warning stock',
    'notice prose/remark',
    'error yaml/syntax',
    'error file/unreadable',
  ]);
});

test('the place: both columns within a line, lines alone over several, none without a range', () => {
  const [first, , remark, syntax, late] = commands('en');
  expect(first).toEqual({
    command: 'error',
    file: '甲 乡/2023.yaml',
    line: '5',
    endLine: '5',
    col: '13',
    endColumn: '14',
    title: 'balance',
    message: 'received 12, but granted 11; 1 apart\ngranted should be 12',
  });
  expect(remark).toMatchObject({ line: '1', endLine: '3' });
  expect(remark).not.toHaveProperty('col');
  expect(syntax).toMatchObject({ file: '乙,县:b.yaml', col: '4', endColumn: '4' });
  expect(late).not.toHaveProperty('line');
});

test('the very text', () => {
  expect(printGithub(results.slice(1, 2), options())).toBe(
    '::error file=乙%2C县%3Ab.yaml,line=1,endLine=1,col=4,endColumn=4,title=yaml/syntax::冒号后缺一个空格%0A见 100%25\n',
  );
});

test('no words and no name end a command or begin another', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      const printed = printGithub(resultsWith(file, words), options('zh', { locate: (f) => f }));
      expect(printed.match(/[\r\n]/g)).toEqual(['\n']);
      expect(decode(printed.slice(0, -1))).toMatchObject({
        file: shown(file),
        message: shown(`${words}\n${words}`),
      });
    }),
  );
  const tricky = '::stop-commands::x\r\n::set-env name=a::%0A,:%3A';
  const printed = printGithub(resultsWith(tricky, tricky), options());
  expect(decode(printed.slice(0, -1))).toMatchObject({
    file: shown(tricky),
    message: shown(`${tricky}\n${tricky}`),
  });
});
