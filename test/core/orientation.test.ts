import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { enrollPerson, pairUp, withCohort, withTwoPairs } from './cohort-builder.ts';
import { textOfDocument } from './printed-text.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-03-02');
const NEXT_WEEK = day('2026-03-09');

/** Two pairs and an orientation planned for next week, with the usual agenda and everybody invited. */
async function withOrientation(heldOn = NEXT_WEEK) {
  const cohort = await withTwoPairs();
  const { client } = cohort;
  const { id } = await client.orientation.plan({
    title: 'Kick-off',
    heldOn,
    place: 'Canteen',
    startsAt: '14:00',
  });
  const ids = Object.values(cohort.people).map(person => person.enrollmentId);
  return { ...cohort, id, ids };
}

describe('planning an orientation', () => {
  it('starts with the usual agenda that fits its length, and invites everybody', async () => {
    const { client, id } = await withOrientation();
    const { event, agenda, people } = await client.orientation.get({ id });
    expect(agenda[0]).toMatchObject({ title: 'Welcome and why we do this', minutes: 5 });
    expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(event.minutes);
    expect(event.counts).toEqual({ invited: 4, yes: 0, maybe: 0, no: 0, unanswered: 4, attended: 0 });
    expect(event.warnings).toEqual([]);
    expect(people.every(person => person.isInvited)).toBe(true);
  });

  it('invites one role only, and whoever is added later', async () => {
    const { client, people } = await withTwoPairs();
    const { id } = await client.orientation.plan({ title: 'Mentors', heldOn: NEXT_WEEK, invite: 'mentors' });
    const invited = async () =>
      (await client.orientation.get({ id })).people.filter(one => one.isInvited).map(one => one.name);
    expect(await invited()).toEqual(['Ana Cruz', 'Li Wei']);
    await client.orientation.invite({
      eventId: id,
      enrollmentIds: [people.helen.enrollmentId],
      isInvited: true,
    });
    expect(await invited()).toEqual(['Helen Brandt', 'Ana Cruz', 'Li Wei']);
    expect(await client.history.undo()).toEqual({ label: 'Invite Helen Brandt to “Mentors”' });
    expect(await invited()).toEqual(['Ana Cruz', 'Li Wei']);
  });

  it('keeps answers per person and counts them', async () => {
    const { client, id, ids, people } = await withOrientation();
    await client.orientation.answer({ eventId: id, enrollmentIds: ids.slice(0, 2), answer: 'yes' });
    await client.orientation.answer({ eventId: id, enrollmentIds: [people.li.enrollmentId], answer: 'no' });
    const { event } = await client.orientation.get({ id });
    expect(event.counts).toMatchObject({ yes: 2, no: 1, maybe: 0, unanswered: 1 });
    await client.orientation.answer({ eventId: id, enrollmentIds: [people.li.enrollmentId], answer: null });
    expect((await client.orientation.get({ id })).event.counts).toMatchObject({ no: 0, unanswered: 2 });
  });

  it('replaces the agenda as one step that undo takes back', async () => {
    const { client, id } = await withOrientation();
    const { agenda } = await client.orientation.get({ id });
    await client.orientation.setAgenda({ eventId: id, agenda: [...agenda].reverse() });
    expect((await client.orientation.get({ id })).agenda[0]?.title).toBe(agenda[agenda.length - 1]?.title);
    await client.history.undo();
    expect((await client.orientation.get({ id })).agenda).toEqual(agenda);
  });
});

describe('first names', () => {
  it('stand alone on badges and table plans, and whole names where the orientation wants them', async () => {
    const { client, id } = await withOrientation();
    const badges = () =>
      textOfDocument(client, { kind: 'orientationPaper', eventId: id, sheet: 'badges', paper: 'A4' });
    const seats = async () =>
      (await client.orientation.get({ id })).seating.tables.flatMap(table =>
        table.seats.map(one => one.name),
      );
    expect(await badges()).toContain('Helen');
    expect(await badges()).not.toContain('Brandt');
    expect(await seats()).toContain('Helen');
    const { event } = await client.orientation.get({ id });
    await client.orientation.update({ ...event, isFirstNames: false });
    expect(await badges()).toContain('Helen Brandt');
    expect(await seats()).toContain('Helen Brandt');
  });
});

