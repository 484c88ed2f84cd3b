/**
 * The Chrome DevTools Protocol over two pipes (`--remote-debugging-pipe`): messages in JSON, a NUL
 * after each. Of its many methods printing needs a dozen, so there is no library for it here.
 */
import type { Readable, Writable } from 'node:stream';
import { ProgramFailure } from './program-failure.ts';

/** The parameters of a command, the result of one, or what an event tells. */
// biome-ignore lint/suspicious/noExplicitAny: what the browser says is as the protocol has it.
type Values = Record<string, any>;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Values;
  result?: Values;
  error?: { message: string };
}

interface Answer {
  resolve(result: Values): void;
  reject(error: Error): void;
}

export class DevTools {
  readonly #commands: Writable;
  readonly #answers = new Map<number, Answer>();
  readonly #events = new Map<string, (event: Values) => void>();
  /** Is rejected when nothing will be answered any more, for whoever waits for an event. */
  readonly failed: Promise<never>;
  #rejectAll: (failure: ProgramFailure) => void = () => {};
  #failure: ProgramFailure | undefined;
  #last = 0;

  constructor(commands: Writable, messages: Readable) {
    this.#commands = commands;
    this.failed = new Promise((_, reject) => {
      this.#rejectAll = reject;
    });
    this.failed.catch(() => {});
    // A browser that has ended reads no more; that it has ended is told by itself.
    commands.on('error', () => {});
    let begun: Buffer[] = [];
    messages.on('data', (bytes: Buffer) => {
      let rest = bytes;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#take(JSON.parse(Buffer.concat([...begun, rest.subarray(0, end)]).toString()));
        begun = [];
        rest = rest.subarray(end + 1);
      }
      begun.push(rest);
    });
  }

  /** @param session of a page; without it the command is for the browser as a whole */
  send(method: string, params: Values = {}, session?: string): Promise<Values> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#commands.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    });
  }

  /** Tells each event of that name and session, in place of whoever listened before. */
  on(method: string, session: string, listener: (event: Values) => void): void {
    this.#events.set(`${session} ${method}`, listener);
  }

  /** Nothing will be answered any more. */
  fail(failure: ProgramFailure): void {
    this.#failure ??= failure;
    this.#rejectAll(failure);
    for (const { reject } of this.#answers.values()) reject(failure);
    this.#answers.clear();
  }

  #take({ id, sessionId, method, params = {}, result = {}, error }: Message): void {
    if (id === undefined) this.#events.get(`${sessionId} ${method}`)?.(params);
    else this.#answer(id, result, error);
  }

  #answer(id: number, result: Values, error: Message['error']): void {
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (!error) {
      answer?.resolve(result);
      return;
    }
    const words = { zh: `浏览器回答“${error.message}”`, en: `the browser says “${error.message}”` };
    answer?.reject(new ProgramFailure(words));
  }
}
