// `npm run screenshots [-- FOLDER]`: every screen of the sample program in light and dark, and every page of its PDFs,
// as pictures. The ones in docs/pictures, which the README shows, are made by this script too.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '../src/main/launch/build.mjs';
import { continueInNewerNode, project } from '../src/main/launch/project.mjs';
import { startBrowserHost } from './e2e/fixtures/browser-app.ts';
import { ensureChromium } from './electron-runtime/system.mjs';

await continueInNewerNode();
const say = line => console.log(line);
const failure = ensureBuilt(say);
if (failure) throw new Error(failure);
const { path: executablePath, problem } = ensureChromium(say);
if (problem) throw new Error(problem);

const folder = path.resolve(process.argv[2] ?? path.join(project, '.cache/screenshots'));
mkdirSync(folder, { recursive: true });
const SCREENS = [
  'program',
  'people',
  'import',
  'intake',
  'matching',
  'readiness',
  'pairs',
  'outcomes',
  'documents',
];
const SIZES = [
  [1280, 800],
  [1920, 1080],
];

const dataDir = mkdtempSync(path.join(tmpdir(), 'counterpart-screens-'));
const host = await startBrowserHost(dataDir);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of SIZES) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        acceptDownloads: true,
      });
      const page = await context.newPage();
      const shot = async name => {
        await page.waitForTimeout(900);
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`) });
        say(`${name} ${width} ${colorScheme}`);
      };
      await page.goto(host.url);
      await page.getByRole('button', { name: 'Explore a sample program' }).waitFor();
      await shot('start');
      await page.getByRole('button', { name: 'Explore a sample program' }).click();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      await shot('home');
      for (const screen of SCREENS) {
        await page.goto(new URL(`/${screen}`, host.url.split('#')[0]).href);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await shot(screen);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Pages of every PDF in the folder, for those who put some there (poppler's pdftoppm). */
for (const file of readdirSync(folder).filter(name => name.endsWith('.pdf'))) {
  execFileSync('pdftoppm', [
    '-r',
    '60',
    '-png',
    path.join(folder, file),
    path.join(folder, file.replace(/\.pdf$/, '')),
  ]);
}
