/** Serves a folder to this machine. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, type Server } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

export interface ServerOptions {
  /** The port wanted; 0 takes any free one. A taken port is passed over for the next. */
  readonly port: number;
  /** Certificate and key in PEM, to serve https instead of http. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

/** A running server. */
export interface StaticServer {
  readonly port: number;
  /** `http://localhost:3000`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder on this machine's own address; `/` is index.html. Rejects when the port and the ones
 * after it are all taken.
 */
export async function serveFolder(folder: string, { port, certificate }: ServerOptions): Promise<StaticServer> {
  const root = path.resolve(folder);
  const answer: RequestListener = (request, response) => {
    read(root, request.url ?? '/').then(
      ({ content, type }) =>
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
    );
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  const taken = await listen(server, port, port === 0 ? 0 : port + PORTS_TRIED);
  return {
    port: taken,
    address: `${certificate ? 'https' : 'http'}://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Rejects for whatever cannot be served: no such file, outside the folder, not an address. */
async function read(root: string, url: string): Promise<{ readonly content: Buffer; readonly type: string }> {
  const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = path.join(root, asked.endsWith('/') ? `${asked}index.html` : asked);
  if (!file.startsWith(root + path.sep)) throw new Error(`${url} is outside the folder.`);
  return { content: await readFile(file), type: TYPES[path.extname(file)] ?? 'application/octet-stream' };
}

function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < last) resolve(listen(server, port + 1, last));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}
