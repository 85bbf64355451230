import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder, type StaticServer } from '../../src/tools/staticServer';

const parent = mkdtempSync(path.join(tmpdir(), 'served-'));
const folder = path.join(parent, 'site');
mkdirSync(folder);
writeFileSync(path.join(parent, 'secret.txt'), 'not for the browser');
writeFileSync(path.join(folder, 'index.html'), '<p>成本</p>');
const servers: StaticServer[] = [];

async function serve(port: number): Promise<StaticServer> {
  const server = await serveFolder(folder, { port });
  servers.push(server);
  return server;
}

/** The status for a path sent as it is: fetch would tidy it first. */
function statusOf(port: number, rawPath: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

afterAll(() => Promise.all(servers.map((server) => server.close())));

test('serves the index page with its type and encoding', async () => {
  const { address } = await serve(0);
  const response = await fetch(`${address}/?lang=en`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<p>成本</p>');
});

test('takes the next free port when the wanted one is taken', async () => {
  const first = await serve(0);
  const second = await serve(first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect((await fetch(second.address)).status).toBe(200);
});

test.each(['/missing.js', '/../secret.txt', '/..%2fsecret.txt', '/%', '/sub/'])('answers 404 to %s', async (wanted) => {
  const { port } = await serve(0);
  expect(await statusOf(port, wanted)).toBe(404);
});
