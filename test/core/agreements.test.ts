import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withTwoPairs } from './cohort-builder.ts';
import { prepare, signAll } from './prepared-people.ts';
import { textOfDocument } from './printed-text.ts';

const TODAY = '2026-03-02' as IsoDate;

/** Two pairs of which Helen and Li are prepared, with a sponsor. */
async function withPreparedPair() {
  const started = await withTwoPairs();
  const { client, db, people } = started;
  prepare(db, people.helen, people.li);
  await client.program.updateCharter({ sponsorName: 'Carla Moss', cadenceDays: 14, meetingMinutes: 45 });
  return started;
}

describe('a new agreement', () => {
  it('starts with the charter’s purpose and rhythm, and with the words of the program', async () => {
    const { client, pairs } = await withPreparedPair();
    const { template } = await client.agreements.template();
    await client.agreements.setTemplate({ template: { ...template, offLimits: 'The merger' } });
    const { proposal, versions } = await client.agreements.get({ pairId: pairs.helenAndLi });
    expect(versions).toEqual([]);
    expect(proposal).toMatchObject({
      purpose: 'Leaders learn how younger colleagues work.',
      cadenceDays: 14,
      meetingMinutes: 45,
      offLimits: 'The merger',
      noRetaliation: expect.stringContaining('counts against the mentor'),
    });
    await client.agreements.setTemplate({ template: null });
    expect((await client.agreements.template()).isUsual).toBe(true);
  });

  it('is not saved without a purpose, nor with a review after its end', async () => {
    const { client, pairs } = await withPreparedPair();
    const { proposal } = await client.agreements.get({ pairId: pairs.helenAndLi });
    await expect(
      client.agreements.save({ pairId: pairs.helenAndLi, terms: { ...proposal, purpose: ' ' } }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const dates = { endsOn: '2026-06-01' as IsoDate, reviewOn: '2026-06-02' as IsoDate };
    await expect(
      client.agreements.save({ pairId: pairs.helenAndLi, terms: { ...proposal, ...dates } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { reviewOn: expect.any(String) } } });
  });

  it('cannot be signed while neither pair nor charter says a purpose', async () => {
    const { client, pairs } = await withPreparedPair();
    await client.program.updateCharter({ purpose: '' });
    await expect(signAll(client, pairs.helenAndLi)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('says no purpose yet'),
    });
  });

  it('warns where the agreed channel is not what both prefer', async () => {
    const { client, db, pairs, people } = await withPreparedPair();
    db.prepare('UPDATE person SET preferredChannel = ? WHERE id = ?').run('phone', people.helen.personId);
    db.prepare('UPDATE person SET preferredChannel = ? WHERE id = ?').run('chat', people.li.personId);
    const { proposal } = await client.agreements.get({ pairId: pairs.helenAndLi });
    await client.agreements.save({ pairId: pairs.helenAndLi, terms: { ...proposal, channel: 'video' } });
    expect((await client.agreements.list()).pairs[0]?.mismatch).toBe(
      'Agreed on video, which neither of the two prefers',
    );
  });
});

describe('a signed agreement', () => {
  it('is never changed: another wish makes a version that both sign again, with what changed in a sentence', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    const { versions } = await client.agreements.get({ pairId });
    const { terms } = versions[0]!;
    const saved = await client.agreements.save({
      pairId,
      terms: { ...terms, place: 'Canteen', cadenceDays: 30 },
    });
    expect(saved).toEqual({
      version: 2,
      words:
        '“How often” and “Place” are other than in version 1. Version 2 takes its place, and both have to sign again.',
    });
    const after = await client.agreements.get({ pairId });
    expect(after.versions.map(({ version, isSigned, change }) => [version, isSigned, change])).toEqual([
      [2, false, '“How often” and “Place” are other than in version 1.'],
      [1, true, ''],
    ]);
    expect(after.versions[1]?.terms).toEqual(terms);
    expect((await client.agreements.list()).pairs[0]).toMatchObject({
      version: 2,
      status: 'unsigned',
      isRenewal: true,
    });
    expect(await client.history.undo()).toEqual({
      label: 'Make version 2 of the agreement of Helen Brandt and Li Wei',
    });
    expect((await client.agreements.get({ pairId })).versions).toEqual(versions);
  });

  it('keeps the sponsor’s authorization unless the words that it stands for have changed', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await client.agreements.sign({
      pairIds: [pairId],
      parties: ['mentee', 'mentor', 'sponsor'],
      signedOn: TODAY,
      method: 'e-mail',
    });
    const newest = async () => (await client.agreements.get({ pairId })).versions[0]!;
    await client.agreements.save({ pairId, terms: { ...(await newest()).terms, place: 'Canteen' } });
    expect((await newest()).signatures).toEqual([
      { party: 'sponsor', name: 'Carla Moss', signedOn: TODAY, method: 'e-mail' },
    ]);
    await client.agreements.save({ pairId, terms: { ...(await newest()).terms, noRetaliation: 'None.' } });
    expect((await newest()).signatures).toEqual([]);
  });

  it('is changed in place while nobody has signed it', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    const { proposal } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: proposal });
    expect(
      await client.agreements.save({ pairId, terms: { ...proposal, goals: 'Use Slack' } }),
    ).toMatchObject({ version: 1 });
    expect((await client.agreements.get({ pairId })).versions.map(({ terms }) => terms.goals)).toEqual([
      'Use Slack',
    ]);
  });

  it('is not signed on a day before the version that it replaces', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await client.program.updateCohort({ matchOn: '2026-02-01' as IsoDate });
    await signAll(client, pairId);
    const { versions } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: { ...versions[0]!.terms, place: 'Canteen' } });
    await expect(
      client.agreements.sign({
        pairIds: [pairId],
        parties: ['mentor'],
        signedOn: '2026-02-20' as IsoDate,
        method: 'paper',
      }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { signedOn: expect.any(String) } } });
  });
});

