import { describe, expect, it } from 'vitest';
import { withCohort } from './matching-cohort.ts';

/** Two leaders and two juniors whose wishes cross over nicely, and a third junior to spare. */
const crossed = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'] },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'] },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'] },
    { name: 'Bo Dahl', grade: 2, offers: [] },
  ],
};

async function autoMatch(client: Awaited<ReturnType<typeof withCohort>>['client']) {
  const events = [];
  for await (const event of await client.matching.autoMatch()) events.push(event);
  return events[events.length - 1]!;
}

describe('auto-match', () => {
  it('finds the best arrangement of everyone, proves it, and is one undo step', async () => {
    const { client, pairing } = await withCohort(crossed);
    expect(await autoMatch(client)).toMatchObject({ kind: 'result', matched: 2, changed: 2 });
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    const { totals } = await client.matching.board();
    expect(totals).toMatchObject({ matched: 2, bestMatched: 2, isProven: true });
    expect(totals.fit).toBe(totals.bestFit);
    expect(totals.words).toBe('No other arrangement scores higher: proven for everyone at once.');
    expect(await client.history.undo()).toEqual({ label: 'Auto-match 2 pairs' });
    expect(await pairing()).toEqual({});
  });

  it('keeps locked pairs and pairs that already meet, and counts the best around them', async () => {
    const { client, ids, db, pairIdOf, pairing } = await withCohort(crossed);
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! });
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: true });
    await autoMatch(client);
    expect((await pairing())['Helen Brandt']).toBe('Ana Cruz');
    const { totals } = await client.matching.board();
    expect(totals.fit).toBe(totals.bestFit);

    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.setLock({ pairId, isLocked: false });
    db.prepare(`UPDATE pair SET state = 'active' WHERE id = ?`).run(pairId);
    await client.program.updateCharter({ purpose: 'anything' });
    await expect(client.matching.unassign({ pairId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('changes nothing when the board is the best already', async () => {
    const { client } = await withCohort(crossed);
    await autoMatch(client);
    expect(await autoMatch(client)).toMatchObject({
      changed: 0,
      words: 'Nothing to change: no other arrangement scores higher.',
    });
    expect((await client.history.steps()).length).toBe(1);
  });

  it('matches as many people as the rules allow before it looks at the fit', async () => {
    const { client, pairing } = await withCohort({
      mentees: [
        { name: 'Helen Brandt', grade: 9, seeks: ['Data'], languages: ['English'] },
        { name: 'Tom Reyes', grade: 9, seeks: ['Data'], languages: ['Español'] },
      ],
      mentors: [
        { name: 'Li Wei', grade: 2, offers: ['Data'], languages: ['English', 'Espanol'] },
        { name: 'Bo Dahl', grade: 2, languages: ['English'] },
      ],
    });
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Bo Dahl', 'Tom Reyes': 'Li Wei' });
  });

  it('says whom to choose first when a side is empty', async () => {
    const { client } = await withCohort({ mentees: crossed.mentees, mentors: [] });
    await expect(autoMatch(client)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'No mentor takes part yet. Choose who takes part on the Intake screen, then match.',
    });
  });
});

