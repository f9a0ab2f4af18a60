import { describe, expect, it } from 'vitest';
import { withTwoPairs } from './cohort-builder.ts';
import { textOfDocument } from './printed-text.ts';

async function withRunningPairs() {
  const started = await withTwoPairs();
  started.db.prepare(`UPDATE pair SET state = 'active', startedOn = '2026-01-05'`).run();
  return started;
}

describe('the final assessment on the closing checklist', () => {
  it('ticks itself once both have said where they stand, and names whoever is missing until then', async () => {
    const { client, db, pairs } = await withRunningPairs();
    const pairId = pairs.helenAndLi;
    const step = async () =>
      (await client.closure.pair({ pairId })).steps.find(one => one.step === 'finalAssessment');
    expect(await step()).toMatchObject({
      doneOn: null,
      note: 'Still missing: Helen Brandt and Li Wei.',
    });
    const assess = db.prepare(
      `INSERT INTO selfAssessment (pairId, role, baselineOn, finalOn) VALUES (?, ?, '2026-01-05', ?)`,
    );
    assess.run(pairId, 'mentee', '2026-02-20');
    expect(await step()).toMatchObject({ doneOn: null, note: 'Still missing: Li Wei.' });
    assess.run(pairId, 'mentor', '2026-02-24');
    expect(await step()).toEqual({
      step: 'finalAssessment',
      doneOn: '2026-02-24',
      isLinked: true,
      note: null,
    });
  });

  it('says when nothing stands behind a tick that was made by hand', async () => {
    const { client, pairs } = await withRunningPairs();
    const pairId = pairs.helenAndLi;
    await client.closure.markStep({
      pairIds: [pairId],
      step: 'finalAssessment',
      doneOn: '2026-03-01' as never,
    });
    const { steps } = await client.closure.pair({ pairId });
    expect(steps.find(one => one.step === 'finalAssessment')).toMatchObject({
      doneOn: '2026-03-01',
      isLinked: false,
      note: 'Ticked by hand; missing under Goals: Helen Brandt and Li Wei.',
    });
  });
});

describe('a mentee who means to retire', () => {
  it('is noted with what is to be passed on, counted in the report without the name, and taken back', async () => {
    const { client, people } = await withRunningPairs();
    const retirement = { withinYears: 3, knowledge: 'The suppliers of the eighties' };
    await client.closure.setRetirement({ enrollmentId: people.helen.enrollmentId, retirement });
    const { participants } = await client.closure.overview();
    expect(participants.find(({ name }) => name === 'Helen Brandt')).toMatchObject({ retirement });
    const report = await textOfDocument(client, { kind: 'outcomeReport', paper: 'A4' });
    expect(report).toContain('Fewer than 5 mentees mean to retire within ten years');
    expect(report).not.toContain('Helen');
    await client.closure.setRetirement({ enrollmentId: people.helen.enrollmentId, retirement: null });
    expect((await client.closure.overview()).participants.every(one => one.retirement === null)).toBe(true);
  });

  it('is never a mentor', async () => {
    const { client, people } = await withRunningPairs();
    await expect(
      client.closure.setRetirement({
        enrollmentId: people.li.enrollmentId,
        retirement: { withinYears: 3, knowledge: '' },
      }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('session plans in briefing packs', () => {
  it('are printed where they are asked for, those that fit the topics of the pair', async () => {
    const { client, db, pairs, people } = await withRunningPairs();
    await client.topics.add({ name: 'Chatbots', type: 'digital' });
    const skillId = db.prepare(`SELECT id FROM skill WHERE name = 'Chatbots'`).pluck().get();
    const claim = db.prepare('INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, 4)');
    claim.run(people.li.personId, skillId, 'offered');
    claim.run(people.helen.personId, skillId, 'sought');
    const request = {
      kind: 'briefingPacks' as const,
      pairIds: [pairs.helenAndLi],
      editions: ['mentee' as const],
      files: 'one' as const,
      paper: 'A4' as const,
    };
    expect(await textOfDocument(client, request)).not.toContain('Hands on a tool');
    const withPlans = await textOfDocument(client, { ...request, sessionPlans: true });
    expect(withPlans).toContain('Hands on a tool');
    expect(withPlans).not.toContain('A real piece of work');
  });
});
