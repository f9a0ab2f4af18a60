// What end-to-end tests need from the machine: installed where we may (root on Debian), else named.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const needs = [
  { name: 'Xvfb', packages: ['xvfb', 'xauth'], isThere: () => onPath('Xvfb') },
  {
    name: "Electron's libraries",
    packages: [
      ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxshmfence1', 'libdrm2'],
      ...['libatk-bridge2.0-0', 'libcups2', 'libxtst6', 'fonts-liberation'],
    ],
    isThere: () =>
      ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1', 'libcups.so.2'].every(hasLibrary),
  },
  {
    name: 'a C++ compiler',
    packages: ['g++'],
    isThere: () => onPath(process.env.CXX ?? 'g++') && onPath(process.env.CC ?? 'gcc'),
  },
];

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Makes the libraries for Electron present; gives a sentence saying what to install when that is not possible. */
export function ensureElectronNeeds(say) {
  if (process.platform !== 'linux') return undefined;
  return install(
    needs.filter(need => !need.isThere()),
    say,
  );
}

/** The path of a Chromium for the browser tests, installed if need be, or a sentence saying what to install. */
export function ensureChromium(say) {
  const named = process.env.CHROMIUM_PATH;
  const there = () => (named && fs.existsSync(named) ? named : chromiumNames.map(onPath).find(Boolean));
  if (there()) return { path: there() };
  const problem = install(
    [{ name: 'Chromium', packages: ['chromium'], isThere: () => Boolean(there()) }],
    say,
  );
  return problem ? { problem } : { path: there() };
}

function install(missing, say) {
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap(need => need.packages);
  const names = missing.map(need => need.name).join(', ');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !onPath('apt-get')) return `${names} missing: install the packages ${packages.join(' ')}`;
  say(`installing ${names}`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const known = packages.map(currentName);
  const result = apt('install', '-y', '--no-install-recommends', ...known);
  if (missing.every(need => need.isThere())) return undefined;
  const reason = String(result.stderr).trim().split('\n').at(-1);
  return `${names} missing and apt-get could not install: ${known.join(' ')} (${reason})`;
}

// Newer Debian renamed some libraries for 64-bit time: libgtk-3-0 became libgtk-3-0t64.
function currentName(name) {
  const isKnown = candidate =>
    /^\s*Candidate: \d/m.test(String(spawnSync('apt-cache', ['policy', candidate]).stdout));
  return !isKnown(name) && isKnown(`${name}t64`) ? `${name}t64` : name;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map(folder => `${folder}/${name}`).find(file => fs.existsSync(file));
}

function hasLibrary(name) {
  return String(spawnSync('/sbin/ldconfig', ['-p']).stdout).includes(`${name} `);
}
