import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { enrollPerson, withTwoPairs } from './cohort-builder.ts';
import { prepare, signAll } from './prepared-people.ts';

const TODAY = '2026-03-02' as IsoDate;

/** Both pairs active. */
async function withTwoActivePairs() {
  const started = await withTwoPairs();
  const { client, db, people, pairs } = started;
  prepare(db, ...Object.values(people));
  await signAll(client, pairs.helenAndLi, pairs.tomAndAna);
  await client.readiness.activate({ pairIds: [pairs.helenAndLi, pairs.tomAndAna] });
  return started;
}

describe('the way out without fault', () => {
  it('ends the pair, keeps both in the program, and keeps nowhere who asked or why', async () => {
    const { client, pairs } = await withTwoActivePairs();
    const { words } = await client.pairs.endWithoutFault({ pairId: pairs.helenAndLi });
    expect(words).toBe(
      'Helen Brandt and Li Wei ended without fault. Both stay in the program and wait for a new partner.',
    );
    expect(await client.pairs.get({ pairId: pairs.helenAndLi })).toMatchObject({
      state: 'endedEarly',
      endedOn: TODAY,
      endReason: 'noFaultExit',
    });
    const { waiting } = await client.scenarios.review();
    expect(waiting.map(({ name }) => name).sort()).toEqual(['Helen Brandt', 'Li Wei']);
    expect((await client.history.log({ prefix: 'pairs.' }))[0]).toMatchObject({
      summary: 'End Helen Brandt and Li Wei without fault',
      reason: null,
    });
    await client.history.undo();
    expect(await client.pairs.get({ pairId: pairs.helenAndLi })).toMatchObject({
      state: 'active',
      endedOn: null,
      endReason: null,
    });
  });

  it('offers new partners with as few other changes as possible, never the same two again', async () => {
    const { client, db, pairs } = await withTwoActivePairs();
    enrollPerson(db, 'Bo Dahl', 'mentor');
    enrollPerson(db, 'Wanda Late', 'mentor', { decision: 'waitlist' });
    await client.pairs.endWithoutFault({ pairId: pairs.helenAndLi });
    const preview = await client.pairs.previewPartners();
    expect(preview.moves).toEqual([{ mentee: 'Helen Brandt', before: null, after: 'Bo Dahl' }]);
    expect(preview.waitlist).toEqual({ mentors: ['Wanda Late'], mentees: [] });
    await client.pairs.findPartners();
    const open = await client.readiness.pairs();
    expect(open.map(({ state, mentee, mentor }) => [state, mentee.name, mentor.name])).toEqual([
      ['active', 'Tom Reyes', 'Ana Cruz'],
      ['proposed', 'Helen Brandt', 'Bo Dahl'],
    ]);
  });

  it('says so when nobody is free', async () => {
    const { client, pairs } = await withTwoActivePairs();
    await client.pairs.endWithoutFault({ pairId: pairs.helenAndLi });
    await expect(client.pairs.findPartners()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('nobody else is free and allowed'),
    });
  });
});

describe('a pause', () => {
  it('rests a pair until a day, and ends when the pair goes on', async () => {
    const { client, pairs } = await withTwoActivePairs();
    const pairId = pairs.helenAndLi;
    await expect(client.pairs.pause({ pairId, untilOn: '2026-03-01' as IsoDate })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await client.pairs.pause({ pairId, untilOn: '2026-04-01' as IsoDate });
    expect(await client.pairs.get({ pairId })).toMatchObject({
      state: 'paused',
      pause: { since: TODAY, untilOn: '2026-04-01' },
    });
    await client.readiness.activate({ pairIds: [pairId] });
    expect(await client.pairs.get({ pairId })).toMatchObject({ state: 'active', pause: null });
  });

  it('is for active pairs only', async () => {
    const { client, pairs } = await withTwoPairs();
    await expect(client.pairs.pause({ pairId: pairs.helenAndLi, untilOn: null })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('somebody who leaves in the middle', () => {
  it('flags the pair at once with what to do, and the partner stays', async () => {
    const { client, db, people, pairs } = await withTwoActivePairs();
    expect(await client.pairs.attention()).toEqual([]);
    db.prepare(`UPDATE person SET status = 'left', terminationDate = '2026-02-27' WHERE id = ?`).run(
      people.li.personId,
    );
    expect(await client.pairs.attention()).toEqual([
      {
        pairId: pairs.helenAndLi,
        mentee: 'Helen Brandt',
        mentor: 'Li Wei',
        attention: [
          {
            kind: 'left',
            side: 'mentor',
            words: 'Li Wei, the mentor, has left the organization.',
            step: 'Tell Helen Brandt, end the pair, and find Helen Brandt a new partner first.',
          },
        ],
      },
    ]);
    expect(await client.pairs.endBecauseGone({ pairId: pairs.helenAndLi })).toEqual({
      words: 'The pair ended. Helen Brandt stays in the program and waits for a new partner.',
    });
    expect(await client.pairs.get({ pairId: pairs.helenAndLi })).toMatchObject({
      state: 'endedEarly',
      endReason: 'leftOrganization',
      attention: [],
    });
    expect((await client.scenarios.review()).waiting.map(({ name }) => name)).toEqual(['Helen Brandt']);
  });

  it('does not start any more, whatever the reason', async () => {
    const { client, db, people, pairs } = await withTwoPairs();
    db.prepare(`UPDATE person SET status = 'left' WHERE id = ?`).run(people.li.personId);
    await expect(
      client.readiness.activate({ pairIds: [pairs.helenAndLi], reason: 'They insist.' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Li Wei has left, so Helen Brandt and Li Wei cannot start.'),
    });
  });

  it('is asked whether to pause when only on leave', async () => {
    const { client, db, people } = await withTwoActivePairs();
    db.prepare(`UPDATE person SET status = 'leave' WHERE id = ?`).run(people.tom.personId);
    const [flagged] = await client.pairs.attention();
    expect(flagged?.attention[0]).toMatchObject({
      kind: 'leave',
      step: 'Ask Ana Cruz whether to pause until Tom Reyes is back, or to go on with somebody else.',
    });
    await expect(client.pairs.endBecauseGone({ pairId: flagged!.pairId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('talks with a mentor', () => {
  it('are days and nothing else, and belong to mentors only', async () => {
    const { client, people, pairs } = await withTwoActivePairs();
    const note = (enrollmentId: number, isHeld: boolean) =>
      client.pairs.noteSupervision({ enrollmentId, heldOn: TODAY, isHeld });
    await note(people.li.enrollmentId, true);
    expect((await client.pairs.get({ pairId: pairs.helenAndLi })).supervision).toEqual([TODAY]);
    await note(people.li.enrollmentId, false);
    expect((await client.pairs.get({ pairId: pairs.helenAndLi })).supervision).toEqual([]);
    await expect(note(people.helen.enrollmentId, true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what needs the facilitator today', () => {
  it('names who is gone, and leads to the pair', async () => {
    const { client, db, people, pairs } = await withTwoActivePairs();
    db.prepare(`UPDATE person SET status = 'left' WHERE id = ?`).run(people.li.personId);
    const { now } = await client.home.get();
    expect(now).toContainEqual({
      key: `gone ${pairs.helenAndLi} mentor`,
      tone: 'blocked',
      to: `/pairs/${pairs.helenAndLi}`,
      words: 'Li Wei, the mentor, has left the organization.',
      detail: 'Tell Helen Brandt, end the pair, and find Helen Brandt a new partner first.',
    });
  });
});
