import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect } from 'vitest';
import type { Core } from '#core/core.ts';
import type { Db } from '#core/db/connection.ts';
import { isRefusal } from '#core/refusal.ts';
import type {
  RosterCheckResult,
  RosterImportPlan,
  RosterRepair,
  RosterTablePreview,
} from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CoreClient } from './core-client.ts';
import type { Random } from './damaged-rosters.ts';
import { sameThreadJobs } from './same-thread-jobs.ts';

/** What became of a file: refused in words, looked at only, or written into the program and taken back. */
export type Fate = 'written' | 'checked' | 'refused';

/** A real program that damaged files are imported into, and taken back from. */
export type FuzzedProgram = {
  /** Fails when the import does anything but write all of what it said, or nothing. */
  readonly take: (bytes: Uint8Array, next: Random, isWritten: boolean) => Promise<Fate>;
};

/** What a wizard would send. */
type Plan = Partial<RosterImportPlan> & Pick<RosterImportPlan, 'token' | 'mapping'>;

/** Writes of an import that fail on purpose. */
const WRITES = [
  'INSERT ON main.person WHEN new.id % 7 = 3',
  'UPDATE ON main.person',
  'INSERT ON main.personSkill',
  'INSERT ON main.rosterImport',
  'INSERT ON main.rosterSnapshotPiece',
  'INSERT ON main.auditEntry',
] as const;
const LOGS = new Set(['auditEntry', 'undoStep', 'undoEntry', 'undoControl']);

/**
 * Makes a program in a window of its own.
 *
 * @param earlier the file imported before, if any.
 */
