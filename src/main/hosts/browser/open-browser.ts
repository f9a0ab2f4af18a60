import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Opens the default browser, if there is one, and gives a function that cleans up afterwards.
 *
 * The browser is started with the name of a file that only this person can read, because other accounts
 * of this computer can see the arguments of a program, and the address holds the token.
 */
export function openBrowser(url: string): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-'));
  const page = path.join(folder, 'open.html');
  const link = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  writeFileSync(
    page,
    `<!doctype html><title>Counterpart</title><meta http-equiv="refresh" content="0;url=${link}">`,
    {
      mode: 0o600,
    },
  );
  const [command, ...args] = openerFor(process.platform, page);
  // No browser is no failure: the address is printed too.
  if (command)
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
  return () => rmSync(folder, { recursive: true, force: true });
}

function openerFor(platform: NodeJS.Platform, page: string): readonly string[] {
  switch (platform) {
    case 'win32':
      return ['explorer.exe', page];
    case 'darwin':
      return ['open', page];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', page] : [];
  }
}
