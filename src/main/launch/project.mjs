// Where things are in a checkout, and the newer Node that runs them. Plain JavaScript that Node 20 runs,
// because it is what starts before anything is built.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** What the SQLite binding needs. The project brings its own Node as a package, so an older one outside is enough. */
const oldestNode = 22;

/** The Node to run with: this one if it is new enough, else the project's own; undefined if that is missing. */
export function nodeToUse() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return process.execPath;
  const own = path.join(project, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return fs.existsSync(own) ? own : undefined;
}

/**
 * Runs the same script again in a newer Node when this one is too old, and ends with its exit code.
 * Returns only in the right Node.
 */
export async function continueInNewerNode() {
  const node = nodeToUse();
  if (node === process.execPath) return;
  if (!node) {
    console.error('The packages of this project are missing. Run npm ci first.');
    process.exit(1);
  }
  process.exit(await run(node, process.argv.slice(1)));
}

/** Runs a program in this terminal and gives its exit code. Signals reach it, and it decides when to stop. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: project, ...options });
  const forward = signal => child.kill(signal);
  // Ctrl+C reaches the child through the terminal already; SIGTERM to this process alone does not.
  const ignore = () => {};
  process.on('SIGINT', ignore).on('SIGTERM', forward).on('SIGHUP', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', forward).off('SIGHUP', forward);
      resolve(code ?? (signal === 'SIGINT' ? 0 : 1));
    });
  });
}
