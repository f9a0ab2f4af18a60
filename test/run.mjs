// `npm test`: every suite, in the real parts it is about, and one sum. `npm test -- unit browser` runs some.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../src/main/launch/build.mjs';
import { continueInNewerNode, project } from '../src/main/launch/project.mjs';
import { setUpElectron } from './electron-runtime/setup.mjs';
import { ensureChromium } from './electron-runtime/system.mjs';
import { countPlaywright, countVitest } from './run/count.mjs';
import { startDisplay } from './run/display.mjs';

await continueInNewerNode();

const vitestSuites = ['unit', 'core', 'migrations', 'architecture', 'renderer'];
const allSuites = [...vitestSuites, 'browser', 'electron'];
const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !allSuites.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}. There are: ${allSuites.join(', ')}.`);
  process.exit(2);
}
const suites = chosen.length > 0 ? allSuites.filter(name => chosen.includes(name)) : allSuites;
const results = path.join(project, '.cache/test');
fs.mkdirSync(results, { recursive: true });

/** One row a suite: `{ suite, passed, failed, skipped: [reason], seconds }`. */
const rows = [];
rows.push(...(await runVitest(suites.filter(name => vitestSuites.includes(name)))));
const inTheApp = suites.filter(name => !vitestSuites.includes(name));
const buildFailure = inTheApp.length > 0 ? ensureBuilt(say) : undefined;
if (buildFailure) {
  console.error(buildFailure);
  for (const suite of inTheApp) rows.push(notRun(suite, 'the app could not be built'));
} else {
  if (suites.includes('browser')) rows.push(await runBrowser());
  if (suites.includes('electron')) rows.push(await runElectron());
}
report(rows);

async function runVitest(names) {
  if (names.length === 0) return [];
  const file = path.join(results, 'vitest.json');
  fs.rmSync(file, { force: true });
  const startedAt = Date.now();
  await run('node_modules/vitest/vitest.mjs', [
    ...['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests'],
    ...names.flatMap(name => ['--project', name]),
  ]);
  const seconds = (Date.now() - startedAt) / 1000;
  if (!fs.existsSync(file)) return names.map(name => notRun(name, 'vitest ended without a result'));
  const counted = countVitest(JSON.parse(fs.readFileSync(file, 'utf8')), names);
  return counted.map((row, index) => ({ ...row, seconds: index === 0 ? seconds : undefined }));
}

async function runBrowser() {
  const { path: chromium, problem } = ensureChromium(say);
  return problem ? notRun('browser', problem) : runPlaywright('browser', { CHROMIUM_PATH: chromium });
}

async function runElectron() {
  const electron = await setUpElectron(say);
  if (electron.problem) return notRun('electron', electron.problem);
  say(`End-to-end in Electron ${electron.version}`);
  const display = await startDisplay();
  if (display.problem) return notRun('electron', display.problem);
  try {
    return await runPlaywright('electron', {
      ...display.env,
      COUNTERPART_APP_DIR: electron.appDir,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron.executable),
    });
  } finally {
    display.stop();
  }
}

async function runPlaywright(name, env) {
  const file = path.join(results, `${name}.json`);
  fs.rmSync(file, { force: true });
  const startedAt = Date.now();
  await run(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'test/e2e/playwright.config.ts', `--project=${name}`, '--reporter=list,json'],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  if (!fs.existsSync(file)) return notRun(name, 'playwright ended without a result');
  const row = countPlaywright(JSON.parse(fs.readFileSync(file, 'utf8')), name);
  return { ...row, seconds: (Date.now() - startedAt) / 1000 };
}

function run(script, args, env = {}) {
  const child = spawn(process.execPath, [path.join(project, script), ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise(resolve => child.once('exit', code => resolve(code ?? 1)));
}

/** A suite that could not run is a failure, never a silence. */
function notRun(suite, reason) {
  return { suite, passed: 0, failed: 1, skipped: [], problem: reason };
}

function report(all) {
  console.log('\nSuite           passed  failed  skipped   seconds');
  for (const row of all) {
    const cells = [row.passed, row.failed, row.skipped.length]
      .map(count => String(count).padStart(8))
      .join('');
    console.log(
      `${row.suite.padEnd(14)}${cells}${row.seconds === undefined ? '' : row.seconds.toFixed(1).padStart(10)}`,
    );
  }
  for (const row of all) {
    if (row.problem) console.log(`\n${row.suite} could not run: ${row.problem}`);
    for (const line of row.failures ?? []) console.log(`\nfailed in ${row.suite}: ${line}`);
    for (const line of row.retried ?? [])
      console.log(`passed only when tried again in ${row.suite}: ${line}`);
    for (const line of row.skipped) console.log(`skipped in ${row.suite}: ${line}`);
  }
  const sum = key => all.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
}

function say(line) {
  console.log(line);
}
