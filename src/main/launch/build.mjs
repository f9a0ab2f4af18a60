import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { project } from './project.mjs';

const sources = ['src', 'electron.config.ts', 'package.json', 'package-lock.json'];
// Written last by a build, so its time is the time of the whole.
const builtFile = path.join(project, 'out/renderer/files.json');

/** Builds when there is no build or a source is newer. Gives the build's own words if it fails. */
export function ensureBuilt(say) {
  if (!isStale()) return undefined;
  say('Building the app (a few seconds)…');
  const vite = path.join(project, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [vite, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'];
  const result = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return result.status === 0 ? undefined : `${result.stdout}${result.stderr}`;
}

function isStale() {
  if (!fs.existsSync(builtFile)) return true;
  const builtAt = fs.statSync(builtFile).mtimeMs;
  return sources.some(source => isNewer(path.join(project, source), builtAt));
}

function isNewer(file, time) {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs > time;
  // The folder's own time tells of a file that was removed.
  return stat.mtimeMs > time || fs.readdirSync(file).some(name => isNewer(path.join(file, name), time));
}
