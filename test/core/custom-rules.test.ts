import { describe, expect, it } from 'vitest';
import type { RuleCondition } from '#shared/domain/custom-rules.ts';
import { COMPONENTS } from '#shared/domain/matching.ts';
import type { CoreClient } from './core-client.ts';
import { withCohort, type TestPerson } from './matching-cohort.ts';

const sameDepartment: RuleCondition[] = [{ kind: 'compare', field: 'department', same: true }];
const rule = { name: 'Same department', mode: 'hard' as const, cost: 0, conditions: sameDepartment };

/** Everybody's best partner is of their own department. */
const company = {
  mentees: [
    { name: 'Helen Brandt', department: 'Sales', location: 'Oslo', grade: 9, seeks: ['Data'] },
    { name: 'Tom Reyes', department: 'IT', location: 'Lima', grade: 8, seeks: ['Video'] },
  ],
  mentors: [
    { name: 'Li Wei', department: 'Sales', location: 'Lima', grade: 3, offers: ['Data'] },
    { name: 'Ana Cruz', department: 'IT', location: 'Oslo', grade: 4, offers: ['Video'] },
  ],
};

async function withRules(people: {
  readonly mentees: readonly TestPerson[];
  readonly mentors: readonly TestPerson[];
}) {
  const started = await withCohort(people);
  const { client } = started;
  const plain = await client.matching.settings();
  await client.matching.updateSettings({
    components: COMPONENTS.map(key => ({ key, weight: key === 'skillNeed' ? 10 : 0 })),
    rules: plain.rules.map(({ key }) => ({ key, mode: 'off' as const })),
  });
  return started;
}

async function autoMatch(client: CoreClient): Promise<string> {
  let words = '';
  for await (const event of await client.matching.autoMatch())
    if (event.kind === 'result') ({ words } = event);
  return words;
}

async function liftOnto(client: CoreClient, menteeId: number, mentorId: number) {
  const { ids, state, words } = await client.matching.lift({ role: 'mentee', id: menteeId });
  const at = ids.indexOf(mentorId);
  return { state: state[at], words: words[at] };
}

