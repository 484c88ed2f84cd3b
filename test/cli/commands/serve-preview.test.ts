/** The preview's server: what it answers, to whom, and that nothing else can be had from it. */
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { servePreview } from '../../../src/cli/commands/preview/serve.ts';
import type { View } from '../../../src/cli/commands/preview/view.ts';

const VIEW: View = {
  ...{ language: 'zh', file: 'report.yaml', html: '<p>一</p>', isOld: false },
  ...{ summary: '', findings: [] },
};

async function serve() {
  const preview = await servePreview(0, { script: 'script', style: 'style' });
  onTestFinished(() => preview.close());
  const port = Number(new URL(preview.url).port);
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const sent: ClientRequest = request({ host: '127.0.0.1', port, path, headers, method });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  };
  return { preview, port, ask };
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of answer) body += piece;
  return body;
}

test('the page, its program and its style come with a policy that lets nothing else in', async () => {
  const { ask } = await serve();
  expect(await bodyOf(await ask('/preview.js'))).toBe('script');
  expect(await bodyOf(await ask('/preview.css'))).toBe('style');
  const page = await ask('/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['content-security-policy']).not.toContain('http');
  expect(page.headers['cache-control']).toBe('no-store');
});

test.each([
  ['a name bound to this address', { Host: 'example.com' }],
  ['that name with the port', { Host: 'example.com:<port>' }],
  ['no port', { Host: '127.0.0.1' }],
  ['a page of another site', { Origin: 'http://example.com' }],
  ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { Origin: 'null' }],
  ['a frame or a script of another site', { 'Sec-Fetch-Site': 'cross-site' }],
])('%s is refused everywhere', async (_, headers) => {
  const { ask, port } = await serve();
  const given = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('<port>', String(port))]),
  );
  for (const path of ['/', '/events', '/preview.js']) {
    expect((await ask(path, given)).statusCode).toBe(403);
  }
});

test('our own page and a link that somebody follows are let in', async () => {
  const { ask, port } = await serve();
  const own = `http://localhost:${port}`;
  expect((await ask('/', { Host: `localhost:${port}`, Origin: own })).statusCode).toBe(200);
  const followed = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
  expect((await ask('/', followed)).statusCode).toBe(200);
});

test.each([
  '/report.yaml',
  '/..%2f..%2fetc%2fpasswd',
  '/../package.json',
  '/preview.js/..',
  '/?',
  '/constructor',
  '/__proto__',
  '*',
])('%s is not there', async (path) => {
  const { ask } = await serve();
  expect((await ask(path)).statusCode).toBe(404);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
  const { ask } = await serve();
  const answer = await ask('/', {}, method);
  expect(answer.statusCode).toBe(405);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test('every viewer is told of the last view, at once and when it changes', async () => {
  const { preview, ask } = await serve();
  preview.show(VIEW);
  const viewers = await Promise.all([ask('/events'), ask('/events')]);
  const next = (viewer: IncomingMessage) => once(viewer, 'data').then(([data]) => String(data));
  expect(await Promise.all(viewers.map(next))).toEqual(
    Array(2).fill(`data: ${JSON.stringify(VIEW)}\n\n`),
  );
  const told = Promise.all(viewers.map(next));
  preview.show({ ...VIEW, summary: 'a\nb' });
  for (const each of await told) expect(each.trimEnd()).not.toContain('\n');
});

test('only the loopback address listens', async () => {
  const { preview } = await serve();
  expect(new URL(preview.url).hostname).toBe('127.0.0.1');
});

test('what is no request at all ends its own connection alone', async () => {
  const { port, ask } = await serve();
  const socket = connect(port, '127.0.0.1');
  socket.resume().write('nonsense\r\n\r\n');
  await once(socket, 'close');
  expect((await ask('/')).statusCode).toBe(200);
});

test('a port that is taken is named', async () => {
  const { port } = await serve();
  await expect(servePreview(port, { script: '', style: '' })).rejects.toThrow(
    `port ${port} cannot be used`,
  );
});
