/**
 * Measures the assignment engine, alternating with scipy in one run:
 * node test/bench/assignment.bench.ts [--quick] [--only realistic,ties,uniform,euclidean,product,warm] [--size 1000x1000]
 *
 * Every class of scores and every size that the goals name, square and rectangular; then the warm engine. Prints a
 * table as it goes, medians and 95th percentiles by the clock and in processor time, and at last one JSON line per
 * case. Ends with code 1 when a total differs from scipy's; a missed goal is only shown, because absolute times depend
 * on the machine, and by the clock also on what else it is doing.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { coldCase, sizes } from './assignment-cold.ts';
import { instanceClasses, makeInstance } from './assignment-instances.ts';
import { type Line, printHeading, printLine } from './assignment-timing.ts';
import { dropCases, priceCases } from './assignment-warm.ts';
import { startScipy } from './scipy-peer.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: [...instanceClasses, 'warm'].join(',') },
    size: { type: 'string', default: '' },
  },
});
const isQuick = options.quick;
const only = options.only.split(',');
const unknown = only.filter(name => name !== 'warm' && !instanceClasses.some(known => known === name));
if (unknown.length > 0) throw new Error(`there is no bench of ${unknown.join(', ')}`);

/** In a quick run the slowest peers and the largest cases are left out. */
const QUICK_SIZES = ['300x300', '500x500', '400x500', '1000x1000', '800x1000'];
const QUICK_BUDGET_MS = 400;
const BUDGET_MS = 2500;

const lines: Line[] = [];
let mismatches = 0;

if ((loadavg()[0] ?? 0) > availableParallelism()) {
  console.log(
    'this machine is busy: times by the clock include waiting for a processor, processor times do not',
  );
}
printHeading();
const classes = instanceClasses.filter(known => only.includes(known));
if (classes.length > 0) await coldCases();
if (only.includes('warm')) {
  for (const line of [...dropCases(isQuick ? 300 : 2000), ...priceCases(isQuick ? 100 : 300)]) report(line);
}
for (const line of lines) console.log(JSON.stringify(line));
const missed = lines.filter(({ verdict }) => verdict === 'MISSED');
console.log(
  `${lines.length - missed.length} of ${lines.length} goals met` +
    (missed.length > 0 ? `; missed: ${missed.map(line => `${line.bench} ${line.case}`).join(', ')}` : ''),
);
if (mismatches > 0) {
  console.error(`${mismatches} totals differ from scipy's`);
  process.exitCode = 1;
}

async function coldCases(): Promise<void> {
  const scipy = await startScipy();
  if (!scipy)
    console.log('scipy is missing (Debian package python3-scipy): no ratios, no check of the totals');
  for (const name of classes) {
    for (const [menteeCount, mentorCount] of sizes) {
      const size = `${menteeCount}x${mentorCount}`;
      if (options.size !== '' && options.size !== size) continue;
      if (isQuick && options.size === '' && !QUICK_SIZES.includes(size)) continue;
      if (isQuick && (name === 'product' || name === 'euclidean') && menteeCount > 500) continue;
      const instance = makeInstance(name, menteeCount, mentorCount, 7);
      report(await coldCase(instance, scipy, isQuick ? QUICK_BUDGET_MS : BUDGET_MS, noteMismatch));
    }
  }
  scipy?.close();
}

function noteMismatch(words: string): void {
  mismatches += 1;
  console.error(words);
}

function report(line: Line): void {
  lines.push(line);
  printLine(line);
}
