import { defineConfig } from 'vitest/config';

/** A shared machine in CI may give a fraction of its cores; nothing here is about speed. */
const patience = process.env['CI'] ? 4 : 1;

/** One project for each kind of test; test/run.mjs counts them by folder. */
const project = (name: string, options: { readonly testTimeout?: number } = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: 20_000 * patience, ...options },
});

export default defineConfig({
  test: {
    // One core for each file: by itself Vitest leaves one of them alone, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      project('unit'),
      project('core', { testTimeout: 60_000 * patience }),
      project('migrations'),
      project('architecture', { testTimeout: 60_000 * patience }),
      project('renderer'),
    ],
  },
});
