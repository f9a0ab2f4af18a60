import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CoreClient } from './core-client.ts';
import { enrollPerson, withCohort, withTwoPairs } from './cohort-builder.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-03-02');

/** Everything that both people of a pair need before they may start. */
async function makeReady(client: CoreClient, enrollmentIds: number[], pairId: number) {
  const { id: eventId } = await client.orientation.plan({
    title: 'Kick-off',
    heldOn: TODAY,
    place: 'Canteen',
  });
  await client.readiness.recordAttendance({ eventId, enrollmentIds, attendedOn: TODAY });
  const { modules, people } = await client.readiness.matrix();
  for (const module of modules) {
    const learners = people
      .filter(person => enrollmentIds.includes(person.enrollmentId))
      .filter(person => module.role === 'both' || module.role === person.role)
      .map(person => person.enrollmentId);
    if (learners.length === 0) continue;
    await client.readiness.recordTraining({
      moduleId: module.id,
      enrollmentIds: learners,
      completedOn: TODAY,
      isRehearsed: module.needsRehearsal,
    });
  }
  await client.agreements.sign({
    pairIds: [pairId],
    parties: ['mentor', 'mentee'],
    signedOn: TODAY,
    method: 'paper',
  });
}

describe('the training of a new program', () => {
  it('starts with what each role needs, and listening is to be rehearsed by both', async () => {
    const { client } = await withCohort();
    const { modules } = await client.readiness.matrix();
    expect(modules.map(({ role, title, needsRehearsal }) => [role, title, needsRehearsal])).toEqual([
      ['both', 'Active listening', true],
      ['both', 'Confidentiality and boundaries', false],
      ['both', 'Generational stereotypes', false],
      ['mentee', 'Receiving feedback', false],
      ['mentee', 'Staying quiet and listening', false],
      ['mentee', 'Not putting the mentor on the spot', false],
      ['mentor', 'Giving constructive feedback', false],
      ['mentor', 'Structuring a session', false],
    ]);
  });

  it('can be changed, and the suggested modules come back without doubles', async () => {
    const { client } = await withCohort();
    const { modules } = await client.readiness.matrix();
    const [listening, boundaries] = modules;
    await client.training.remove({ id: boundaries!.id });
    await client.training.update({
      id: listening!.id,
      role: 'mentee',
      title: 'Listening',
      isRequired: true,
      needsRehearsal: true,
    });
    await expect(
      client.training.add({
        role: 'both',
        title: 'Listening',
        isRequired: true,
        needsRehearsal: false,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', data: { fields: { title: expect.any(String) } } });
    expect(await client.training.addSuggested()).toEqual({ added: 2 });
    expect((await client.readiness.matrix()).modules).toHaveLength(9);
  });
});

describe('the readiness matrix', () => {
  it('says for each person what is missing, and for whom the person waits', async () => {
    const { client, people } = await withTwoPairs();
    const matrix = await client.readiness.matrix();
    expect(matrix.people.find(person => person.enrollmentId === people.li.enrollmentId)).toMatchObject({
      name: 'Li Wei',
      role: 'mentor',
      pairs: [{ partner: 'Helen Brandt', state: 'proposed' }],
      missing: [
        'attend an orientation',
        'complete and rehearse “Active listening”',
        'complete “Confidentiality and boundaries”',
        'complete “Generational stereotypes”',
        'complete “Giving constructive feedback”',
        'complete “Structuring a session”',
      ],
    });
  });

  it('leaves out people who were not accepted', async () => {
    const { client, db } = await withCohort();
    enrollPerson(db, 'Wanda Late', 'mentor', { decision: 'waitlist' });
    expect((await client.readiness.matrix()).people).toEqual([]);
  });

  it('does not take a module that was only read for one that was rehearsed', async () => {
    const { client, people } = await withTwoPairs();
    const { modules } = await client.readiness.matrix();
    const record = (isRehearsed: boolean) =>
      client.readiness.recordTraining({
        moduleId: modules[0]!.id,
        enrollmentIds: [people.li.enrollmentId, people.helen.enrollmentId],
        completedOn: TODAY,
        isRehearsed,
      });
    const missingOfLi = async () =>
      (await client.readiness.matrix()).people.find(p => p.enrollmentId === people.li.enrollmentId)!.missing;
    expect(await record(false)).toEqual({ changed: 2 });
    expect(await missingOfLi()).toContain('rehearse “Active listening”');
    expect(await record(true)).toEqual({ changed: 2 });
    expect(await record(true)).toEqual({ changed: 0 });
    expect(await missingOfLi()).not.toContain('rehearse “Active listening”');
  });

  it('records and takes back a whole column as one step', async () => {
    const { client, people } = await withTwoPairs();
    const everybody = Object.values(people).map(person => person.enrollmentId);
    const { id: eventId } = await client.orientation.plan({ title: 'Kick-off', heldOn: TODAY, place: '' });
    const attended = async () =>
      (await client.readiness.matrix()).people.filter(person => person.attendance.length > 0).length;
    await client.readiness.recordAttendance({ eventId, enrollmentIds: everybody, attendedOn: TODAY });
    expect(await attended()).toBe(4);
    expect(await client.history.undo()).toEqual({ label: 'Note that 4 people attended “Kick-off”' });
    expect(await attended()).toBe(0);
    await client.history.redo();
    await client.readiness.recordAttendance({
      eventId,
      enrollmentIds: everybody.slice(0, 1),
      attendedOn: null,
    });
    expect(await attended()).toBe(3);
  });

  it('refuses training of the other role', async () => {
    const { client, people } = await withTwoPairs();
    const { modules } = await client.readiness.matrix();
    const forMentors = modules.find(module => module.role === 'mentor')!;
    const record = client.readiness.recordTraining({
      moduleId: forMentors.id,
      enrollmentIds: [people.li.enrollmentId, people.helen.enrollmentId],
      completedOn: TODAY,
      isRehearsed: false,
    });
    await expect(record).rejects.toMatchObject({ code: 'CONFLICT', message: /Helen Brandt is a mentee/ });
    expect((await client.readiness.matrix()).people.every(person => person.training.length === 0)).toBe(true);
  });
});

describe('dates of records', () => {
  it.each([
    ['in the future', '2026-03-03', /in the future/],
    ['before the program', '2025-11-30', /before this program began \(2025-12-01/],
  ])('are refused %s, with a sentence and the field', async (_when, on, sentence) => {
    const { client, people, pairs } = await withTwoPairs();
    await client.program.updateCohort({ matchOn: day('2025-12-01') });
    const { modules } = await client.readiness.matrix();
    const { id: eventId } = await client.orientation.plan({ title: 'Kick-off', heldOn: TODAY, place: '' });
    const enrollmentIds = [people.li.enrollmentId];
    const refusal = (field: string) => ({
      code: 'INVALID',
      message: sentence,
      data: { fields: { [field]: expect.any(String) } },
    });
    await expect(
      client.readiness.recordAttendance({ eventId, enrollmentIds, attendedOn: day(on) }),
    ).rejects.toMatchObject(refusal('attendedOn'));
    await expect(
      client.readiness.recordTraining({
        moduleId: modules[0]!.id,
        enrollmentIds,
        completedOn: day(on),
        isRehearsed: true,
      }),
    ).rejects.toMatchObject(refusal('completedOn'));
    await expect(
      client.agreements.sign({
        pairIds: [pairs.helenAndLi],
        parties: ['mentor'],
        signedOn: day(on),
        method: 'paper',
      }),
    ).rejects.toMatchObject(refusal('signedOn'));
  });

  it('of attendance wait until the orientation is over', async () => {
    const { client, people } = await withTwoPairs();
    const { id: eventId } = await client.orientation.plan({
      title: 'Kick-off',
      heldOn: day('2026-03-20'),
      place: '',
    });
    await expect(
      client.readiness.recordAttendance({
        eventId,
        enrollmentIds: [people.li.enrollmentId],
        attendedOn: TODAY,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: /2026-03-20, which has not come yet/ });
  });
});

describe('signatures', () => {
  it('are told in the history with the names of the pair', async () => {
    const { client, pairs } = await withTwoPairs();
    await client.agreements.sign({
      pairIds: [pairs.helenAndLi],
      parties: ['mentor'],
      signedOn: TODAY,
      method: 'paper',
    });
    const { undo } = await client.history.state();
    expect(undo?.label).toBe(
      'Note the signature of the mentor under the agreement of Helen Brandt and Li Wei',
    );
  });
});

describe('starting a pair', () => {
  it('is refused with every missing item in words, and starts nothing', async () => {
    const { client, people, pairs } = await withTwoPairs();
    await makeReady(client, [people.helen.enrollmentId], pairs.tomAndAna);
    await client.agreements.sign({
      pairIds: [pairs.helenAndLi],
      parties: ['mentee'],
      signedOn: TODAY,
      method: 'paper',
    });
    await expect(client.readiness.activate({ pairIds: [pairs.helenAndLi] })).rejects.toMatchObject({
      code: 'CONFLICT',
      message:
        'Helen Brandt and Li Wei cannot start yet. Li Wei has to attend an orientation. ' +
        'Li Wei has to complete all 5 training modules and rehearse “Active listening”. ' +
        'Li Wei has to sign the agreement. Nothing was started. Give a reason to start anyway.',
    });
    expect((await client.readiness.pairs()).map(pair => pair.state)).toEqual(['proposed', 'proposed']);
  });

  it('goes through once both are trained and have signed', async () => {
    const { client, people, pairs } = await withTwoPairs();
    await makeReady(client, [people.helen.enrollmentId, people.li.enrollmentId], pairs.helenAndLi);
    expect(await client.readiness.activate({ pairIds: [pairs.helenAndLi] })).toEqual({ activated: 1 });
    const [started, waiting] = await client.readiness.pairs();
    expect(started).toMatchObject({ state: 'active', startedOn: TODAY, isReady: true });
    expect(waiting).toMatchObject({ state: 'proposed', startedOn: null, isReady: false });
    expect((await client.history.log({ prefix: 'readiness.activate' }))[0]).toMatchObject({
      summary: 'Start Helen Brandt and Li Wei',
      reason: null,
    });
  });

  it('holds back the ready ones too when one of several is not ready', async () => {
    const { client, people, pairs } = await withTwoPairs();
    await makeReady(client, [people.helen.enrollmentId, people.li.enrollmentId], pairs.helenAndLi);
    const both = client.readiness.activate({ pairIds: [pairs.helenAndLi, pairs.tomAndAna] });
    await expect(both).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /^1 of 2 pairs cannot start yet\. Tom Reyes/,
    });
    expect((await client.readiness.pairs()).map(pair => pair.state)).toEqual(['proposed', 'proposed']);
  });

  it('before all is ready needs a reason, which the log keeps for ever', async () => {
    const { client, pairs } = await withTwoPairs();
    await expect(
      client.readiness.activate({ pairIds: [pairs.tomAndAna], reason: '  ' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await client.readiness.activate({ pairIds: [pairs.tomAndAna], reason: 'Both took part last year.' });
    await client.history.undo();
    expect(await client.history.log({ prefix: 'readiness.activate' })).toMatchObject([
      { summary: 'Start Tom Reyes and Ana Cruz before all is ready', reason: 'Both took part last year.' },
    ]);
    expect((await client.readiness.pairs()).map(pair => pair.state)).toEqual(['proposed', 'proposed']);
  });
});