describe('bad input', () => {
  it('is refused in a sentence where it was entered', async () => {
    const { client, id, people } = await withOrientation();
    await expect(
      client.orientation.plan({ title: 'Early', heldOn: day('2025-01-01') }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { heldOn: expect.any(String) } } });
    await expect(
      client.orientation.plan({ title: 'Call', heldOn: NEXT_WEEK, link: 'room 12' }),
    ).rejects.toMatchObject({ data: { fields: { link: expect.any(String) } } });
    await expect(
      client.orientation.attend({ eventId: id, enrollmentIds: [people.li.enrollmentId], isPresent: true }),
    ).rejects.toThrow('has not come yet');
    await expect(
      client.orientation.answer({ eventId: id, enrollmentIds: [999], answer: 'yes' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.orientation.get({ id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps the day of an orientation where people were', async () => {
    const { client, id, ids, ...cohort } = await withOrientation(TODAY);
    await client.orientation.attend({ eventId: id, enrollmentIds: ids, isPresent: true });
    const { event } = await client.orientation.get({ id });
    await expect(client.orientation.update({ ...event, heldOn: NEXT_WEEK })).rejects.toThrow(
      '4 people are marked as there, the first on 2026-03-02',
    );
    cohort.db.prepare(`UPDATE enrollment SET decision = 'withdrawn' WHERE id = ?`).run(ids[0]);
    const after = await client.orientation.get({ id });
    expect(after.attendedAndLeft).toEqual(['Helen Brandt']);
    expect(after.event.counts.attended).toBe(3);
  });

  it('says when an orientation is over and nobody is marked, or lies outside the program', async () => {
    const { client, db } = await withCohort();
    enrollPerson(db, 'Li Wei', 'mentor');
    db.prepare(
      `UPDATE cohort SET orientationOn = '2026-01-10', startsOn = '2026-02-01', endsOn = '2026-06-30'`,
    ).run();
    const over = await client.orientation.plan({ title: 'Past', heldOn: day('2026-01-15'), place: 'Hall' });
    const late = await client.orientation.plan({ title: 'Late', heldOn: day('2026-07-15'), mode: 'remote' });
    const { events } = await client.orientation.list();
    const warningsOf = (id: number) => events.find(event => event.id === id)?.warnings;
    expect(warningsOf(over.id)).toEqual([
      'It was on Jan 15, 2026 and nobody is marked as there. Mark who came, or move it to another day.',
    ]);
    expect(warningsOf(late.id)).toEqual([
      'It is after the last day of the program (Jun 30, 2026). Check both days.',
      'No link for the call is given yet.',
    ]);
  });
});

describe('a list of names', () => {
  it('finds people by id, e-mail and name, and names every row that it cannot use', async () => {
    const { client, db, id, people } = await withOrientation(TODAY);
    db.prepare(`UPDATE person SET email = 'li.wei@example.org' WHERE id = ?`).run(people.li.personId);
    const { employeeId } = db
      .prepare<[number], { employeeId: string }>('SELECT employeeId FROM person WHERE id = ?')
      .get(people.tom.personId)!;
    enrollPerson(db, 'Wanda Late', 'mentor', { decision: 'waitlist' });
    const text = [
      'BRANDT, Helen',
      'LI.WEI@example.org',
      employeeId,
      'helen brandt',
      'Nobody Here',
      'Wanda Late',
    ];
    const { rows } = await client.orientation.readList({ eventId: id, text: text.join('\n') });
    expect(rows.map(({ row, outcome, name }) => [row, outcome, name])).toEqual([
      [1, 'new', 'Helen Brandt'],
      [2, 'new', 'Li Wei'],
      [3, 'new', 'Tom Reyes'],
      [4, 'repeated', 'Helen Brandt'],
      [5, 'unmatched', null],
      [6, 'unmatched', null],
    ]);
    expect(rows.slice(3).map(({ reason }) => reason)).toEqual([
      'Helen Brandt is in row 1 already and counts once.',
      'Nobody who takes part has this name or ID. Check the spelling, or use the e-mail address.',
      'Wanda Late is on the waiting list and does not take part.',
    ]);
  });

  it('does not choose between two people of one name, and reads first and last names in two columns', async () => {
    const { client, db, id } = await withOrientation(TODAY);
    enrollPerson(db, 'Ana Cruz', 'mentee');
    const file = new File(['First name;Last name\nAna;Cruz\nTom;Reyes\n'], 'door.csv');
    const { rows } = await client.orientation.readList({ eventId: id, file });
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['unmatched', '2 people are called Ana Cruz. Use the employee ID or e-mail address.'],
      ['new', ''],
    ]);
  });

  it('takes the first row for a person where it names one', async () => {
    const { client, id } = await withOrientation(TODAY);
    const { rows } = await client.orientation.readList({ eventId: id, text: 'Li\tWei\nAna\tCruz' });
    expect(rows.map(({ name }) => name)).toEqual(['Li Wei', 'Ana Cruz']);
  });

  it('refuses a picture in words', async () => {
    const { client, id } = await withOrientation(TODAY);
    const file = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])], 'photo.csv');
    await expect(client.orientation.readList({ eventId: id, file })).rejects.toThrow('not a list');
  });
});

