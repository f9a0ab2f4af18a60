/**
 * The lists of goals and changes of 2,000 pairs with three goals each, through the core: `node test/bench/goals.bench.ts`.
 *
 * The peer is the target in which a list feels instant: 100 ms for everything that is not typed or scrolled.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Db } from '#core/db/connection.ts';
import { createCore } from '#core/core.ts';
import { type BenchRow, median, printTable } from './report.ts';

const PAIRS = 2000;
const GOALS_EACH = 3;
const TARGET_MS = 100;
const repeats = process.argv.includes('--quick') ? 5 : 11;
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Pairs with goals, progress, levels and a change each, straight into the file: writing them is not measured. */
function fill(db: Db): void {
  const statement = (sql: string) => db.prepare(sql);
  const person = statement('INSERT INTO person (employeeId, firstName, lastName) VALUES (?, ?, ?)');
  const enrollment = statement('INSERT INTO enrollment (cohortId, personId, role) VALUES (1, ?, ?)');
  const pair = statement(
    `INSERT INTO pair (cohortId, menteeId, mentorId, state, origin, startedOn) VALUES (1, ?, ?, 'active', 'auto', '2026-01-12')`,
  );
  const goal = statement(
    `INSERT INTO goal (pairId, owner, level, statement, isPairSpecific, targetWords, baselineWords, muchLess, less, expected,
                       more, muchMore, midRating, midOn, setOn, dueOn, acceptance, acceptedOn)
     VALUES (?, 'mentee', 'individual', 'A goal', 1, 'There', 'Here', 'a', 'b', 'c', 'd', 'e', ?, '2026-02-20',
             '2026-01-15', '2026-06-30', 'accepted', '2026-01-20')`,
  );
  const progress = statement(
    `INSERT INTO goalProgress (goalId, notedOn, words) VALUES (?, '2026-02-01', 'Begun')`,
  );
  const assessment = statement(
    `INSERT INTO selfAssessment (pairId, role, baselineOn, finalOn) VALUES (?, ?, '2026-01-12', '2026-02-20')`,
  );
  const levels = statement(
    'INSERT INTO skillAssessment (pairId, role, skillId, current, target, final) VALUES (?, ?, ?, 2, 4, 3)',
  );
  const change = statement(
    `INSERT INTO changeEntry (category, description, status, ideaOn) VALUES ('process', ?, 'idea', '2026-02-01')`,
  );
  const credit = statement('INSERT INTO changeCredit (changeId, pairId) VALUES (?, ?)');
  db.transaction(() => {
    db.exec(`INSERT INTO skill (id, name, type) VALUES (1, 'AI tools', 'digital'), (2, 'Strategy', 'soft')`);
    for (let index = 0; index < PAIRS; index += 1) {
      const ids = (['mentee', 'mentor'] as const).map(role => {
        const { lastInsertRowid } = person.run(`${role}${index}`, role, `Number ${index}`);
        return enrollment.run(lastInsertRowid, role).lastInsertRowid;
      });
      const pairId = pair.run(...ids).lastInsertRowid;
      for (let place = 0; place < GOALS_EACH; place += 1) {
        progress.run(goal.run(pairId, (place % 5) - 2).lastInsertRowid);
      }
      for (const role of ['mentee', 'mentor']) {
        assessment.run(pairId, role);
        for (const skillId of [1, 2]) levels.run(pairId, role, skillId);
      }
      if (index % 4 === 0) credit.run(change.run(`Change ${index}`).lastInsertRowid, pairId);
    }
  })();
}

async function measure(): Promise<void> {
  const core = createCore({
    dataDir: folder,
    version: 'bench',
    workerFile: new URL('../../src/main/core/worker.ts', import.meta.url),
    log: line => console.error(line),
  });
  const connection = core.connect();
  const client = createRouterClient(connection.router, { context: connection.context });
  await client.programs.create({ name: 'Bench' });
  const program = connection.context.window.program;
  if (!program) throw new Error('The program was just created');
  fill(program.db);
  const cases: readonly { readonly name: string; readonly call: () => Promise<unknown> }[] = [
    { name: 'goals of all pairs', call: () => client.goals.overview() },
    { name: 'what they learned', call: () => client.goals.learning() },
    { name: 'goals of one pair', call: () => client.goals.ofPair({ pairId: 1000 }) },
    { name: '500 changes with credits', call: () => client.changes.list() },
  ];
  const rows: BenchRow[] = [];
  for (const { name, call } of cases) {
    const times: number[] = [];
    for (let run = 0; run <= repeats; run += 1) {
      const start = performance.now();
      await call();
      if (run > 0) times.push(performance.now() - start);
    }
    rows.push({
      bench: 'goals',
      case: name,
      ours: median(times),
      peer: 'instant',
      peerValue: TARGET_MS,
      unit: 'ms',
      goal: 1,
    });
  }
  printTable(rows);
  await core.close();
}
