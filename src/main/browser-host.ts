// The app without Electron: the same core in this Node process, the same window in a browser.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '#core/core.ts';
import { openAppFiles } from './hosts/app-files.ts';
import { openBrowser } from './hosts/browser/open-browser.ts';
import { startServer } from './hosts/browser/server.ts';
import { defaultDataFolder } from './hosts/data-folder.ts';
import { serveChannel } from './hosts/rpc/serve-channel.ts';
import { appVersion } from './hosts/version.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});
const log = (line: string) => process.stderr.write(`${line}\n`);
const dataDir = path.resolve(values.data ?? defaultDataFolder(process.platform, process.env));

const core = createCore({
  dataDir,
  version: appVersion,
  workerFile: path.join(import.meta.dirname, 'worker.cjs'),
  resourcesDir: path.join(import.meta.dirname, '../resources'),
  log,
});
const token = randomBytes(32).toString('base64url');

async function start(): Promise<void> {
  const server = await startServer({
    files: openAppFiles(path.join(import.meta.dirname, '../renderer'), "'self'"),
    token,
    port: Number(values.port),
    onChannel: channel => serveChannel(core, channel, log),
  });
  // The fragment never leaves the browser, so the token appears in no request and no log.
  const url = `http://127.0.0.1:${server.port}/#token=${token}`;
  const closeBrowserPage = values['no-open'] ? undefined : openBrowser(url);
  process.stdout.write(`Counterpart is open at\n\n  ${url}\n\nPress Ctrl+C to stop.\n`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    closeBrowserPage?.();
    await server.close();
    await core.close();
    process.stdout.write('\nStopped. Everything is saved.\n');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

start().catch(async (error: unknown) => {
  await core.close();
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  log(
    isTaken ? `Port ${values.port} is in use. Choose another with --port, or leave it out.` : String(error),
  );
  process.exit(1);
});
