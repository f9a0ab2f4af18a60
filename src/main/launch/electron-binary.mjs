import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from './project.mjs';

const electron = path.join(project, 'node_modules/electron');
/** Remembers a failed download, so that not every start waits for it again. */
const failureFile = path.join(project, '.cache/electron-download-failed');
const retryAfter = 24 * 60 * 60 * 1000;
const silenceLimit = 20_000;

/** The path of Electron's program if it is unpacked. */
export function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return path.join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const pathFile = path.join(electron, 'path.txt');
  if (!fs.existsSync(pathFile)) return undefined;
  const program = path.join(electron, 'dist', fs.readFileSync(pathFile, 'utf8'));
  return fs.existsSync(program) ? program : undefined;
}

/** Whether a download failed within the last day. */
export function hasFailedLately() {
  return fs.existsSync(failureFile) && Date.now() - fs.statSync(failureFile).mtimeMs < retryAfter;
}

/**
 * Downloads and unpacks Electron, telling of progress. Gives its path, or `{ problem }` with a sentence.
 * Gives up after 20 seconds without a byte.
 */
export async function downloadElectron(report) {
  const stop = new AbortController();
  let timer;
  const expectMore = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(new Error('nothing arrived for 20 seconds')), silenceLimit);
  };
  expectMore();
  try {
    const require = createRequire(path.join(electron, 'package.json'));
    const { version } = require('./package.json');
    const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
    report({ version, transferred: 0, total: null });
    const download = downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: stop.signal,
        getProgressCallback: ({ transferred, total }) => {
          expectMore();
          report({ version, transferred, total });
        },
      },
    });
    // A name that does not resolve hears no abort signal.
    const aborted = new Promise((_resolve, reject) =>
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason)),
    );
    await Promise.race([download, aborted]);
    clearTimeout(timer);
    // The package's own script unpacks what the cache holds now.
    const unpacked = spawnSync(process.execPath, [path.join(electron, 'install.js')], {
      cwd: electron,
      encoding: 'utf8',
    });
    if (unpacked.status !== 0) throw new Error('it could not be unpacked');
    fs.rmSync(failureFile, { force: true });
    return { program: installedElectron() };
  } catch (error) {
    fs.mkdirSync(path.dirname(failureFile), { recursive: true });
    fs.writeFileSync(failureFile, '');
    return { problem: `Electron could not be downloaded (${reasonOf(error)})` };
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error) {
  const code = error?.cause?.code ?? error?.code;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its server was not found';
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'its server refused the connection';
  return error?.message ?? String(error);
}
