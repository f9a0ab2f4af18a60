import { describe, expect, it } from 'vitest';
import type { Db } from '#core/db/connection.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { REFERENCE_FIGURES } from '#shared/domain/reference-figures.ts';
import { enrollPerson, pairUp, withCohort } from './cohort-builder.ts';

const day = (text: string) => text as IsoDate;

/** `taking` participants and `others` like them in the roster since 2020; the first of each have left since the start. */
async function withTwoGroups(size: {
  readonly taking: number;
  readonly others: number;
  readonly takingLeft: number;
  readonly othersLeft: number;
}) {
  const started = await withCohort();
  const { client, db } = started;
  db.prepare(`UPDATE cohort SET startsOn = '2025-09-01', endsOn = '2026-12-31'`).run();
  const people = Array.from({ length: size.taking }, (_, index) =>
    enrollPerson(db, `Mentor ${index}`, 'mentor', { gradeLevel: 3 }),
  );
  for (const person of people.slice(0, size.takingLeft))
    leave(db, person.personId, '2025-12-01', 'voluntary');
  for (let index = 0; index < size.others; index += 1) {
    const { lastInsertRowid } = db
      .prepare(`INSERT INTO person (employeeId, firstName, lastName, gradeLevel) VALUES (?, 'Other', ?, 3)`)
      .run(`O${index}`, `${index}`);
    if (index < size.othersLeft) leave(db, Number(lastInsertRowid), '2026-01-15', 'voluntary');
  }
  db.prepare(`UPDATE person SET hireDate = '2020-01-01'`).run();
  await client.charter.setComparison({
    who: 'everybodyElse',
    attributes: ['gradeLevel'],
    observedFrom: day('2025-09-01'),
    note: '',
  });
  return { ...started, people };
}

function leave(db: Db, personId: number, on: string, type: string): void {
  db.prepare(`UPDATE person SET status = 'left', terminationDate = ?, terminationType = ? WHERE id = ?`).run(
    on,
    type,
    personId,
  );
}

describe('retention against the comparison group', () => {
  it('gives both shares and Newcombe’s interval of the difference, and says what it cannot tell', async () => {
    // The vector of the metrics: 19/20 against 170/200 is −.0910 to .1695.
    const { client } = await withTwoGroups({ taking: 20, others: 200, takingLeft: 1, othersLeft: 30 });
    await client.charter.fixComparison();
    const { all, words, from, until } = await client.outcomes.retention();
    expect({ from, until }).toEqual({ from: '2025-09-01', until: '2026-03-02' });
    expect(all).toMatchObject({ participants: { count: 19, of: 20 }, compared: { count: 170, of: 200 } });
    expect(all!.difference.points).toBeCloseTo(10, 6);
    expect(all!.difference.low).toBeCloseTo(-9.1, 1);
    expect(all!.difference.high).toBeCloseTo(16.95, 1);
    expect(words[0]).toBe(
      'Whether those who take part stay more often cannot be told: the difference may as well be chance.',
    );
    expect(words[1]).toMatch(/^With 20 people even a difference as large as in the best published programs/);
    expect(words.at(-1)).toMatch(/^People chose to take part/);
  });

  it('claims a difference only where the interval leaves zero out', async () => {
    const { client } = await withTwoGroups({ taking: 50, others: 500, takingLeft: 2, othersLeft: 75 });
    await client.charter.fixComparison();
    const { all, words } = await client.outcomes.retention();
    expect(all!.difference.low).toBeGreaterThan(0);
    expect(words[0]).toBe('Those who take part stayed more often than the comparison group.');
  });

  it('compares nothing before the group is fixed, and nothing below five', async () => {
    const { client } = await withTwoGroups({ taking: 4, others: 30, takingLeft: 0, othersLeft: 3 });
    const open = await client.outcomes.retention();
    expect(open.all).toBeNull();
    expect(open.words[0]).toMatch(/^No comparison group has been fixed/);
    await client.charter.fixComparison();
    const small = await client.outcomes.retention();
    expect(small).toMatchObject({ all: null, voluntary: null, balance: [] });
    expect(small.words).toEqual([
      'Too few to compare: 4 who take part and 30 in the comparison group. From 5 in each on the figures are shown.',
    ]);
  });

  it('counts those who withdrew from a pair with the participants, and dismissals only among all', async () => {
    const { client, db, people } = await withTwoGroups({
      taking: 6,
      others: 6,
      takingLeft: 0,
      othersLeft: 0,
    });
    const leader = enrollPerson(db, 'Helen Brandt', 'mentee');
    db.prepare(`UPDATE person SET hireDate = '2020-01-01' WHERE id = ?`).run(leader.personId);
    pairUp(db, leader, people[0]!);
    db.prepare(`UPDATE enrollment SET decision = 'withdrawn' WHERE id IN (?, ?)`).run(
      leader.enrollmentId,
      people[0]!.enrollmentId,
    );
    leave(db, people[1]!.personId, '2026-01-10', 'involuntary');
    leave(db, people[2]!.personId, '2026-01-10', 'voluntary');
    await client.charter.fixComparison();
    const { all, voluntary } = await client.outcomes.retention();
    expect(all!.participants).toMatchObject({ count: 5, of: 7 });
    expect(voluntary!.participants).toMatchObject({ count: 5, of: 6 });
  });

  it('leaves out who joined after the start or had left before it', async () => {
    const { client, db, people } = await withTwoGroups({
      taking: 7,
      others: 8,
      takingLeft: 0,
      othersLeft: 0,
    });
    db.prepare(`UPDATE person SET hireDate = '2025-10-01' WHERE id = ?`).run(people[0]!.personId);
    leave(db, people[1]!.personId, '2025-08-31', 'voluntary');
    await client.charter.fixComparison();
    const { all, balance } = await client.outcomes.retention();
    expect(all!.participants).toMatchObject({ count: 5, of: 5 });
    expect(balance.map(({ name, isAlike }) => [name, isAlike])).toEqual([
      ['Grade', true],
      ['Years with the organization', true],
    ]);
  });
});

describe('figures of others', () => {
  it('give the one that is told two ways as a range, and what is unknown about it', () => {
    expect(REFERENCE_FIGURES[0]).toMatchObject({ figure: '96–97%' });
    expect(REFERENCE_FIGURES[0]!.caveat).toContain('Cohort size not published');
  });
});
