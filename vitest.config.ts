import { defineConfig } from 'vitest/config';

/** One project for each kind of test; test/run.mjs counts them by folder. */
const project = (name: string, options: { readonly testTimeout?: number } = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: 20_000, ...options },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('core', { testTimeout: 60_000 }),
      project('migrations'),
      project('architecture', { testTimeout: 60_000 }),
      project('renderer'),
    ],
  },
});
