/**
 * The preview's server: four addresses, all answered from memory, on the loopback address alone. No
 * request reaches a file or changes anything. What a page of another site sends through the browser
 * is refused by its Host (a name that was bound to this address) or its Origin.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotRun } from '../../world/cannot-run.ts';
import { systemCode } from '../../world/system-reason.ts';
import type { View } from './view.ts';

/** The page's program and its style. */
export interface Assets {
  script: string;
  style: string;
}

export interface Preview {
  url: string;
  /** Shows the view to everybody who looks now or later. */
  show(view: View): void;
  close(): void;
}

const HOST = '127.0.0.1';

const SHELL = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>gov-report</title>
<link rel="icon" href="data:," data-preview>
<link rel="stylesheet" href="/preview.css" data-preview>
<script type="module" src="/preview.js" data-preview></script>
</head>
<body></body>
</html>
`;

/** The report brings its style in the page, and its pictures as data; nothing else is loaded. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * @param port 0 for any that is free
 * @throws CannotRun when the port is taken or not allowed
 */
export async function servePreview(port: number, { script, style }: Assets): Promise<Preview> {
  const viewers = new Set<ServerResponse>();
  let last: string | undefined;
  const pages: Record<string, (response: ServerResponse) => void> = {
    '/': (response) => send(response, 'text/html', SHELL),
    '/preview.js': (response) => send(response, 'text/javascript', script),
    '/preview.css': (response) => send(response, 'text/css', style),
    '/events': (response) => {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
      response.write(last ?? ':\n\n');
      viewers.add(response);
      response.on('close', () => viewers.delete(response));
    },
  };
  const server = createServer((request, response) => {
    const status = refusalOf(request);
    const page = pages[request.url ?? ''];
    if (status !== undefined) return refuse(response, status);
    return page ? page(response) : refuse(response, 404);
  });
  const url = await listen(server, port);
  return {
    url,
    show(view) {
      last = `data: ${JSON.stringify(view)}\n\n`;
      for (const viewer of viewers) viewer.write(last);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @returns the status to refuse a request with, or nothing where it comes from our own page or a person */
function refusalOf({ method, headers, socket }: IncomingMessage): number | undefined {
  const { host, origin } = headers;
  const names = [HOST, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const isOurs = host !== undefined && names.includes(host);
  if (!isOurs || (origin !== undefined && origin !== `http://${host}`)) return 403;
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    return 403;
  return method === 'GET' ? undefined : 405;
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

function refuse(response: ServerResponse, status: number): void {
  const allow = status === 405 ? { Allow: 'GET' } : {};
  response.writeHead(status, { ...HEADERS, ...allow, Connection: 'close' }).end();
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portRefused(port, error)));
    server.listen(port, HOST, () => {
      resolve(`http://${HOST}:${(server.address() as AddressInfo).port}/`);
    });
  });
}

function portRefused(port: number, error: Error): Error {
  const code = systemCode(error);
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new CannotRun(
    { zh: `端口 ${port} 不能用`, en: `port ${port} cannot be used` },
    { zh: '不写 --port，由程序任选一个空闲的', en: 'leave --port out to get one that is free' },
  );
}
