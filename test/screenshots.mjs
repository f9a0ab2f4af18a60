// `npm run screenshots [-- FOLDER]`: every screen of the sample program in light and dark, at two sizes, and every page of
// its PDFs, as pictures. `npm run screenshots -- --docs` makes only the ones in docs/pictures, which the README shows.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { chromium } from '@playwright/test';
import { createCore } from '../src/main/core/core.ts';
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

const forDocs = process.argv.includes('--docs');
const folder = forDocs
  ? path.join(project, 'docs/pictures')
  : path.resolve(process.argv[2] ?? path.join(project, '.cache/screenshots'));
mkdirSync(folder, { recursive: true });

const SCREENS = [
  'program',
  'program/topics',
  'program/closing',
  'people',
  'people/1',
  'import',
  'intake',
  'intake/waitlist',
  'intake/rules',
  'matching',
  'matching/scenarios',
  'matching/publication',
  'matching/decisions',
  'readiness',
  'readiness/orientation',
  'readiness/orientation/1',
  'readiness/training',
  'readiness/resources',
  'pairs',
  'pairs/1',
  'pairs/1/agreement',
  'pairs/1/meetings',
  'pairs/1/goals',
  'pairs/1/closing',
  'pairs/meetings',
  'pairs/meetings/entry',
  'pairs/check-ins',
  'pairs/tasks',
  'pairs/goals',
  'pairs/agreements',
  'pairs/fit-checks',
  'pairs/concerns',
  'outcomes',
  'outcomes/changes',
  'outcomes/surveys',
  'outcomes/surveys/1',
  'documents',
];
const SIZES = [
  [1280, 800],
  [1920, 1080],
];

const dataDir = mkdtempSync(path.join(tmpdir(), 'counterpart-screens-'));
try {
  await screens();
  await documents();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function screens() {
  const host = await startBrowserHost(dataDir);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    for (const colorScheme of ['light', 'dark']) {
      for (const [width, height] of forDocs ? [[1440, 900]] : SIZES) {
        const context = await browser.newContext({ viewport: { width, height }, colorScheme });
        const page = await context.newPage();
        const shot = async name => {
          await page.waitForTimeout(900);
          const file = `${name.replaceAll('/', '-')}${forDocs ? '' : `-${width}`}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(folder, file) });
          say(file);
        };
        await page.goto(host.url);
        const sample = page.getByRole('button', { name: 'Explore a sample program' });
        await sample.waitFor();
        if (!forDocs) await shot('start');
        await sample.click();
        await page.getByRole('navigation', { name: 'Screens' }).waitFor();
        if (!forDocs || colorScheme === 'light') await shot('home');
        for (const screen of forDocs ? ['matching'] : SCREENS) {
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
  }
}

/** The sample's PDFs straight from the core, and their pages as pictures (poppler's pdftoppm, a Debian package). */
async function documents() {
  const core = createCore({
    dataDir: path.join(dataDir, 'documents'),
    version: 'screenshots',
    workerFile: new URL('../src/main/core/worker.ts', import.meta.url),
    log: say,
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  await client.programs.createSample();
  const { pairs } = await client.documents.gallery();
  const briefing = (edition, pairId) => ({
    kind: 'briefingPacks',
    pairIds: [pairId],
    editions: [edition],
    files: 'one',
    paper: 'A4',
  });
  const save = async (name, request) => {
    const pdf = path.join(folder, `${name}.pdf`);
    for await (const event of await client.documents.make({ request, purpose: 'save' })) {
      if (event.kind !== 'result') continue;
      const file = await client.documents.take({ token: event.token });
      writeFileSync(pdf, new Uint8Array(await file.arrayBuffer()));
    }
    return pdf;
  };
  // A pack shows most where each of the two learns something from the other.
  let shown = pairs[0].pairId;
  for (const { pairId } of pairs) {
    const pdf = await save('candidate', briefing('mentor', pairId));
    const words = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
    rmSync(pdf);
    if (words.includes('Nothing was written down yet')) continue;
    shown = pairId;
    break;
  }
  const requests = {
    'pack-mentor': briefing('mentor', shown),
    'pack-mentee': briefing('mentee', shown),
    'facilitator-sheet': { kind: 'facilitatorSheet', paper: 'A4' },
    'outcome-report': { kind: 'outcomeReport', paper: 'A4' },
  };
  for (const [name, request] of Object.entries(requests)) {
    const only = forDocs ? ['-f', '1', '-l', '3'] : [];
    const pdf = await save(name, request);
    execFileSync('pdftoppm', ['-r', forDocs ? '50' : '70', '-png', ...only, pdf, path.join(folder, name)]);
    if (forDocs) rmSync(pdf);
    say(name);
  }
  await core.close();
  if (forDocs) keepForReadme();
}

/** Of the pages made for the README only two are shown. */
function keepForReadme() {
  const kept = { 'pack-mentor': 2, 'outcome-report': 1 };
  for (const file of readdirSync(folder).filter(name =>
    /^(pack|facilitator|outcome).*-\d+\.png$/.test(name),
  )) {
    const [, name, page] = /^(.*)-0*(\d+)\.png$/.exec(file) ?? [];
    if (name && kept[name] === Number(page))
      renameSync(path.join(folder, file), path.join(folder, `${name}.png`));
    else rmSync(path.join(folder, file));
  }
}
