import { spawn } from 'node:child_process';

/**
 * A display for windows that nobody looks at: Xvfb on Linux, so that tests neither need a screen nor take
 * over the one in use. Gives `{ env, stop }` or `{ problem }`.
 */
export function startDisplay() {
  if (process.platform !== 'linux') return Promise.resolve({ env: {}, stop: () => {} });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise(resolve => {
    server.once('error', () => resolve({ problem: 'Xvfb could not start: install the package xvfb' }));
    server.once('exit', () => resolve({ problem: 'Xvfb ended at once' }));
    let number = '';
    server.stdio[3].on('data', chunk => {
      number += chunk;
      if (!number.includes('\n')) return;
      resolve({ env: { DISPLAY: `:${number.trim()}` }, stop: () => server.kill() });
    });
  });
}