describe('moving cards', () => {
  it('swaps two mentors when one is dropped on the other’s mentee, and undo puts both back', async () => {
    const { client, ids, pairing } = await withCohort(crossed);
    await autoMatch(client);
    const before = await pairing();
    const { words } = await client.matching.assign({
      menteeId: ids['Tom Reyes']!,
      mentorId: ids['Li Wei']!,
      fromMenteeId: ids['Helen Brandt']!,
    });
    expect(words).toMatch(/^Li Wei now mentors Tom Reyes .* Ana Cruz moves to Helen Brandt\. Board −\d/);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
    await client.history.undo();
    expect(await pairing()).toEqual(before);
  });

  it('leaves the giver unmatched when the swap would break a hard rule, and says so beforehand', async () => {
    const { client, ids, pairing } = await withCohort({
      mentees: crossed.mentees,
      mentors: [
        { name: 'Ana Cruz', grade: 2, offers: ['Video'], manager: 'Helen Brandt' },
        { name: 'Li Wei', grade: 2, offers: ['Data'] },
      ],
    });
    await autoMatch(client);
    const lifted = await client.matching.lift({
      role: 'mentor',
      id: ids['Li Wei']!,
      fromMenteeId: ids['Helen Brandt']!,
    });
    const tom = lifted.ids.indexOf(ids['Tom Reyes']!);
    expect(lifted.words[tom]).toBe(
      'Ana Cruz becomes free. Helen Brandt is left without a mentor: Ana Cruz reports directly to Helen Brandt.',
    );
    const before = (await client.matching.board()).totals.fit;
    await client.matching.assign({
      menteeId: ids['Tom Reyes']!,
      mentorId: ids['Li Wei']!,
      fromMenteeId: ids['Helen Brandt']!,
    });
    expect(await pairing()).toEqual({ 'Tom Reyes': 'Li Wei' });
    expect((await client.matching.board()).totals.fit - before).toBe(lifted.change[tom]);
  });

  it('says beforehand what the new pairs would be warned for, those who swap included', async () => {
    const { client, ids } = await withCohort({
      mentees: [
        { name: 'Helen Brandt', grade: 9, seeks: ['Data'] },
        { name: 'Tom Reyes', grade: 3, seeks: ['Video'] },
      ],
      mentors: [
        { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
        { name: 'Li Wei', grade: 4, offers: ['Data'] },
      ],
    });
    await autoMatch(client);
    const { warnings, ids: targets } = await client.matching.lift({
      role: 'mentor',
      id: ids['Ana Cruz']!,
      fromMenteeId: ids['Tom Reyes']!,
    });
    expect(warnings[targets.indexOf(ids['Helen Brandt']!)]).toMatch(
      /Li Wei .* Tom Reyes|Tom Reyes .* Li Wei/,
    );
    expect(warnings[targets.indexOf(ids['Tom Reyes']!)]).toBe('');
  });

  it('refuses what a hard rule forbids, in the rule’s words, and changes nothing', async () => {
    const { client, ids, pairing } = await withCohort({
      mentees: [{ name: 'Helen Brandt', grade: 9 }],
      mentors: [{ name: 'Ana Cruz', grade: 2, manager: 'Helen Brandt' }],
    });
    await expect(
      client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Ana Cruz reports directly to Helen Brandt. Nothing was changed.',
    });
    expect(await pairing()).toEqual({});
    expect((await client.matching.board()).mentees[0]!.whyUnmatched).toEqual({
      words: 'Ana Cruz, the only mentor, is ruled out: 1 is a direct report or the manager.',
      help: null,
      competingIds: [],
    });
  });

  it('tells somebody left over who competes for the same mentor, and what would help', async () => {
    const { client, ids } = await withCohort({
      mentees: ['Helen Brandt', 'Tom Reyes'].map(name => ({ name, grade: 9, languages: ['English'] })),
      mentors: [
        { name: 'Ana Cruz', grade: 2, languages: ['English'] },
        { name: 'Bo Dahl', grade: 2, languages: ['Dansk'] },
      ],
    });
    await autoMatch(client);
    const { mentees } = await client.matching.board();
    const left = mentees.find(({ load }) => load === 0)!;
    const other = mentees.find(({ load }) => load > 0)!;
    expect(left.whyUnmatched).toEqual({
      words:
        'Helen Brandt and Tom Reyes can only be paired with Ana Cruz, who has 1 place in all, so 1 of them stays without a mentor.',
      help: 'One more mentor, or a second mentee for one of them, would help.',
      competingIds: [other.id],
    });
    expect(Object.values(ids)).toContain(other.id);
  });

  it('gives a mentor with two places a second mentee, and swaps out one when full', async () => {
    const { client, ids, pairing } = await withCohort({
      mentees: ['Helen Brandt', 'Tom Reyes', 'Uma Shah'].map(name => ({ name, grade: 9 })),
      mentors: [{ name: 'Ana Cruz', grade: 2, capacity: 2 }],
    });
    for (const name of ['Helen Brandt', 'Tom Reyes', 'Uma Shah']) {
      await client.matching.assign({ menteeId: ids[name]!, mentorId: ids['Ana Cruz']! });
    }
    const now = await pairing();
    expect(Object.keys(now).length).toBe(2);
    expect(now['Uma Shah']).toBe('Ana Cruz');
  });

  it('refuses to move a locked pair from either end, and names both people', async () => {
    const { client, ids, pairIdOf } = await withCohort(crossed);
    await autoMatch(client);
    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.setLock({ pairId, isLocked: true });
    const sentence =
      'Helen Brandt and Li Wei are locked together. Unlock the pair to move it. Nothing was changed.';
    await expect(
      client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Bo Dahl']! }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: sentence });
    await expect(
      client.matching.assign({
        menteeId: ids['Tom Reyes']!,
        mentorId: ids['Li Wei']!,
        fromMenteeId: ids['Helen Brandt']!,
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: sentence });
    await expect(client.matching.unassign({ pairId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('locks and unlocks all, and clears only what is not locked', async () => {
    const { client, pairIdOf, pairing } = await withCohort(crossed);
    await autoMatch(client);
    expect(await client.matching.setAllLocks({ isLocked: true })).toEqual({ words: '2 pairs locked.' });
    expect(await client.matching.clear()).toEqual({ words: 'Every pair is locked or already meeting.' });
    await client.matching.setLock({ pairId: await pairIdOf('Tom Reyes'), isLocked: false });
    expect(await client.matching.clear()).toEqual({ words: '1 pair taken apart. 1 pair stays.' });
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei' });
  });

  it('writes each decision with its reason and price into the log', async () => {
    const { client, ids } = await withCohort(crossed);
    await client.matching.assign({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
      reason: 'Both asked for it',
    });
    const { totals } = await client.matching.board();
    expect(await client.history.log({ prefix: 'matching.' })).toMatchObject([
      { summary: 'Assign Li Wei to Helen Brandt', reason: 'Both asked for it', price: totals.fit },
    ]);
  });

  it('tells that somebody no longer takes part', async () => {
    const { client, ids, db } = await withCohort(crossed);
    db.prepare(`UPDATE person SET status = 'left' WHERE firstName = 'Li'`).run();
    await expect(
      client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the repair of a drop', () => {
  /** Li suits Helen, Ana suits Tom, Bo suits Uma; Bo would suit Helen too, and Ana Uma. */
  const threesome = {
    mentees: [
      { name: 'Helen Brandt', grade: 9, seeks: ['Data'] },
      { name: 'Tom Reyes', grade: 9, seeks: ['Video'] },
      { name: 'Uma Shah', grade: 9, seeks: ['Prompting', 'Video'] },
    ],
    mentors: [
      { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
      { name: 'Li Wei', grade: 2, offers: ['Data'] },
      { name: 'Bo Dahl', grade: 2, offers: ['Prompting', 'Data'] },
    ],
  };

  it('is told while the card is in the air, offered on the drop, and made as its own step', async () => {
    const { client, ids, pairing } = await withCohort(threesome);
    await autoMatch(client);
    const drop = {
      menteeId: ids['Tom Reyes']!,
      mentorId: ids['Li Wei']!,
      fromMenteeId: ids['Helen Brandt']!,
    };
    const { repair: planned } = await client.matching.dropPlan(drop);
    const { repair } = await client.matching.assign(drop);
    expect(repair).toEqual(planned);
    expect(repair!.words).toBe('Bo Dahl moves to Helen Brandt and Ana Cruz to Uma Shah.');
    const dropped = await pairing();
    expect(dropped['Helen Brandt']).toBe('Ana Cruz');
    const before = (await client.matching.board()).totals.fit;
    const lost = await client.matching.lift({
      role: 'mentor',
      id: ids['Li Wei']!,
      fromMenteeId: drop.menteeId,
    });
    const { fit: price } = lost.price[lost.ids.indexOf(drop.menteeId)]!;

    await client.matching.replaceOthers({ moves: repair!.moves });
    expect(await pairing()).toEqual({
      'Helen Brandt': 'Bo Dahl',
      'Tom Reyes': 'Li Wei',
      'Uma Shah': 'Ana Cruz',
    });
    const { totals } = await client.matching.board();
    expect(totals.fit - before).toBe(repair!.change);
    expect(totals.bestFit - totals.fit).toBe(price);
    expect(await client.history.undo()).toEqual({ label: 'Re-place 2 others' });
    expect(await pairing()).toEqual(dropped);
  });

  it('is not offered where the drop leaves the board as good as it can be', async () => {
    const { client, ids } = await withCohort(crossed);
    const { repair } = await client.matching.assign({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
    });
    expect(repair).toBeNull();
  });

  it('is refused when somebody has been moved since', async () => {
    const { client, ids, pairIdOf, pairing } = await withCohort(threesome);
    await autoMatch(client);
    const { repair } = await client.matching.assign({
      menteeId: ids['Tom Reyes']!,
      mentorId: ids['Li Wei']!,
      fromMenteeId: ids['Helen Brandt']!,
    });
    await client.matching.unassign({ pairId: await pairIdOf('Uma Shah') });
    const before = await pairing();
    await expect(client.matching.replaceOthers({ moves: repair!.moves })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await pairing()).toEqual(before);
  });
});

describe('warnings', () => {
  const far = {
    mentees: [{ name: 'Helen Brandt', grade: 9, location: 'Oslo', timeZone: 'Europe/Oslo' }],
    mentors: [{ name: 'Li Wei', grade: 9, location: 'Lima', timeZone: 'America/Lima' }],
  };

  it('stay in sight with their words, and can be accepted with a reason', async () => {
    const { client, pairIdOf } = await withCohort(far);
    await autoMatch(client);
    const warnings = async () => (await client.matching.board()).pairs[0]!.warnings;
    expect((await warnings()).map(({ rule, mode }) => `${mode} ${rule}`)).toEqual([
      'soft notJunior',
      'soft timeZoneDistance',
    ]);
    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.acceptWarning({ pairId, rule: 'timeZoneDistance', reason: 'Li works evenings' });
    expect((await warnings())[1]).toMatchObject({ acceptedBecause: 'Li works evenings' });
    await client.matching.withdrawAcceptance({ pairId, rule: 'timeZoneDistance' });
    expect((await warnings())[1]).toMatchObject({ acceptedBecause: null });
  });

  it('of a rule set to never cannot be accepted, and the pair made before stays in sight', async () => {
    const { client, pairIdOf } = await withCohort(far);
    await autoMatch(client);
    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.updateSettings({ rules: [{ key: 'notJunior', mode: 'hard' }] });
    await expect(
      client.matching.acceptWarning({ pairId, rule: 'notJunior', reason: 'Fine' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await client.matching.board()).pairs[0]!.warnings[0]).toMatchObject({ mode: 'hard' });
  });
});

describe('settings', () => {
  it('show what a change would do before it is saved', async () => {
    const { client, pairing } = await withCohort(crossed);
    await autoMatch(client);
    const preview = await client.matching.previewSettings({
      rules: [{ key: 'doNotPair', mode: 'hard' }],
      components: [{ key: 'skillNeed', weight: 0 }],
    });
    expect(preview).toMatchObject({ matched: 2, brokenPairs: 0, changedPairs: 0, moves: [], moveCount: 0 });
    expect(preview.fit).not.toBe(preview.fitNow);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
  });

  it('show by name who would change mentor, and who would have one', async () => {
    const { client, ids } = await withCohort({
      mentees: [
        { name: 'Helen Brandt', grade: 9, seeks: ['Data'], location: 'Oslo' },
        { name: 'Tom Reyes', grade: 9, seeks: ['Video'], location: 'Lima' },
        { name: 'Grace Osei', grade: 9, seeks: ['Data'], location: 'Oslo' },
      ],
      mentors: [
        { name: 'Ana Cruz', grade: 2, offers: ['Video'], location: 'Oslo' },
        { name: 'Li Wei', grade: 2, offers: ['Data'], location: 'Lima' },
      ],
    });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    const only = (wanted: string) =>
      ['skillNeed', 'site'].map(key => ({ key: key as 'site', weight: key === wanted ? 10 : 0 }));
    const { components } = await client.matching.settings();
    const off = components.map(({ key }) => ({ key, weight: 0 }));
    await client.matching.updateSettings({ components: [...off, ...only('skillNeed')] });
    const preview = await client.matching.previewSettings({ components: [...off, ...only('site')] });
    expect(preview.changedPairs).toBe(1);
    expect(preview.moveCount).toBe(preview.moves.length);
    expect(preview.moves).toContainEqual({ mentee: 'Tom Reyes', before: null, after: 'Li Wei' });
    expect(preview.moves.filter(({ after }) => after === 'Ana Cruz')).toHaveLength(1);
  });

  it('refuse a turned-around weight where the opposite makes no sense', async () => {
    const { client } = await withCohort(crossed);
    await expect(
      client.matching.updateSettings({ components: [{ key: 'skillNeed', weight: -3 }] }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { skillNeed: expect.any(String) } } });
    await client.matching.updateSettings({ components: [{ key: 'site', weight: -3 }] });
    const { components } = await client.matching.settings();
    expect(components.find(({ key }) => key === 'site')).toMatchObject({ key: 'site', weight: -3 });
  });

  it('keep two people apart or together, and refuse what contradicts itself', async () => {
    const { client, person, pairing } = await withCohort(crossed);
    const helenAnd = (mentor: string) => ({
      menteePersonId: person['Helen Brandt']!,
      mentorPersonId: person[mentor]!,
    });
    await client.matching.addPairRule({ kind: 'doNotPair', ...helenAnd('Li Wei'), reason: 'Private' });
    await expect(
      client.matching.addPairRule({ kind: 'mustPair', ...helenAnd('Li Wei') }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await client.matching.addPairRule({ kind: 'mustPair', ...helenAnd('Ana Cruz') });
    await autoMatch(client);
    expect((await pairing())['Helen Brandt']).toBe('Ana Cruz');
    const { pairRules } = await client.matching.settings();
    expect(pairRules.map(({ kind, mentorName }) => `${kind} ${mentorName}`)).toEqual([
      'doNotPair Li Wei',
      'mustPair Ana Cruz',
    ]);
    for (const { id } of pairRules) await client.matching.removePairRule({ id });
    await autoMatch(client);
    expect((await pairing())['Helen Brandt']).toBe('Li Wei');
  });
});

describe('the pair inspector', () => {
  it('shows what each component adds, both directions and who else it could be', async () => {
    const { client, ids } = await withCohort(crossed);
    await autoMatch(client);
    const detail = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
    });
    const sum = detail.components.reduce((total, { contribution }) => total + contribution, 0);
    expect(Math.abs(sum - detail.fit)).toBeLessThan(detail.components.length);
    expect(detail.mentorTeaches).toBe('Li can teach Data, which Helen wants to learn.');
    expect(detail.price).toEqual({ lost: 0, fit: 0 });
    expect(detail.alternatives.map(({ name }) => name)).toEqual(['Bo Dahl', 'Ana Cruz']);
    expect(detail.alternatives.every(({ change }) => change <= 0)).toBe(true);
    // The board is the best there is, so a drop and its repair together cost the exact price.
    for (const { change, repair, price } of detail.alternatives) {
      expect(-(change + (repair?.change ?? 0))).toBe(price.fit);
    }
  });
});
