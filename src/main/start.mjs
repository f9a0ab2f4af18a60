// `npm start`: the desktop app where it can run, else the same app in the browser.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './launch/build.mjs';
import { downloadElectron, hasFailedLately, installedElectron } from './launch/electron-binary.mjs';
import { project, run, continueInNewerNode } from './launch/project.mjs';

const usage = `Usage: npm start -- [options]
  --host electron|browser   where the app opens (by itself: Electron if it can, else the browser)
  --port N                  port of the browser host (by itself: a free one)
  --data DIR                folder of the program files
  --no-open                 do not open the browser
  --help                    this text`;

await continueInNewerNode();
const options = readOptions();
const buildFailure = ensureBuilt(say);
if (buildFailure) end(1, `The app could not be built:\n${buildFailure}`);

if (options.host === 'browser') process.exit(await startBrowserHost());
const reason = await tryElectron();
if (options.host === 'electron') end(1, `${reason}.`);
say(`${reason}, so Counterpart opens in your browser instead.`);
process.exit(await startBrowserHost());

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) end(0, usage);
    if (values.host && !['electron', 'browser'].includes(values.host))
      throw new Error(`--host ${values.host} is unknown`);
    if (
      values.port &&
      !(Number.isInteger(Number(values.port)) && Number(values.port) <= 65_535 && Number(values.port) >= 0)
    ) {
      throw new Error(`--port ${values.port} is not a port`);
    }
    // npm runs scripts in the project's folder; a relative folder means the one the person is in.
    const data = values.data && path.resolve(process.env.INIT_CWD ?? process.cwd(), values.data);
    return { ...values, data };
  } catch (error) {
    return end(2, `${error.message}\n\n${usage}`);
  }
}

/** Runs the desktop app and ends with it, or gives the reason why it cannot run here. */
async function tryElectron() {
  const isLinux = process.platform === 'linux';
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'There is no display for a desktop window';
  const isRoot = process.getuid?.() === 0;
  if (isRoot && options.host !== 'electron') return "Electron's sandbox does not work for the root account";
  let program = installedElectron();
  if (!program) {
    if (options.host !== 'electron' && hasFailedLately()) {
      return 'Electron could not be downloaded earlier today (npm start -- --host electron tries again)';
    }
    const result = await downloadElectron(showProgress);
    if (!result.program) return result.problem;
    program = result.program;
  }
  if (isRoot) say("Running as root, so without Chromium's sandbox.");
  const args = [
    ...(isRoot ? ['--no-sandbox'] : []),
    project,
    ...(options.data ? [`--data=${options.data}`] : []),
  ];
  const startedAt = Date.now();
  const { ELECTRON_RUN_AS_NODE: _unused, ...env } = process.env;
  const code = await run(program, args, { env }).catch(() => 1);
  // A desktop app that ends at once with an error never showed its window.
  if (code !== 0 && Date.now() - startedAt < 10_000)
    return `Electron could not start (it ended with code ${code})`;
  return process.exit(code);
}

function startBrowserHost() {
  const args = [path.join(project, 'out/main/browser-host.cjs')];
  if (options.port) args.push('--port', options.port);
  if (options.data) args.push('--data', options.data);
  if (options['no-open']) args.push('--no-open');
  return run(process.execPath, args);
}

function showProgress({ version, transferred, total }) {
  const megabytes = bytes => Math.round(bytes / 1_000_000);
  const amount = total ? `${megabytes(transferred)} of ${megabytes(total)} MB` : 'asking the server';
  if (process.stdout.isTTY)
    process.stdout.write(
      `\rDownloading Electron ${version}, once: ${amount}   ${transferred === total ? '\n' : ''}`,
    );
  else if (transferred === 0) say(`Downloading Electron ${version}, once`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function end(code, text) {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exit(code);
}