describe('signatures of many pairs', () => {
  it('are noted at once; whoever signed before keeps their date, and words are frozen for all', async () => {
    const { client, pairs } = await withPreparedPair();
    await client.program.updateCohort({ matchOn: '2026-02-01' as IsoDate });
    const pairIds = [pairs.helenAndLi, pairs.tomAndAna];
    await client.agreements.sign({
      pairIds: [pairs.tomAndAna],
      parties: ['mentor'],
      signedOn: '2026-02-20' as IsoDate,
      method: 'e-mail',
    });
    expect((await client.agreements.list()).pairs.map(({ status }) => status)).toEqual(['none', 'half']);
    const done = await client.agreements.sign({
      pairIds,
      parties: ['mentee', 'mentor'],
      signedOn: TODAY,
      method: 'paper',
    });
    expect(done).toMatchObject({ changed: 3, words: '3 signatures noted under 2 agreements.' });
    const listed = (await client.agreements.list()).pairs;
    expect(listed.map(({ status }) => status)).toEqual(['signed', 'signed']);
    expect(listed[1]?.signatures).toEqual([
      { party: 'mentor', name: 'Ana Cruz', signedOn: '2026-02-20', method: 'e-mail' },
      { party: 'mentee', name: 'Tom Reyes', signedOn: TODAY, method: 'paper' },
    ]);
    await client.history.undo();
    expect((await client.agreements.list()).pairs.map(({ status }) => status)).toEqual(['none', 'half']);
  });

  it('need a sponsor in the charter before the sponsor can sign', async () => {
    const { client, pairs } = await withTwoPairs();
    await expect(
      client.agreements.sign({
        pairIds: [pairs.helenAndLi],
        parties: ['sponsor'],
        signedOn: TODAY,
        method: 'paper',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('names no sponsor') });
  });
});

describe('the gate', () => {
  it('asks for the signatures under the version that counts, not under an older one', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    const { versions } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: { ...versions[0]!.terms, place: 'Canteen' } });
    await expect(client.readiness.activate({ pairIds: [pairId] })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Helen Brandt has to sign version 2 of the agreement.'),
    });
    await signAll(client, pairId);
    expect(await client.readiness.activate({ pairIds: [pairId] })).toEqual({ activated: 1 });
  });

  it('opens before all is ready with a reason, which the log and the pair’s page keep', async () => {
    const { client, pairs } = await withPreparedPair();
    await client.readiness.activate({ pairIds: [pairs.helenAndLi], reason: 'Both took part last year.' });
    expect((await client.pairs.get({ pairId: pairs.helenAndLi })).exceptions).toEqual([
      {
        startedOn: TODAY,
        missing: 'Helen Brandt has to sign the agreement. Li Wei has to sign the agreement.',
        reason: 'Both took part last year.',
      },
    ]);
    expect((await client.history.log({ prefix: 'readiness.activate' }))[0]).toMatchObject({
      summary: 'Start Helen Brandt and Li Wei before all is ready',
      reason: 'Both took part last year.',
    });
  });

  it('holds after a pause when the agreement was changed meanwhile', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    await client.readiness.activate({ pairIds: [pairId] });
    await client.pairs.pause({ pairId, untilOn: null });
    const { versions } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: { ...versions[0]!.terms, channel: 'chat' } });
    await expect(client.readiness.activate({ pairIds: [pairId] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await signAll(client, pairId);
    await client.readiness.activate({ pairIds: [pairId] });
    expect(await client.pairs.get({ pairId })).toMatchObject({
      state: 'active',
      pause: null,
      exceptions: [],
    });
  });

  it('cannot be walked around: a signature on which a pair has started is not taken back', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    await client.readiness.activate({ pairIds: [pairId] });
    await expect(client.agreements.unsign({ pairId, party: 'mentee' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.history.undo();
    expect((await client.pairs.get({ pairId })).state).toBe('proposed');
    await client.agreements.unsign({ pairId, party: 'mentee' });
    await expect(client.readiness.activate({ pairIds: [pairId] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('cannot be walked around: a new pair of two people who were ready is asked anew', async () => {
    const { client, pairs } = await withPreparedPair();
    await signAll(client, pairs.helenAndLi);
    await client.readiness.activate({ pairIds: [pairs.helenAndLi] });
    await client.pairs.endWithoutFault({ pairId: pairs.helenAndLi });
    await client.pairs.findPartners();
    const open = (await client.readiness.pairs()).filter(pair => pair.pairId !== pairs.tomAndAna);
    expect(open.map(({ state, isReady }) => [state, isReady])).not.toContainEqual(['active', true]);
    expect(open.every(({ mentee, mentor }) => mentee.signedOn === null && mentor.signedOn === null)).toBe(
      true,
    );
  });

  it('does not hold a pair back that is closed and reopened unchanged, but one that would have to sign anew', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    await client.readiness.activate({ pairIds: [pairId] });
    const { versions } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: { ...versions[0]!.terms, place: 'Canteen' } });
    await client.closure.closePairs({ pairIds: [pairId], reason: 'time', closedOn: TODAY });
    await client.closure.reopenPair({ pairId });
    expect((await client.pairs.get({ pairId })).state).toBe('paused');
  });
});

describe('an agreement on paper', () => {
  it('prints what the pair agreed on, who signed and how, and a line for the name that is missing', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    const { proposal } = await client.agreements.get({ pairId });
    const terms = { ...proposal, goals: 'Use Slack\nAsk before answering', offLimits: 'The merger' };
    await client.agreements.save({ pairId, terms });
    await client.agreements.sign({
      pairIds: [pairId],
      parties: ['mentor'],
      signedOn: TODAY,
      method: 'e-mail',
    });
    const text = await textOfDocument(client, { kind: 'agreements', pairIds: [pairId], paper: 'A4' });
    expect(text).toContain('Leaders learn how younger colleagues work.');
    expect(text).toMatch(/Use Slack[^]*Ask before answering/);
    expect(text).toContain('The merger');
    expect(text).toContain('Every 2 weeks, 45 minutes');
    expect(text).toMatch(/Signed by Li Wei, mentor, on March 2, 2026 \(by e-mail\)/);
    expect(text).toContain('Helen Brandt, mentee');
    expect(text).not.toMatch(/Signed by Helen/);
    const pack = await textOfDocument(client, {
      kind: 'briefingPacks',
      pairIds: [pairId],
      editions: ['mentor'],
      files: 'one',
      paper: 'A4',
    });
    expect(pack).toContain('The merger');
    expect(pack).toMatch(/Signed by Li Wei/);
  });
});

describe('a signature noted by mistake', () => {
  it('under a new version of a running pair is taken back, since the pair did not start on it', async () => {
    const { client, pairs } = await withPreparedPair();
    const pairId = pairs.helenAndLi;
    await signAll(client, pairId);
    await client.readiness.activate({ pairIds: [pairId] });
    const { versions } = await client.agreements.get({ pairId });
    await client.agreements.save({ pairId, terms: { ...versions[0]!.terms, place: 'Canteen' } });
    await client.agreements.sign({
      pairIds: [pairId],
      parties: ['mentor'],
      signedOn: TODAY,
      method: 'paper',
    });
    expect(await client.agreements.unsign({ pairId, party: 'mentor' })).toEqual({
      words: 'Li Wei has not signed yet.',
    });
  });
});
