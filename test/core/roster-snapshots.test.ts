import { describe, expect, it } from 'vitest';
import { rosterSnapshots } from '#core/features/roster/index.ts';
import type { RosterImportPlan } from '#shared/contract/roster-import.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { must } from '#shared/domain/assert.ts';
import { startCore, type CoreClient } from './core-client.ts';

const day = (text: string) => text as IsoDate;

/** A program whose clock the test sets. */
async function withClock(start: string) {
  let now = `${start}T09:00:00.000Z`;
  const started = startCore({ now: () => now as IsoInstant });
  const { id } = await started.client.programs.create({ name: 'Spring pilot' });
  const { db } = must(started.core.connect().context.workspace.openSession(id), 'It was just opened');
  return { ...started, db, programId: id, at: (on: string) => void (now = `${on}T09:00:00.000Z`) };
}

async function imported(
  client: CoreClient,
  text: string,
  more: Partial<RosterImportPlan> = {},
  name = 'roster.csv',
) {
  const { token, columns } = await client.rosterImport.inspect({ file: new File([text], name) });
  const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  for await (const event of await client.rosterImport.apply({ token, mapping, ...more }))
    if (event.kind === 'done') return event;
  throw new Error('The import gave no result');
}

const HEADER = 'Employee ID,First name,Last name,Department,Grade,Hire date';
const MARCH = `${HEADER}\nE1,Ana,Sol,Sales,4,2019-05-01\nE2,Bo,Berg,Legal,5,\nE3,Cy,Ray,,,\n`;

describe('what an import keeps of its file', () => {
  it('is who was in it with department, grade and hire date, and one step takes it back and brings it back', async () => {
    const { client, db } = await withClock('2026-03-02');
    await client.program.updateCharter({ facilitatorName: 'Nora Lind' });
    await imported(client, MARCH, {}, 'march.csv');
    const kept = () =>
      rosterSnapshots(db).map(({ on, fileName, people }) => ({ on, fileName, people: [...people()] }));
    const facts = { status: 'active', businessFunction: null, location: null };
    const march = {
      on: '2026-03-02',
      fileName: 'march.csv',
      people: [
        [1, { ...facts, department: 'Sales', gradeLevel: 4, hireDate: '2019-05-01' }],
        [2, { ...facts, department: 'Legal', gradeLevel: 5, hireDate: null }],
        [3, { ...facts, department: null, gradeLevel: null, hireDate: null }],
      ],
    };
    expect(kept()).toEqual([march]);
    await client.history.undo();
    expect(kept()).toEqual([]);
    expect(await client.rosterImport.history()).toEqual([]);
    await client.history.redo();
    expect(kept()).toEqual([march]);
    expect(await client.rosterImport.history()).toMatchObject([
      { fileName: 'march.csv', importedBy: 'Nora Lind', newCount: 3, inFile: 3 },
    ]);
  });

  it('stays as it was when the roster goes on, and each import is told of', async () => {
    const { client, db, at } = await withClock('2026-03-02');
    await imported(client, MARCH, {}, 'march.csv');
    at('2026-04-01');
    const leftOn = day('2026-03-31');
    await imported(
      client,
      `${HEADER}\nE1,Ana,Sol,Marketing,5,2019-05-01\nE2,Bo,Berg,Legal,5,\nE4,Di,Day,Legal,2,2026-03-15\n`,
      { missingPeople: { kind: 'markLeft', leftOn, leftAs: null } },
      'april.csv',
    );
    expect(await client.rosterImport.history()).toMatchObject([
      {
        fileName: 'april.csv',
        importedBy: null,
        newCount: 1,
        changedCount: 1,
        unchangedCount: 1,
        leftCount: 1,
        rejectedCount: 0,
        inFile: 3,
      },
      { fileName: 'march.csv', newCount: 3, changedCount: 0, leftCount: 0, inFile: 3 },
    ]);
    const [march, april] = rosterSnapshots(db).map(({ people }) => people());
    expect(march!.get(1)).toMatchObject({ department: 'Sales', gradeLevel: 4 });
    expect(april!.get(1)).toMatchObject({ department: 'Marketing', gradeLevel: 5 });
    expect([...april!.keys()]).toEqual([1, 2, 4]);
  });

  it('forgets whoever is removed from the program, until the removal is undone', async () => {
    const { client, db } = await withClock('2026-03-02');
    await imported(client, MARCH);
    const people = () => [...(rosterSnapshots(db)[0]?.people().keys() ?? [])];
    await client.roster.remove({ ids: [2] });
    expect(people()).toEqual([1, 3]);
    await client.history.undo();
    expect(people()).toEqual([1, 2, 3]);
    await client.roster.remove({ ids: [1, 2, 3] });
    expect(rosterSnapshots(db)).toEqual([]);
    expect(await client.rosterImport.history()).toMatchObject([{ newCount: 3, inFile: null }]);
  });

  it('holds no name and no employee id, and stays behind when the next program is made', async () => {
    const { client, core, db } = await withClock('2026-03-02');
    await imported(client, MARCH);
    const { words } = db
      .prepare<[], { words: string }>('SELECT group_concat(words) AS words FROM rosterSnapshotWords')
      .get()!;
    expect(words).toBe('["Sales","Legal"]');
    const { id } = await client.programs.cloneProgram({
      name: 'Next',
      cohortName: 'Cohort 2',
      isPilot: false,
      lessons: true,
      roster: true,
      waitlist: true,
      priorPairs: true,
      alumni: true,
    });
    const next = must(core.connect().context.workspace.openSession(id), 'It was just made').db;
    expect(next.prepare('SELECT count(*) FROM person').pluck().get()).toBe(3);
    expect(rosterSnapshots(next)).toEqual([]);
  });
});
