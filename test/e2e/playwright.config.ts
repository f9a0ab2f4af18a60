import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './fixtures/app.ts';

const isCi = Boolean(process.env['CI']);
const results = path.join(import.meta.dirname, '../../.cache/test');

/**
 * The same specs in both hosts. A file named `*.browser.spec.ts` or `*.electron.spec.ts` is about one of them.
 * A test whose name ends with `@window` proves what the page and the core do, which both hosts share, and runs
 * beside Chromium only; each part of a host and each area keep a test that runs in both (docs/testing.md).
 * Run through `npm test -- browser electron`, which brings Chromium, Xvfb and an Electron along.
 */
export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: path.join(results, 'e2e'),
  // A shared machine in CI may give a fraction of its cores; nothing here is about speed.
  timeout: isCi ? 150_000 : 60_000,
  expect: { timeout: isCi ? 30_000 : 10_000 },
  forbidOnly: true,
  // Two cores draw, compute and drive the app at once in CI: a step may miss its moment there, never twice.
  retries: isCi ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  // A trace keeps the page at each step, which can be looked at. A film of it as well took a quarter of the cores.
  use: { trace: { mode: 'retain-on-failure', screenshots: false }, screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', testIgnore: '**/*.electron.spec.ts', use: { hostKind: 'browser' } },
    {
      name: 'electron',
      testIgnore: '**/*.browser.spec.ts',
      grepInvert: /@window/,
      use: { hostKind: 'electron' },
    },
  ],
});
