/**
 * `npm run fuzz`: 10,000 damaged CSVs and 5,000 damaged workbooks read, written into a program and taken back, and
 * 120 processes killed at random moments of an import or a save. Takes about an hour; `npm test` runs the short form.
 *
 * The heap is bounded, so that a reader that keeps what it read ends with an error instead of a slow machine.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'test/core/fuzz-import.test.ts',
    'test/core/killed.test.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      COUNTERPART_LONG: '1',
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-old-space-size=640`.trim(),
    },
  },
);
process.exitCode = status ?? 1;