describe('the calendar file', () => {
  it('keeps its identity and counts up when the orientation changes, also by undo', async () => {
    const { client, id } = await withOrientation();
    const lines = async () => (await (await client.orientation.calendar({ id })).text()).split('\r\n');
    const uid = (all: string[]) => all.find(line => line.startsWith('UID:'));
    const sequence = (all: string[]) => Number(all.find(line => line.startsWith('SEQUENCE:'))?.slice(9));
    const first = await lines();
    expect(first).toContain('DTSTART:20260309T140000');
    expect(first).toContain('LOCATION:Canteen');
    const { event } = await client.orientation.get({ id });
    await client.orientation.update({ ...event, startsAt: '15:00', timeZone: 'Europe/Berlin' });
    const second = await lines();
    expect(second).toContain('DTSTART:20260309T140000Z');
    await client.history.undo();
    const third = await lines();
    expect(uid(first)).toBe(uid(third));
    expect(sequence(second)).toBeGreaterThan(sequence(first));
    expect(sequence(third)).toBeGreaterThan(sequence(second));
  });
});

describe('tables', () => {
  it('seats partners together or apart, without those who said no', async () => {
    const { client, id, people } = await withOrientation();
    await client.orientation.setSeating({ eventId: id, style: 'together', size: 2 });
    const tables = async () =>
      (await client.orientation.get({ id })).seating.tables.map(table =>
        table.seats.map(seat => seat.name).sort((a, b) => a.localeCompare(b)),
      );
    expect(await tables()).toEqual([
      ['Helen', 'Li'],
      ['Ana', 'Tom'],
    ]);
    await client.orientation.setSeating({ eventId: id, style: 'mixed', size: 2 });
    expect(await tables()).toEqual([
      ['Ana', 'Helen'],
      ['Li', 'Tom'],
    ]);
    await client.orientation.answer({ eventId: id, enrollmentIds: [people.li.enrollmentId], answer: 'no' });
    expect((await tables()).flat()).not.toContain('Li');
  });
});

describe('a program of 2,000 pairs', () => {
  it('opens an orientation and the matrix without a wait', { timeout: 120_000 }, async () => {
    const { client, db } = await withCohort();
    db.transaction(() => {
      for (let index = 0; index < 2000; index += 1) {
        pairUp(
          db,
          enrollPerson(db, `Senior Number${index}`, 'mentee'),
          enrollPerson(db, `Junior Number${index}`, 'mentor'),
        );
      }
    })();
    const { id } = await client.orientation.plan({ title: 'Everybody', heldOn: TODAY });
    const { people, seating } = await client.orientation.get({ id });
    expect(people).toHaveLength(4000);
    expect(seating.tables.every(table => table.seats.length <= seating.size)).toBe(true);
    const everybody = people.map(person => person.enrollmentId);
    expect(
      await client.orientation.attend({ eventId: id, enrollmentIds: everybody, isPresent: true }),
    ).toEqual({
      changed: 4000,
    });
    const took = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return Math.round(performance.now() - start);
    };
    await client.readiness.matrix();
    console.info('ms at 4,000 people', {
      matrix: await took(() => client.readiness.matrix()),
      pairs: await took(() => client.readiness.pairs()),
      event: await took(() => client.orientation.get({ id })),
      list: await took(() => client.orientation.list()),
      modules: await took(() => client.training.modules()),
      lacking: await took(() => client.training.lacking()),
    });
  });
});
