import type { Db } from '#core/db/connection.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';

const STATES = ['held', 'held', 'held', 'cancelled', 'held', 'held', 'planned'] as const;

/** Fills an empty program with pairs at work: the same for the same numbers. */
export function fillWithPairs(
  db: Db,
  size: { readonly pairs: number; readonly meetings: number },
  today: IsoDate,
): void {
  const startsOn = addDays(today, -300);
  db.prepare('UPDATE cohort SET startsOn = ?, midReviewOn = ?, endsOn = ?').run(
    startsOn,
    addDays(today, -150),
    addDays(today, 60),
  );
  const person = db.prepare(
    `INSERT INTO person (employeeId, firstName, lastName, email, gradeLevel, department) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const enrollment = db.prepare('INSERT INTO enrollment (cohortId, personId, role) VALUES (1, ?, ?)');
  const pair = db.prepare(
    `INSERT INTO pair (cohortId, menteeId, mentorId, origin, state, startedOn) VALUES (1, ?, ?, 'auto', 'active', ?)`,
  );
  const meeting = db.prepare(
    `INSERT INTO meeting (pairId, plannedOn, state, heldOn, minutes, cancelledBy, channel) VALUES (?, ?, ?, ?, ?, ?, 'video')`,
  );
  const topic = db.prepare('INSERT INTO meetingTopic (meetingId, topic) VALUES (?, ?)');
  const checkIn = db.prepare(
    `INSERT INTO checkIn (pairId, dueOn, receivedOn, meetingsHeld, works, rating) VALUES (?, ?, ?, 4, 'The fixed hour.', ?)`,
  );
  const task = db.prepare(
    `INSERT INTO task (cohortId, pairId, title, owner, dueOn) VALUES (1, ?, ?, 'mentor', ?)`,
  );
  const enroll = (index: number, role: 'mentee' | 'mentor') => {
    const first = `${role === 'mentee' ? 'Senior' : 'Junior'}${index}`;
    const last = `Person${(index * 7919) % size.pairs}`;
    const { lastInsertRowid } = person.run(
      `${role}${index}`,
      first,
      last,
      `${first}.${last}@example.com`.toLowerCase(),
      role === 'mentee' ? 8 : 3,
      `Department ${index % 40}`,
    );
    return enrollment.run(lastInsertRowid, role).lastInsertRowid;
  };
  const each = size.meetings / size.pairs;
  db.transaction(() => {
    for (let index = 0; index < size.pairs; index += 1) {
      const startedOn = addDays(startsOn, index % 20);
      const { lastInsertRowid: pairId } = pair.run(
        enroll(index, 'mentee'),
        enroll(index, 'mentor'),
        startedOn,
      );
      for (let round = 0; round < each; round += 1) {
        const on = addDays(startedOn, 10 + round * 30 + (index % 9));
        const state = on > today ? 'planned' : (STATES[(index + round) % STATES.length] ?? 'held');
        const { lastInsertRowid } = meeting.run(
          pairId,
          on,
          state,
          state === 'held' ? on : null,
          state === 'held' ? 60 : null,
          state === 'cancelled' ? (index % 3 === 0 ? 'mentor' : 'mentee') : null,
        );
        topic.run(lastInsertRowid, 'Data literacy');
      }
      if (index % 4 !== 0) checkIn.run(pairId, addDays(today, -150), addDays(today, -148), 1 + (index % 5));
      task.run(pairId, `Task of pair ${index}`, addDays(today, (index % 40) - 20));
    }
  })();
}
