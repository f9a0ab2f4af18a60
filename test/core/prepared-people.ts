import type { Db } from '#core/db/connection.ts';
import type { CoreClient } from './core-client.ts';
import type { TestPerson } from './cohort-builder.ts';

/** Orientation and all training done, on the day before the tests' day. */
export function prepare(db: Db, ...people: readonly TestPerson[]): void {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO orientationEvent (cohortId, title, heldOn) VALUES (1, 'Kick-off', '2026-03-01')`)
    .run();
  const attend = db.prepare('INSERT INTO attendance (eventId, enrollmentId, attendedOn) VALUES (?, ?, ?)');
  const train = db.prepare(
    `INSERT INTO trainingRecord (moduleId, enrollmentId, completedOn, isRehearsed)
     SELECT id, ?, '2026-03-01', 1 FROM trainingModule`,
  );
  for (const { enrollmentId } of people) {
    attend.run(lastInsertRowid, enrollmentId, '2026-03-01');
    train.run(enrollmentId);
  }
}

/** Both sign, today, what the program proposes. */
export async function signAll(client: CoreClient, ...pairIds: readonly number[]): Promise<void> {
  await client.agreements.sign({
    pairIds: [...pairIds],
    parties: ['mentee', 'mentor'],
    signedOn: (await client.agreements.list()).today,
    method: 'paper',
  });
}
