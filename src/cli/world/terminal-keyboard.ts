/** Questions at a terminal, answered with a line each. */
import type { Interface } from 'node:readline/promises';
import type { Keyboard } from './world.ts';

/**
 * @param input where answers are typed, `output` where questions are shown; standard output is for
 *   results
 */
export function terminalKeyboard(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Keyboard {
  let lines: Interface | undefined;
  let closed = false;
  const open = async (): Promise<Interface> => {
    const { createInterface } = await import('node:readline/promises');
    return createInterface({ input, output }).once('close', () => {
      closed = true;
    });
  };
  return {
    ask: async (question) => {
      lines ??= await open();
      if (closed) return undefined;
      return answerOrEnd(lines, question);
    },
    close: () => lines?.close(),
  };
}

/** Ctrl-C and Ctrl-D close the interface, and its pending question would wait for ever. */
function answerOrEnd(lines: Interface, question: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const end = () => resolve(undefined);
    lines.once('close', end);
    lines
      .question(question)
      .then(resolve, reject)
      .finally(() => lines.off('close', end));
  });
}
