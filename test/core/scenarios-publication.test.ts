import { describe, expect, it } from 'vitest';
import type { CoreClient } from './core-client.ts';
import { withCohort } from './matching-cohort.ts';

const people = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'] },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'] },
    { name: 'Grace Osei', grade: 9, seeks: ['Chat'] },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'] },
    { name: 'Bo Dahl', grade: 2, offers: ['Chat'] },
  ],
};

async function matched() {
  const cohort = await withCohort(people);
  for await (const event of await cohort.client.matching.autoMatch()) void event;
  const review = async () => {
    const { pairs } = await cohort.client.scenarios.review();
    return Object.fromEntries(pairs.map(pair => [pair.mentee, pair.stage]));
  };
  return { ...cohort, review };
}

describe('asking both sides', () => {
  it('takes a pair from proposed over staged to consulted, and keeps what was said with its date', async () => {
    const { client, pairIdOf, review } = await matched();
    const pairId = await pairIdOf('Helen Brandt');
    await client.scenarios.setStaged({ pairIds: [pairId], isStaged: true });
    expect(await review()).toEqual({
      'Helen Brandt': 'staged',
      'Tom Reyes': 'proposed',
      'Grace Osei': 'proposed',
    });
    await client.scenarios.answer({ pairId, side: 'mentee', answer: 'fine' });
    await client.scenarios.answer({
      pairId,
      side: 'mentor',
      answer: 'prefersOther',
      note: 'Would rather learn sales',
    });
    expect((await review())['Helen Brandt']).toBe('consulted');
    const pair = (await client.scenarios.review()).pairs.find(one => one.pairId === pairId);
    expect(pair).toMatchObject({
      stagedOn: '2026-03-02',
      menteeSays: { answer: 'fine', note: '', on: '2026-03-02' },
      mentorSays: { answer: 'prefersOther', note: 'Would rather learn sales', on: '2026-03-02' },
    });
    await client.scenarios.answer({ pairId, side: 'mentor', answer: null });
    expect((await review())['Helen Brandt']).toBe('staged');
    await client.scenarios.setStaged({ pairIds: [pairId], isStaged: false });
    expect((await client.scenarios.review()).pairs[0]).toMatchObject({ stage: 'proposed', menteeSays: null });
  });

  it('forgets what was said when the board gives the mentee another mentor', async () => {
    const { client, ids, pairIdOf, review } = await matched();
    const pairId = await pairIdOf('Helen Brandt');
    await client.scenarios.answer({ pairId, side: 'mentee', answer: 'conflict', note: 'Friends' });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Bo Dahl']! });
    expect((await review())['Helen Brandt']).toBe('proposed');
    await expect(client.scenarios.answer({ pairId, side: 'mentee', answer: 'fine' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.history.undo();
    expect((await client.scenarios.review()).pairs[0]?.menteeSays).toMatchObject({ note: 'Friends' });
  });
});

describe('publishing', () => {
  it('publishes what both sides agreed to, then all but conflicts', async () => {
    const { client, pairIdOf, review } = await matched();
    await expect(client.scenarios.publish({ which: 'consulted' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const helen = await pairIdOf('Helen Brandt');
    for (const side of ['mentee', 'mentor'] as const)
      await client.scenarios.answer({ pairId: helen, side, answer: 'fine' });
    await client.scenarios.answer({
      pairId: await pairIdOf('Tom Reyes'),
      side: 'mentor',
      answer: 'conflict',
    });
    expect((await client.scenarios.publish({ which: 'consulted' })).words).toBe(
      '1 pair published. From now on only a re-match changes them. 2 pairs without two agreements wait.',
    );
    expect((await client.scenarios.publish({ which: 'all' })).words).toMatch(
      /1 pair with a conflict was held back/,
    );
    expect(await review()).toEqual({
      'Helen Brandt': 'published',
      'Tom Reyes': 'staged',
      'Grace Osei': 'published',
    });
    await expect(client.scenarios.publish({ which: 'all' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps a published pair from every move by hand and from auto-match, and names the re-match', async () => {
    const { client, ids, pairIdOf, pairing } = await matched();
    await client.scenarios.publish({ which: 'all' });
    const before = await pairing();
    const pairId = await pairIdOf('Helen Brandt');
    const refused = { code: 'CONFLICT', message: expect.stringContaining('Re-match') };
    await expect(
      client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! }),
    ).rejects.toMatchObject(refused);
    await expect(client.matching.unassign({ pairId })).rejects.toMatchObject(refused);
    await expect(client.matching.setLock({ pairId, isLocked: true })).rejects.toMatchObject(refused);
    await expect(client.scenarios.setStaged({ pairIds: [pairId], isStaged: false })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(client.scenarios.answer({ pairId, side: 'mentee', answer: 'fine' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.matching.clear();
    for await (const event of await client.matching.autoMatch()) void event;
    expect(await pairing()).toEqual(before);
    const lifted = await client.matching.lift({ role: 'mentor', id: ids['Ana Cruz']!, fromMenteeId: null });
    expect(lifted.words.some(words => words.includes('Re-match'))).toBe(true);
  });
});

async function previewOf(client: CoreClient, pairIds: number[]) {
  for await (const event of await client.scenarios.previewRematch({ pairIds })) {
    if (event.kind === 'result') return event;
  }
  throw new Error('No result');
}

describe('a re-match', () => {
  it('finds new partners, leaves every other published pair alone, and is recorded with its reason', async () => {
    const { client, db, pairIdOf, pairing } = await matched();
    await client.program.updateCharter({ facilitatorName: 'Nora Lind' });
    await client.scenarios.publish({ which: 'all' });
    const [helen, tom] = [await pairIdOf('Helen Brandt'), await pairIdOf('Tom Reyes')];
    const preview = await previewOf(client, [helen, tom]);
    expect(preview.moves).toEqual([
      { mentee: 'Helen Brandt', before: 'Li Wei', after: 'Ana Cruz' },
      { mentee: 'Tom Reyes', before: 'Ana Cruz', after: 'Li Wei' },
    ]);
    await expect(client.scenarios.rematch({ pairIds: [helen, tom], reason: ' ' })).rejects.toThrow(
      'Input validation failed',
    );
    await client.scenarios.rematch({ pairIds: [helen, tom], reason: 'Both asked for it' });
    expect(await pairing()).toEqual({
      'Helen Brandt': 'Ana Cruz',
      'Tom Reyes': 'Li Wei',
      'Grace Osei': 'Bo Dahl',
    });
    expect(db.prepare(`SELECT count(*) AS n FROM pair WHERE state = 'reassigned'`).get()).toEqual({ n: 2 });
    const [entry] = await client.scenarios.log();
    expect(entry).toMatchObject({
      operation: 'scenarios.rematch',
      actor: 'Nora Lind',
      summary: 'Re-match Li Wei and Helen Brandt and Ana Cruz and Tom Reyes',
      reason: 'Both asked for it',
      price: preview.change,
    });
  });

  it('gives a place that is free to whoever waits longest', async () => {
    const { client, db, ids, pairIdOf, pairing } = await withCohort({
      mentees: [...people.mentees.slice(0, 2), { name: 'Zoe Hart', grade: 9, seeks: ['Data'] }],
      mentors: people.mentors.slice(0, 2),
    });
    db.prepare(`UPDATE enrollment SET interestOn = '2025-01-01' WHERE id = ?`).run(ids['Zoe Hart']);
    db.prepare(`UPDATE enrollment SET interestOn = '2026-02-01' WHERE id = ?`).run(ids['Tom Reyes']);
    await client.matching.assign({ menteeId: ids['Tom Reyes']!, mentorId: ids['Ana Cruz']! });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    expect((await client.scenarios.review()).waiting[0]).toMatchObject({ name: 'Zoe Hart', days: 425 });
    await client.scenarios.publish({ which: 'all' });
    await client.scenarios.rematch({ pairIds: [await pairIdOf('Tom Reyes')], reason: 'Ana moves abroad' });
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Zoe Hart': 'Ana Cruz' });
  });

  it('serves whoever came off the waitlist first, in its order, before the days that others have waited', async () => {
    const { client, db, ids, pairIdOf, pairing } = await withCohort({
      mentees: [
        ...people.mentees.slice(0, 1),
        { name: 'Zoe Hart', grade: 9, seeks: ['Data'] },
        { name: 'Uma Voss', grade: 9, seeks: ['Data'] },
        { name: 'Kim Sato', grade: 9, seeks: ['Data'] },
      ],
      mentors: [{ name: 'Li Wei', grade: 2, offers: ['Data'] }],
    });
    const came = (name: string, on: string) =>
      db.prepare('UPDATE enrollment SET interestOn = ? WHERE id = ?').run(on, ids[name]);
    came('Zoe Hart', '2025-01-01');
    came('Kim Sato', '2025-03-01');
    came('Uma Voss', '2026-02-01');
    const waitlisted = [ids['Kim Sato']!, ids['Uma Voss']!];
    await client.enrollment.setDecision({ ids: waitlisted, decision: 'waitlist' });
    await client.intake.moveInWaitlist({ id: ids['Uma Voss']!, beforeId: ids['Kim Sato']! });
    await client.enrollment.setDecision({ ids: waitlisted, decision: 'accepted' });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    expect(
      (await client.scenarios.review()).waiting.map(({ name, isFromWaitlist }) => [name, isFromWaitlist]),
    ).toEqual([
      ['Uma Voss', true],
      ['Kim Sato', true],
      ['Zoe Hart', false],
    ]);
    await client.scenarios.publish({ which: 'all' });
    await client.scenarios.rematch({
      pairIds: [await pairIdOf('Helen Brandt')],
      reason: 'Helen moves abroad',
    });
    expect(await pairing()).toEqual({ 'Uma Voss': 'Li Wei' });
    // Whoever goes back to the waitlist stands at its end, and comes off it again from there.
    await client.enrollment.setDecision({ ids: [ids['Uma Voss']!], decision: 'waitlist' });
    await client.enrollment.setDecision({ ids: [ids['Uma Voss']!], decision: 'accepted' });
    await client.history.undo();
    await client.history.undo();
    await client.history.undo();
    expect((await client.scenarios.review()).waiting[0]).toMatchObject({
      name: 'Uma Voss',
      isFromWaitlist: true,
    });
  });

  it('is only for published pairs that have not begun', async () => {
    const { client, db, pairIdOf } = await matched();
    const pairId = await pairIdOf('Helen Brandt');
    await expect(previewOf(client, [pairId])).rejects.toMatchObject({
      message: expect.stringContaining('are not published'),
    });
    db.prepare(`UPDATE pair SET state = 'active' WHERE id = ?`).run(pairId);
    await client.scenarios.setStaged({ pairIds: [await pairIdOf('Tom Reyes')], isStaged: true });
    await expect(client.scenarios.rematch({ pairIds: [pairId], reason: 'Any' })).rejects.toMatchObject({
      message: expect.stringContaining('have already started'),
    });
  });
});

describe('the decision log', () => {
  it('lists every decision with its price and reason, and what was undone', async () => {
    const { client, pairIdOf } = await matched();
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: true });
    await client.program.updateCharter({ purpose: 'Not about matching' });
    await client.history.undo();
    await client.history.undo();
    expect((await client.scenarios.log()).map(({ summary, actor }) => [summary, actor])).toEqual([
      ['Undid: Lock Li Wei and Helen Brandt', null],
      ['Lock Li Wei and Helen Brandt', null],
      ['Auto-match 3 pairs', null],
    ]);
  });

  it('is exported for a spreadsheet, and no text in it runs as a formula', async () => {
    const { client, ids } = await withCohort(people);
    await client.matching.assign({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
      reason: '=HYPERLINK("http://x")',
    });
    const file = await client.scenarios.exportLog();
    expect(file.name).toBe('Decision log 2026-03-02.csv');
    const [header, row] = (await file.text()).split('\r\n');
    expect(header).toContain('When (UTC),Who,What');
    expect(row).toContain('Assign Li Wei to Helen Brandt');
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
