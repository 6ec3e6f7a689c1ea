import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../usage/usage-error.ts';
import { eventsPath, pagePolicy, pageScript, scriptPath } from './page-frame.ts';
import type { PreviewPage } from './preview-pages.ts';
import { refusalOf } from './refusal.ts';

/** The first port that is tried. */
export const firstPort = 4141;

/** How many ports are tried before the system chooses one. */
const tries = 20;

/** A server of pages that are made in memory: it reads no file. */
export interface PageServer {
  port: number;
  /** Tells every page that is open which version there is of it now; returns the paths of those that are new. */
  tell(): Promise<string[]>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Where the pages come from. */
export interface PageSource {
  /** The page at a path. */
  page(path: string): Promise<PreviewPage>;
  /** A fault of the program: the server goes on. */
  failed(error: unknown): void;
}

/** A page that is open in a browser. */
interface OpenPage {
  path: string;
  response: ServerResponse;
  version: string;
}

/**
 * Serves pages to this machine alone.
 *
 * @param wanted The port; without one, the first that is free.
 * @throws UsageError if the port is taken.
 */
export async function servePages(source: PageSource, wanted: number | undefined): Promise<PageServer> {
  const open = new Set<OpenPage>();
  let port = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request, port);
    if (refusal !== undefined) return send(request, response, { ...refusal, type: 'text/plain' });
    const { pathname, searchParams } = readAddress(request.url);
    if (pathname === eventsPath) return listen(request, response, searchParams.get('page') ?? '/');
    if (pathname === scriptPath)
      return send(request, response, { status: 200, type: 'text/javascript', text: pageScript });
    const { status, html } = await source.page(pathname);
    send(request, response, { status, type: 'text/html', text: html });
  };
  const listen = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
    if (request.method === 'HEAD') return void response.end();
    response.write('retry: 1000\n\n');
    const page: OpenPage = { path, response, version: '' };
    open.add(page);
    response.on('close', () => open.delete(page));
    response.on('error', () => open.delete(page));
    await tellVersion(page, source);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      source.failed(error);
      if (response.headersSent) response.end();
      else send(request, response, { status: 500, type: 'text/plain', text: 'A fault of jd itself.' });
    });
  });
  port = await listenOn(server, wanted);
  return {
    port,
    async tell() {
      const changed = new Set<string>();
      for (const page of open) if (await tellVersion(page, source)) changed.add(page.path);
      return [...changed];
    },
    close: () =>
      new Promise((resolve) => {
        for (const { response } of open) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Tells a page which version there is of it now; whether it is a new one. */
async function tellVersion(page: OpenPage, source: PageSource): Promise<boolean> {
  const { version } = await source.page(page.path);
  if (version === page.version) return false;
  const isNew = page.version !== '';
  page.version = version;
  page.response.write(`event: version\ndata: ${version}\n\n`);
  return isNew;
}

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

interface Answer {
  status: number;
  type: string;
  text: string;
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, type, text }: Answer): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    ...headers,
    ...(status === 405 && { Allow: 'GET, HEAD' }),
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** The path of an address as it was sent, neither decoded nor resolved: only paths that are known lead anywhere. */
function readAddress(url = '/'): { pathname: string; searchParams: URLSearchParams } {
  const [pathname = '/', search = ''] = url.split('?');
  return { pathname, searchParams: new URLSearchParams(search) };
}

/** Listens on this machine's own address. */
async function listenOn(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? [...Array(tries).keys()].map((index) => firstPort + index) : [wanted];
  for (const port of [...ports, ...(wanted === undefined ? [0] : [])]) {
    const error = await tryPort(server, port);
    if (error === undefined) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' || wanted !== undefined) throw portError(port, error);
  }
  throw portError(firstPort, undefined);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.removeListener('error', resolve);
      resolve(undefined);
    });
  });
}

function portError(port: number, error: NodeJS.ErrnoException | undefined): UsageError {
  const reason =
    error?.code === 'EADDRINUSE' ? 'is taken' : `can not be used (${error?.code ?? 'none is free'})`;
  return new UsageError(
    `Port ${port} ${reason}`,
    'Name another with --port, or none: then one that is free is found.',
  );
}
