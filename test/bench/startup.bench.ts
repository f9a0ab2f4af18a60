/**
 * How long until the facilitator can work: from starting the app to a usable window, against the same
 * Chromium starting with a blank page. Run after `npm run build`: `node test/bench/startup.bench.ts [--quick]`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { median, printTable, type BenchRow } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const runs = process.argv.includes('--quick') ? 3 : 9;
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

async function blank(): Promise<number> {
  const started = performance.now();
  const browser = await launch();
  const page = await browser.newPage();
  // The same proof that somebody can act: a button that stands still and takes a click.
  await page.setContent('<button>Blank</button>');
  await page.getByRole('button', { name: 'Blank' }).click({ trial: true });
  const took = performance.now() - started;
  await browser.close();
  return took;
}

async function app(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'counterpart-start-'));
  const started = performance.now();
  const host = spawn(
    process.execPath,
    [join(ROOT, 'out/main/browser-host.cjs'), '--no-open', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = new Promise<string>((resolve, reject) => {
    let text = '';
    host.stdout.on('data', chunk => {
      text += String(chunk);
      const found = /http:\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    host.on('exit', () => reject(new Error('The host ended before it was ready')));
  });
  // The person's browser starts while the host does, as `npm start` lets it.
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(await address);
  await page.getByRole('button', { name: 'Explore a sample program' }).click({ trial: true });
  const took = performance.now() - started;
  await browser.close();
  host.kill('SIGINT');
  await new Promise(resolve => host.on('exit', resolve));
  rmSync(data, { recursive: true, force: true });
  return took;
}

if (!existsSync(executablePath)) {
  console.log(`startup: no Chromium at ${executablePath}; set CHROMIUM to its path to measure this`);
} else if (!existsSync(join(ROOT, 'out/main/browser-host.cjs'))) {
  throw new Error('Build the app first: npm run build');
} else {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const [a, b] = [await app(), await blank()];
    // The first pair warms the disk cache for both.
    if (run > 0) {
      ours.push(a);
      peer.push(b);
    }
  }
  const row: BenchRow = {
    bench: 'startup',
    case: 'start to usable window (browser host)',
    ours: median(ours),
    peer: 'blank Chromium start',
    peerValue: median(peer),
    unit: 'ms',
    goal: 2,
  };
  printTable([row]);
}
