/** `npm start`: builds the add-in and the sandbox for development and serves both. */
import { parseArgs } from 'node:util';
import { buildAddIn } from './buildAddIn';
import { buildSandbox } from './buildSandbox';
import { serveFolder } from './staticServer';

const FOLDER = 'build/sandbox';
const HELP = `npm start [-- OPTION…]

Opens CSCOST without Excel: a spreadsheet on the left, the task pane on the right. Stops with Ctrl+C.

  --port N   port to serve on, or the next free one (default: the variable PORT, else 3000)
  --help     this text`;

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const port = Number(values.port ?? process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('The port is a number from 0 to 65535.');
  const begun = Date.now();
  console.log('Building …');
  await buildAddIn({ mode: 'development', folder: FOLDER });
  await buildSandbox(FOLDER);
  const server = await serveFolder(FOLDER, { port });
  console.log(
    `Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.\n\nOpen ${server.address}/?lang=en or ${server.address}/?lang=zh-CN`,
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