describe('a rule that the facilitator writes', () => {
  it('keeps people apart in auto-match, and says why on the card, in the prices and to whoever is left', async () => {
    const { client, ids, pairing } = await withRules(company);
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    const { words } = await client.matching.addCustomRule(rule);
    expect(words).toBe('“Same department” is added. 2 pairs on the board break it: see the warnings.');
    const { pairs } = await client.matching.board();
    expect(pairs.map(({ warnings }) => warnings)).toMatchObject([
      [
        {
          name: 'Same department',
          mode: 'hard',
          words: 'Li Wei and Helen Brandt have the same department (Sales).',
        },
      ],
      [{ name: 'Same department', words: 'Ana Cruz and Tom Reyes have the same department (IT).' }],
    ]);
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
    const lifted = await client.matching.lift({ role: 'mentee', id: ids['Helen Brandt']! });
    const at = lifted.ids.indexOf(ids['Li Wei']!);
    expect(lifted.state[at]).toBe('blocked');
    expect(lifted.words[at]).toBe('Li Wei and Helen Brandt have the same department (Sales).');
    expect(lifted.price[at]).toBeNull();
  });

  it('is the reason why somebody is unmatched, with what it would free to let it only warn', async () => {
    const { client } = await withRules({ mentees: [company.mentees[0]!], mentors: [company.mentors[0]!] });
    await client.matching.addCustomRule(rule);
    const { mentees } = await client.matching.board();
    expect(mentees[0]?.whyUnmatched).toMatchObject({
      words: 'Li Wei, the only mentor, is ruled out: 1 by your rule “Same department”.',
      help: 'If “Same department” only warned, 1 mentor would be possible.',
    });
  });

  it('shows before it is saved how many pairs it is about and whom it would leave alone', async () => {
    const { client } = await withRules(company);
    await autoMatch(client);
    expect(await client.matching.previewCustomRule({ conditions: sameDepartment })).toEqual({
      possible: 4,
      applies: 2,
      newlyApart: 2,
      onBoard: 2,
      onBoardNames: ['Li Wei and Helen Brandt', 'Ana Cruz and Tom Reyes'],
      leftAlone: [],
      unknown: 0,
    });
    const sales: RuleCondition = {
      kind: 'belongs',
      who: 'mentee',
      field: 'department',
      isIn: true,
      value: 'sales',
    };
    expect(await client.matching.previewCustomRule({ conditions: [sales] })).toMatchObject({
      applies: 2,
      leftAlone: ['Helen Brandt'],
    });
    const tenure: RuleCondition = { kind: 'tenure', who: 'mentor', under: true, months: 6 };
    expect(await client.matching.previewCustomRule({ conditions: [tenure] })).toMatchObject({
      applies: 0,
      unknown: 2,
    });
  });

  it('takes its points from the fit while it warns, and the inspector and the optimum count the same', async () => {
    const { client, ids, pairIdOf } = await withRules(company);
    await autoMatch(client);
    const plain = await client.matching.board();
    await client.matching.addCustomRule({ ...rule, mode: 'soft', cost: 500 });
    const board = await client.matching.board();
    expect(board.pairs.map(({ fit }) => fit)).toEqual(plain.pairs.map(({ fit }) => fit - 500));
    expect(board.totals).toMatchObject({
      fit: plain.totals.fit - 1000,
      bestFit: plain.totals.bestFit - 1000,
    });
    const detail = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
    });
    expect(detail.fit).toBe(board.pairs[0]?.fit);
    expect(detail.costs).toEqual([{ rule: 'custom-1', name: 'Same department', cost: 500 }]);
    await client.matching.acceptWarning({
      pairId: await pairIdOf('Helen Brandt'),
      rule: 'custom-1',
      reason: 'Both asked for it.',
    });
    const [log] = await client.scenarios.log();
    expect(log).toMatchObject({
      summary: 'Accept “Same department” for Li Wei and Helen Brandt',
      reason: 'Both asked for it.',
    });
  });

  it('also lets a warning of the catalog cost points', async () => {
    const { client, ids } = await withRules(company);
    const before = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
    });
    await client.matching.updateSettings({ rules: [{ key: 'noCommonLanguage', mode: 'soft', cost: 300 }] });
    const { rules } = await client.matching.settings();
    expect(rules.find(({ key }) => key === 'noCommonLanguage')).toEqual({
      key: 'noCommonLanguage',
      mode: 'soft',
      cost: 300,
    });
    // Nobody's languages are known, so nobody breaks it.
    const after = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Li Wei']!,
    });
    expect(after.fit).toBe(before.fit);
    await client.matching.updateSettings({ rules: [{ key: 'noCommonLanguage', mode: 'off' }] });
  });

  it('is edited, switched off and deleted, each taken back by undo, and forgets what was accepted for other words', async () => {
    const { client, pairIdOf } = await withRules(company);
    await autoMatch(client);
    const { id } = await client.matching.addCustomRule({ ...rule, mode: 'soft' });
    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.acceptWarning({ pairId, rule: 'custom-1', reason: 'Fine' });
    const { words } = await client.matching.updateCustomRule({
      ...rule,
      id,
      name: 'Same department, other site',
      mode: 'soft',
      conditions: [...sameDepartment, { kind: 'compare', field: 'location', same: false }],
    });
    expect(words).toBe(
      '“Same department, other site” is changed. 2 pairs on the board break it: see the warnings. 1 warning that was accepted shows again.',
    );
    await client.history.undo();
    expect((await client.matching.customRules()).rules).toMatchObject([
      { name: 'Same department', onBoard: 2 },
    ]);
    const [first] = (await client.matching.board()).pairs;
    expect(first?.warnings).toMatchObject([{ acceptedBecause: 'Fine' }]);
    await client.matching.setCustomRuleMode({ id, mode: 'off' });
    expect((await client.matching.board()).pairs.flatMap(({ warnings }) => warnings)).toEqual([]);
    await client.matching.removeCustomRule({ id });
    expect((await client.matching.customRules()).rules).toEqual([]);
    await client.history.undo();
    await client.history.undo();
    expect((await client.matching.customRules()).rules).toMatchObject([
      { key: 'custom-1', mode: 'soft', words: 'When both have the same department.' },
    ]);
    expect((await client.matching.board()).pairs[0]?.warnings).toMatchObject([{ acceptedBecause: 'Fine' }]);
  });

  it('can be overridden with a reason, and the mark keeps the name when the rule is gone', async () => {
    const { client, ids } = await withRules(company);
    const { id } = await client.matching.addCustomRule(rule);
    const pairing = { menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! };
    expect(await client.matching.overridePlan(pairing)).toMatchObject({
      broken: [{ rule: 'custom-1', name: 'Same department', right: 'granted' }],
    });
    await client.matching.overrideAssign({ ...pairing, rules: ['custom-1'], reason: 'They asked for it.' });
    expect(await client.matching.overrideRights()).toContainEqual({
      rule: 'custom-1',
      name: 'Same department',
      explanation: 'When both have the same department.',
      nature: 'judgment',
      isGranted: true,
      grantedBy: null,
    });
    await client.matching.removeCustomRule({ id });
    expect((await client.matching.board()).pairs[0]?.overrides).toMatchObject([
      { rule: 'custom-1', name: 'Same department', reason: 'They asked for it.' },
    ]);
    // A later rule never inherits what was overridden for this one.
    expect((await client.matching.addCustomRule({ ...rule, name: 'Another' })).id).toBe(2);
    expect((await client.matching.board()).pairs[0]?.warnings).toMatchObject([
      { rule: 'custom-2', acceptedBecause: null },
    ]);
  });

  it('tells a scenario apart that was measured with other rules, and puts it back without forbidden pairs', async () => {
    const { client } = await withRules(company);
    await autoMatch(client);
    const { id: scenario } = await client.scenarios.save({ name: 'First', note: '' });
    expect(await client.scenarios.list()).toMatchObject([{ hasOtherSettings: false }]);
    const { id } = await client.matching.addCustomRule(rule);
    expect(await client.scenarios.list()).toMatchObject([{ hasOtherSettings: true }]);
    await client.matching.clear();
    const { words } = await client.scenarios.promote({ id: scenario });
    expect(words).toContain(
      'Left out because a rule now forbids it: Li Wei and Helen Brandt and Ana Cruz and Tom Reyes.',
    );
    await client.matching.setCustomRuleMode({ id, mode: 'off' });
    expect(await client.scenarios.list()).toMatchObject([{ hasOtherSettings: false }]);
  });

  it('keeps out whom the intake finds not eligible, until an exception is made with a reason', async () => {
    const { client, db, ids } = await withRules(company);
    db.prepare(
      `INSERT INTO eligibilityRule (cohortId, role, kind, lower, otherwise) VALUES (1, 'mentor', 'grade', 4, 'notEligible')`,
    ).run();
    const conditions: RuleCondition[] = [{ kind: 'notEligible', who: 'mentor' }];
    await client.matching.addCustomRule({ name: 'Mentor not eligible', mode: 'hard', cost: 0, conditions });
    const { words } = await liftOnto(client, ids['Helen Brandt']!, ids['Li Wei']!);
    expect(words).toBe('Li Wei is not eligible by the rules of the intake.');
    expect((await liftOnto(client, ids['Helen Brandt']!, ids['Ana Cruz']!)).state).toBe('open');
    db.prepare(
      `INSERT INTO eligibilityOverride (enrollmentId, verdict, reason, madeOn) VALUES (?, 'eligible', 'Knows AI', '2026-03-01')`,
    ).run(ids['Li Wei']);
    await client.matching.setCustomRuleMode({ id: 1, mode: 'soft' });
    await client.matching.setCustomRuleMode({ id: 1, mode: 'hard' });
    expect((await liftOnto(client, ids['Helen Brandt']!, ids['Li Wei']!)).state).toBe('open');
  });

  it('says in the decision log what it was, and refuses a name twice and values that mean nothing', async () => {
    const { client } = await withRules(company);
    await client.matching.addCustomRule(rule);
    const [log] = await client.scenarios.log();
    expect(log).toMatchObject({
      operation: 'matching.addCustomRule',
      summary: 'Add the rule “Same department” (never)',
      reason: 'When both have the same department.',
    });
    await expect(client.matching.addCustomRule({ ...rule, name: 'same DEPARTMENT' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(
      client.matching.addCustomRule({ ...rule, name: 'Empty', conditions: [] }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
