/**
 * A browser made of Chromium that prints pages. It has a profile of its own, which goes with it, and
 * gets nothing from the world but the bytes of the page: no script runs, no address is asked.
 */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { World } from '../world/world.ts';
import { DevTools } from './dev-tools.ts';
import { ProgramFailure, TOO_LONG } from './program-failure.ts';
import { Workshop } from './workshop.ts';

/** For the start, and for each page, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Older ones know no boxes in the margins, where the numbers of the pages stand. */
const OLDEST = 131;

/** Nobody has this name (RFC 2606), and nobody is asked for it: the page is put there. */
const ADDRESS = 'http://report.invalid/';

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // A PDF is said to be made by whoever asked for it.
  '--user-agent=gov-report',
];

export class Browser {
  readonly #workshop = new Workshop('print');
  readonly #tools: DevTools;
  readonly #longest: number;
  readonly #ready: Promise<void>;

  constructor(program: string, { env }: Pick<World, 'env'>, longest = LONGEST_WAIT) {
    this.#longest = longest;
    // Chromium refuses to shut in pages for one who may do everything.
    const shutIn = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const words = [...FLAGS, ...shutIn, `--user-data-dir=${this.#workshop.folder}`, 'about:blank'];
    const child = this.#workshop.start(program, words, env, [
      ...(['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const),
    ]);
    const [, , , commands, messages] = child.stdio;
    this.#tools = new DevTools(commands as Writable, messages as Readable);
    this.#failWith(child);
    this.#ready = this.#checkVersion();
    // It is told to whoever wants to print.
    this.#ready.catch(() => {});
  }

  /**
   * The page as a PDF: tagged, with bookmarks, on the paper that its style names.
   * @throws ProgramFailure after which the browser is good for nothing
   */
  async print(html: Uint8Array): Promise<Uint8Array> {
    const timer = setTimeout(() => this.#tools.fail(new ProgramFailure(TOO_LONG)), this.#longest);
    try {
      await this.#ready;
      return await this.#print(html);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the browser, in whatever it does. */
  close(): void {
    this.#workshop.close();
  }

  #failWith(child: ChildProcess): void {
    let said = '';
    child.stderr?.on('data', (text) => {
      said = `${said}${text}`.slice(-2_000);
    });
    child.on('error', (error) => this.#tools.fail(ProgramFailure.of(error)));
    child.on('close', () => this.#tools.fail(ended(said)));
  }

  async #checkVersion(): Promise<void> {
    const { product } = await this.#tools.send('Browser.getVersion');
    const version = Number(/\/(\d+)/.exec(product)?.[1]);
    if (version < OLDEST) this.#tools.fail(tooOld(version));
  }

  /** In a context of its own, so that no page knows of another and all are counted alike. */
  async #print(html: Uint8Array): Promise<Uint8Array> {
    const tools = this.#tools;
    const { browserContextId } = await tools.send('Target.createBrowserContext');
    const target = { url: 'about:blank', browserContextId };
    const { targetId } = await tools.send('Target.createTarget', target);
    const attached = await tools.send('Target.attachToTarget', { targetId, flatten: true });
    const session: string = attached.sessionId;
    const send = (method: string, params?: object) => tools.send(method, params, session);
    const loaded = new Promise<void>((resolve) => {
      tools.on('Page.loadEventFired', session, () => resolve());
    });
    tools.on('Fetch.requestPaused', session, ({ requestId, request }) => {
      const [method, answer] = answerTo(request.url, html);
      send(method, { requestId, ...answer }).catch(() => {});
    });
    await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await send('Emulation.setScriptExecutionDisabled', { value: true });
    await send('Page.enable');
    await send('Page.navigate', { url: ADDRESS });
    await Promise.race([loaded, tools.failed]);
    const { data } = await send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await tools.send('Target.disposeBrowserContext', { browserContextId });
    return Buffer.from(data, 'base64');
  }
}

function answerTo(url: string, html: Uint8Array): [method: string, answer: object] {
  if (url !== ADDRESS) return ['Fetch.failRequest', { errorReason: 'BlockedByClient' }];
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
  };
  const responseHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const body = Buffer.from(html).toString('base64');
  return ['Fetch.fulfillRequest', { responseCode: 200, responseHeaders, body }];
}

/** The last thing that a program says of itself before it ends is nearly always why. */
function ended(said: string): ProgramFailure {
  const line = said.trim().split('\n').at(-1) ?? '';
  const words = line === '' ? '' : `: ${line.slice(-200)}`;
  return new ProgramFailure({
    zh: `浏览器自己退出了${words.replace(': ', '：')}`,
    en: `the browser ended by itself${words}`,
  });
}

const tooOld = (version: number) =>
  new ProgramFailure({
    zh: `浏览器是第 ${version} 版，印不出页码，请更新到第 ${OLDEST} 版以上`,
    en: `the browser is version ${version} and prints no page numbers; update it to ${OLDEST} or newer`,
  });
