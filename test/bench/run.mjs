// `npm run bench [-- --quick]`: every benchmark in turn, each against its peer in the same run.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const passed = process.argv.slice(2);
const files = readdirSync(here)
  .filter(name => name.endsWith('.bench.ts'))
  .sort();
let failures = 0;
for (const file of files) {
  console.log(`\n== ${file}`);
  const run = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(here, file), ...passed],
    { stdio: 'inherit' },
  );
  if (run.status !== 0) {
    failures += 1;
    console.log(`${file} ended with ${run.status ?? run.signal}`);
  }
}
process.exit(failures > 0 ? 1 : 0);
