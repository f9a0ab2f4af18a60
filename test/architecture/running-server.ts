import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '#core/core.ts';
import { openAppFiles } from '../../src/main/hosts/app-files.ts';
import { startServer } from '../../src/main/hosts/browser/server.ts';
import { serveChannel } from '../../src/main/hosts/rpc/serve-channel.ts';

/** A window's files as the build lays them out: a page and one script. */
export function windowFiles(folder: string): string {
  const files = path.join(folder, 'renderer');
  mkdirSync(path.join(files, 'assets'), { recursive: true });
  writeFileSync(path.join(files, 'index.html'), '<script nonce="__NONCE__" src="/assets/a.js"></script>');
  writeFileSync(path.join(files, 'assets/a.js'), 'a');
  writeFileSync(path.join(folder, 'secret.js'), 'secret');
  const list = [
    { path: '/index.html', type: 'text/html' },
    { path: '/assets/a.js', type: 'text/javascript' },
  ];
  writeFileSync(path.join(files, 'files.json'), JSON.stringify(list));
  return files;
}

/** The browser host's server around a real core, on a free port. */
export async function runningServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-server-'));
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const core = createCore({
    dataDir: path.join(folder, 'data'),
    version: '0.0.0',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    log,
  });
  const token = 'the-token-of-this-start';
  const server = await startServer({
    files: openAppFiles(windowFiles(folder), "'self'"),
    token,
    port: 0,
    onChannel: channel => serveChannel(core, channel, log),
  });
  return {
    port: server.port,
    token,
    /** What the host logged. */
    lines,
    close: async () => {
      await server.close();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
