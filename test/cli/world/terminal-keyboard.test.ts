import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalKeyboard } from '../../../src/cli/world/terminal-keyboard.ts';
import { printed } from '../../../src/diagnostic/printable.ts';

function keyboard() {
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, output, ...terminalKeyboard(input, output) };
}

test('gives the lines that are typed, one a question', async () => {
  const { input, output, ask, close } = keyboard();
  input.write('是\n');
  expect(await ask(printed`一？`)).toBe('是');
  const second = ask(printed`二？`);
  input.write('否\n');
  expect(await second).toBe('否');
  expect(String(output.read())).toContain('二？');
  close();
});

test('gives nothing when the person leaves, then and afterwards', async () => {
  const { input, ask } = keyboard();
  const answer = ask(printed`？`);
  input.end();
  expect(await answer).toBeUndefined();
  expect(await ask(printed`？`)).toBeUndefined();
});
