import { describe, expect, it } from 'vitest';
import { withCohort } from './matching-cohort.ts';
import { textOfDocument } from './printed-text.ts';

/** Helen leads Li; Tom and Ana speak no common language; Bo is free for anybody. */
const guarded = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'], languages: ['English'] },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'], languages: ['English'] },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 2, offers: ['Video'], languages: ['Spanish'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'], languages: ['English'], manager: 'Helen Brandt' },
    { name: 'Bo Dahl', grade: 2, languages: ['English'] },
  ],
};

async function started() {
  const cohort = await withCohort(guarded);
  const { client, ids } = cohort;
  await client.program.updateCharter({ facilitatorName: 'Nora Lind' });
  const pairing = (mentee: string, mentor: string) => ({ menteeId: ids[mentee]!, mentorId: ids[mentor]! });
  return {
    ...cohort,
    tomAndAna: pairing('Tom Reyes', 'Ana Cruz'),
    helenAndLi: pairing('Helen Brandt', 'Li Wei'),
  };
}

async function autoMatch(client: Awaited<ReturnType<typeof started>>['client']) {
  for await (const event of await client.matching.autoMatch()) void event;
}

describe('a hard rule', () => {
  it('says of each target whether it may be overridden in this program', async () => {
    const { client, ids } = await started();
    const overrideOf = async (mentor: string) => {
      const lifted = await client.matching.lift({ role: 'mentor', id: ids[mentor]! });
      return Object.fromEntries(lifted.ids.map((id, at) => [id, [lifted.state[at], lifted.override[at]]]));
    };
    expect((await overrideOf('Ana Cruz'))[ids['Tom Reyes']!]).toEqual(['blocked', 'granted']);
    expect((await overrideOf('Li Wei'))[ids['Helen Brandt']!]).toEqual(['blocked', 'notGranted']);
    expect((await overrideOf('Bo Dahl'))[ids['Helen Brandt']!]).toEqual(['open', 'no']);
  });

  it('is set aside with a reason: the pair is marked with who and why, locked, logged, and undone as one step', async () => {
    const { client, tomAndAna, pairing } = await started();
    const plan = await client.matching.overridePlan(tomAndAna);
    expect(plan).toMatchObject({
      isAllowed: true,
      broken: [{ rule: 'noCommonLanguage', right: 'granted' }],
    });
    const { words } = await client.matching.overrideAssign({
      ...tomAndAna,
      rules: ['noCommonLanguage'],
      reason: 'Tom learns Spanish',
    });
    expect(words).toMatch(
      /^Ana Cruz and Tom Reyes are a pair \(fit .*\), marked and locked: “No common language” overridden\./,
    );
    const [pair] = (await client.matching.board()).pairs;
    expect(pair).toMatchObject({
      isLocked: true,
      fixedBecause: null,
      overrides: [
        {
          rule: 'noCommonLanguage',
          reason: 'Tom learns Spanish',
          actor: 'Nora Lind',
          words: plan.broken[0]!.words,
        },
      ],
      warnings: [{ rule: 'noCommonLanguage', mode: 'hard', acceptedBecause: 'Tom learns Spanish' }],
    });
    expect((await client.scenarios.log())[0]).toMatchObject({
      operation: 'matching.overrideAssign',
      actor: 'Nora Lind',
      summary: 'Override “No common language”: pair Ana Cruz and Tom Reyes',
      reason: 'Tom learns Spanish',
      price: plan.change,
      detail: 'Tom Reyes: nobody → Ana Cruz',
    });
    await autoMatch(client);
    expect(await pairing()).toMatchObject({ 'Tom Reyes': 'Ana Cruz' });
    await client.history.undo();
    await client.history.undo();
    expect(await pairing()).toEqual({});
    expect(
      (await client.scenarios.log()).filter(({ operation }) => operation === 'matching.overrideAssign'),
    ).toHaveLength(1);
    await client.history.redo();
    expect((await client.matching.board()).pairs[0]?.overrides).toHaveLength(1);
  });

  it('keeps its mark when the pair ends, and nobody can change the mark', async () => {
    const { client, db, tomAndAna } = await started();
    await client.matching.overrideAssign({
      ...tomAndAna,
      rules: ['noCommonLanguage'],
      reason: 'Tom learns Spanish',
    });
    db.prepare(`UPDATE pair SET state = 'endedEarly', endedOn = '2026-03-02'`).run();
    expect(db.prepare('SELECT rule, reason, actor FROM overriddenRule').all()).toEqual([
      { rule: 'noCommonLanguage', reason: 'Tom learns Spanish', actor: 'Nora Lind' },
    ]);
    expect(() => db.prepare(`UPDATE overriddenRule SET reason = 'Another'`).run()).toThrow('for good');
  });

  it('stands on the facilitator’s sheet with its reason', async () => {
    const { client, tomAndAna } = await started();
    await client.matching.overrideAssign({
      ...tomAndAna,
      rules: ['noCommonLanguage'],
      reason: 'Tom learns Spanish',
    });
    const text = await textOfDocument(client, { kind: 'facilitatorSheet', paper: 'A4' });
    expect(text.replace(/\s+/g, ' ')).toContain('Overridden: Tom');
  });

  it('is not overridden without a reason', async () => {
    const { client, tomAndAna, pairing } = await started();
    const silent = { ...tomAndAna, rules: ['noCommonLanguage' as const], reason: '  ' };
    await expect(client.matching.overrideAssign(silent)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await pairing()).toEqual({});
  });

  it('that protects people is not overridden until somebody is named who gives the right', async () => {
    const { client, helenAndLi, pairing } = await started();
    const input = { ...helenAndLi, rules: ['directReport' as const], reason: 'Both asked for it' };
    expect(await client.matching.overridePlan(helenAndLi)).toMatchObject({
      isAllowed: false,
      broken: [{ rule: 'directReport', right: 'notGranted' }],
    });
    await expect(client.matching.overrideAssign(input)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nobody has the right to override “Direct report”'),
    });
    await expect(
      client.matching.setOverrideRight({ rule: 'directReport', isGranted: true }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { grantedBy: expect.any(String) } } });
    await client.matching.setOverrideRight({
      rule: 'directReport',
      isGranted: true,
      grantedBy: 'Mara Ott, CHRO',
    });
    expect((await client.scenarios.log())[0]).toMatchObject({
      summary: 'Allow overriding “Direct report”',
      reason: 'Allowed by Mara Ott, CHRO',
    });
    await client.matching.overrideAssign(input);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei' });
    await client.matching.setOverrideRight({ rule: 'directReport', isGranted: false });
    expect(
      (await client.matching.overrideRights()).find(({ rule }) => rule === 'directReport'),
    ).toMatchObject({
      isGranted: false,
      grantedBy: null,
    });
  });

  it('that the two are never paired is never overridden', async () => {
    const { client, person, ids } = await started();
    await client.matching.addPairRule({
      kind: 'doNotPair',
      menteePersonId: person['Tom Reyes']!,
      mentorPersonId: person['Bo Dahl']!,
    });
    const pairing = { menteeId: ids['Tom Reyes']!, mentorId: ids['Bo Dahl']! };
    expect((await client.matching.overridePlan(pairing)).broken).toMatchObject([{ right: 'never' }]);
    await expect(
      client.matching.overrideAssign({ ...pairing, rules: ['doNotPair'], reason: 'I insist' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('is never overridden') });
    await expect(
      client.matching.setOverrideRight({ rule: 'doNotPair', isGranted: true, grantedBy: 'Mara Ott' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('about a mentor’s places gives way once the program allows it, where nobody there can be moved', async () => {
    const { client, ids, pairIdOf, pairing } = await started();
    const toBo = (mentee: string) => ({ menteeId: ids[mentee]!, mentorId: ids['Bo Dahl']! });
    await client.matching.assign(toBo('Tom Reyes'));
    await client.matching.setLock({ pairId: await pairIdOf('Tom Reyes'), isLocked: true });
    const input = { ...toBo('Helen Brandt'), rules: ['capacity' as const], reason: 'Bo has the time' };
    await expect(client.matching.overrideAssign(input)).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.matching.setOverrideRight({ rule: 'capacity', isGranted: true, grantedBy: 'Mara Ott' });
    await client.matching.overrideAssign(input);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Bo Dahl', 'Tom Reyes': 'Bo Dahl' });
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Bo Dahl', 'Tom Reyes': 'Bo Dahl' });
  });

  it('is not set aside by accident: another broken rule than the one agreed to stops it', async () => {
    const { client, tomAndAna } = await started();
    await expect(
      client.matching.overrideAssign({ ...tomAndAna, rules: ['sameTeam'], reason: 'Wrong rule' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Another rule keeps') });
    const free = { ...tomAndAna, mentorId: tomAndAna.mentorId };
    await client.matching.overrideAssign({ ...free, rules: ['noCommonLanguage'], reason: 'Fine' });
    await expect(
      client.matching.overrideAssign({ ...free, rules: ['noCommonLanguage'], reason: 'Twice' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('are a pair already') });
  });

  it('that came after the pair is overridden where it stands: nobody moves, and the pair is marked and locked', async () => {
    const { client, ids, person, pairing } = await started();
    const tomAndBo = { menteeId: ids['Tom Reyes']!, mentorId: ids['Bo Dahl']! };
    await client.matching.assign(tomAndBo);
    const before = await pairing();
    await client.matching.updateSettings({ rules: [{ key: 'notJunior', mode: 'hard' }] });
    await client.roster.update({ id: person['Bo Dahl']!, change: { gradeLevel: 10 } });
    expect((await client.matching.overridePlan(tomAndBo)).change).toBe(0);
    await client.matching.overrideAssign({
      ...tomAndBo,
      rules: ['notJunior'],
      reason: 'Bo was promoted last week',
    });
    expect(await pairing()).toEqual(before);
    const [pair] = (await client.matching.board()).pairs;
    expect(pair).toMatchObject({ isLocked: true, overrides: [{ rule: 'notJunior' }] });
  });

  it('leaves overridden pairs locked when all pairs are unlocked', async () => {
    const { client, ids, tomAndAna, pairIdOf } = await started();
    await client.matching.overrideAssign({ ...tomAndAna, rules: ['noCommonLanguage'], reason: 'Fine' });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Bo Dahl']! });
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: true });
    expect(await client.matching.setAllLocks({ isLocked: false })).toEqual({
      words: '1 pair unlocked. 1 overridden pair stays locked.',
    });
  });
});