export async function fuzzedProgram(
  { core, dataDir }: { readonly core: Core; readonly dataDir: string },
  earlier: string | null,
): Promise<FuzzedProgram> {
  const { router, context: threaded } = core.connect();
  const context = { ...threaded, jobs: sameThreadJobs() };
  const client: CoreClient = createRouterClient(router, { context });
  const { id } = await client.programs.create({ name: 'Damaged files' });
  if (earlier !== null) {
    const preview = await client.rosterImport.inspect({ file: new File([earlier], 'earlier.csv') });
    await lastOf(client.rosterImport.apply(planFor(preview, () => 0)));
  }
  const { db } = context.workspace.openSession(id)!;
  // Without waiting for the disk: that what was saved stays saved is shown by the killed processes.
  db.pragma('synchronous = OFF');
  const stateOf = stateReader(db);
  /** As the last file left it, which was looked at then. */
  let saved = stateOf();
  const staging = join(dataDir, 'staging');

  /** Imports; whatever fails must leave the program as it was. */
  const apply = async (plan: Plan, before: string) => {
    try {
      return await lastOf(client.rosterImport.apply(plan));
    } catch (error) {
      expect(stateOf()).toBe(before);
      return error instanceof Error ? error : new Error(String(error));
    }
  };

  const write = async (plan: Plan, next: Random, before: string) => {
    if (next(5) === 0) {
      const onDisk = next(2) === 0 ? 'ROLLBACK' : 'ABORT';
      db.exec(`CREATE TEMP TRIGGER failing BEFORE ${WRITES[next(WRITES.length)]}
               BEGIN SELECT RAISE(${onDisk}, 'failed on purpose'); END`);
      const failed = await apply(plan, before).finally(() => db.exec('DROP TRIGGER temp.failing'));
      if (!(failed instanceof Error)) return failed;
      if (!failed.message.includes('failed on purpose') && !isHiredLater(failed)) throw failed;
    }
    const result = await apply(plan, before);
    // One of those who left was hired after the day given for all.
    return isHiredLater(result) ? apply({ ...plan, missingPeople: { kind: 'keep' } }, before) : result;
  };

  return {
    async take(bytes, next, isWritten) {
      let preview: RosterTablePreview;
      try {
        preview = await client.rosterImport.inspect({ file: new File([bytes as BlobPart], 'damaged') });
      } catch (error) {
        if (!isRefusal(error, 'BAD_FILE')) throw error;
        expect((error as Error).message).toMatch(/\w.*\.$/s);
        return 'refused';
      }
      const first = planFor(preview, next);
      const firstCheck = await lastOf(client.rosterImport.check(first));
      const repairs = repairsFor(firstCheck, next);
      const plan: Plan = { ...first, repairs };
      const { counts } = repairs.length === 0 ? firstCheck : await lastOf(client.rosterImport.check(plan));
      expect(counts.new + counts.changed + counts.unchanged + counts.rejected).toBe(counts.rows);
      const rejected = await client.rosterImport.rejectedRows(plan);
      expect((await rejected.text()).split('\r\n').length).toBeGreaterThan(counts.rejected);

      if (!isWritten) return 'checked';

      const before = saved;
      const { undo: stepBefore } = await client.history.state();
      const idsBefore = employeeIds(db);
      const result = await write(plan, next, before);
      if (result instanceof Error) throw result;
      expect(result).toMatchObject({
        new: counts.new,
        changed: counts.changed,
        unchanged: counts.unchanged,
        rejected: counts.rejected,
      });
      const ids = employeeIds(db);
      expect(ids.length - idsBefore.length).toBe(counts.new);
      // oxlint-disable-next-line no-control-regex -- that none is left is what is shown
      expect(ids.join(' ')).not.toMatch(/[\u0000-\u001f]/);
      // New people are written without CHECK constraints; this looks at them.
      expect(db.pragma('integrity_check(person)', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(db.pragma('ignore_check_constraints', { simple: true })).toBe(0);
      expect(existsSync(staging) ? readdirSync(staging) : []).toEqual([]);

      // Some files stay where people were before, so that the next ones meet what a damaged file has left there.
      const stays = earlier !== null && next(10) === 0;
      const after = stays ? stateOf() : before;
      await client.history.undo();
      expect(stateOf()).toBe(before);
      expect((await client.history.state()).undo?.id).toBe(stepBefore?.id);
      if (stays) {
        await client.history.redo();
        expect(stateOf()).toBe(after);
        expect(db.pragma('foreign_key_check')).toEqual([]);
        saved = after;
      }
      return 'written';
    },
  };
}

function isHiredLater(result: unknown): boolean {
  return isRefusal(result, 'INVALID') && (result as Error).message.includes('was hired on');
}

/** The mapping that is proposed, with an answer to every question. */
function planFor({ token, columns, questions }: RosterTablePreview, next: Random): Plan {
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  const dateOrders: RosterImportPlan['dateOrders'] = [];
  let gradeOrder: readonly string[] | undefined;
  for (const question of questions) {
    if (question.kind === 'claim' && !mapping.some(({ field }) => field === question.field)) {
      const column = question.columns[next(question.columns.length)]!;
      if (!mapping.some(each => each.column === column)) mapping.push({ column, field: question.field });
    }
    if (question.kind === 'dateOrder')
      dateOrders.push({ column: question.column, order: next(2) === 0 ? 'dmy' : 'mdy' });
    if (question.kind === 'gradeOrder') gradeOrder = question.suggested;
  }
  if (!mapping.some(({ field }) => field === 'employeeId'))
    mapping.splice(0, mapping[0]?.column === 0 ? 1 : 0, { column: 0, field: 'employeeId' });
  return {
    token,
    mapping,
    dateOrders,
    nameOrder: next(2) === 0 ? 'firstLast' : 'lastFirst',
    ...(gradeOrder ? { gradeOrder: [...gradeOrder] } : {}),
    missingPeople:
      next(2) === 0
        ? { kind: 'keep' }
        : { kind: 'markLeft', leftOn: '2026-02-01' as IsoDate, leftAs: 'voluntary' },
  };
}

/** Some of what a facilitator can do about the problems found. */
function repairsFor({ groups }: RosterCheckResult, next: Random): RosterRepair[] {
  const group = groups[next(groups.length || 1)];
  switch (next(5)) {
    case 0:
      return [{ kind: 'leaversAreBack' }, { kind: 'duplicates', keep: next(2) === 0 ? 'first' : 'last' }];
    case 1:
      return group ? [{ kind: 'skipProblem', problem: group.problem }] : [];
    case 2: {
      const { column, examples } = group ?? {};
      if (column == null || !examples?.[0]) return [];
      return [{ kind: 'setCell', row: examples[0].row, column, value: `E${next(50)}` }];
    }
    default:
      return [];
  }
}

function employeeIds(db: Db): readonly string[] {
  return db.prepare<[], string>('SELECT employeeId FROM person').pluck().all();
}

/** Reads a digest of every row of every table but the logs, and of the schema with its triggers. */
function stateReader(db: Db): () => string {
  const schema = ['sqlite_schema', 'sqlite_temp_schema'].map(name =>
    db.prepare<[], unknown[]>(`SELECT name, sql FROM ${name} WHERE name <> 'failing' ORDER BY name`).raw(),
  );
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter(name => !LOGS.has(name))
    .map(name => db.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw());
  return () => {
    const digest = createHash('sha256');
    for (const read of schema) digest.update(JSON.stringify(read.all()));
    for (const read of tables) {
      const rows = read.all().map(row => JSON.stringify(row));
      // A row that was taken away and came back may stand at another place.
      digest.update(JSON.stringify(rows.toSorted()));
    }
    return digest.digest('hex');
  };
}

/** The last value of a stream that tells progress before its result. */
async function lastOf<T extends { readonly kind: string }>(
  stream: Promise<AsyncIterable<T>>,
): Promise<Extract<T, { readonly kind: 'done' }>> {
  let last: T | null = null;
  for await (const event of await stream) last = event;
  if (last?.kind !== 'done') throw new Error('The stream ended without a result');
  return last as Extract<T, { readonly kind: 'done' }>;
}
