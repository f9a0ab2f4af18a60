import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { temporaryFolder } from './core-client.ts';
import { withCohort } from './matching-cohort.ts';

const cast = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'], languages: ['English'] },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'], languages: ['English'] },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 9, offers: ['Video'], languages: ['English'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'], languages: ['English'] },
    { name: 'Bo Dahl', grade: 2, languages: ['Spanish'] },
  ],
};

async function started() {
  const cohort = await withCohort(cast);
  await cohort.client.program.updateCharter({ facilitatorName: 'Nora Lind' });
  const newest = async () => {
    const [entry] = await cohort.client.scenarios.log();
    if (!entry) throw new Error('The log is empty');
    return entry;
  };
  return { ...cohort, newest };
}

/** Operations of the board that only read, and those about what counts that have tests of their own. */
const NOT_DECIDED = new Set([
  'board',
  'lift',
  'dropPlan',
  'check',
  'aim',
  'pairDetail',
  'settings',
  'previewSettings',
  'overrideRights',
  'overridePlan',
  'declareDeiPurpose',
  'withdrawDeiPurpose',
  'identity',
  'setIdentity',
  'workStyle',
  'setWorkStyle',
  'customRules',
  'previewCustomRule',
]);

describe('every command of the board', () => {
  it('is in the decision log with who, what, before and after, price and reason', async () => {
    const { client, ids, person, db, pairIdOf, newest } = await started();
    const logged = new Set<string>();
    const expectEntry = async (verb: string, entry: object) => {
      expect(await newest()).toMatchObject({ operation: `matching.${verb}`, actor: 'Nora Lind', ...entry });
      logged.add(verb);
    };
    const pairing = (mentee: string, mentor: string) => ({ menteeId: ids[mentee]!, mentorId: ids[mentor]! });
    const people = (mentee: string, mentor: string) => ({
      menteePersonId: person[mentee]!,
      mentorPersonId: person[mentor]!,
    });
    const points = expect.any(Number);

    await client.matching.assign({ ...pairing('Helen Brandt', 'Ana Cruz'), reason: 'They asked for it' });
    await expectEntry('assign', {
      summary: 'Assign Ana Cruz to Helen Brandt',
      reason: 'They asked for it',
      price: points,
      detail: 'Helen Brandt: nobody → Ana Cruz',
    });
    const pairId = await pairIdOf('Helen Brandt');
    await client.matching.acceptWarning({ pairId, rule: 'notJunior', reason: 'Ana is new here' });
    await expectEntry('acceptWarning', {
      summary: 'Accept “Mentor not junior” for Ana Cruz and Helen Brandt',
      reason: 'Ana is new here',
    });
    await client.matching.withdrawAcceptance({ pairId, rule: 'notJunior' });
    await expectEntry('withdrawAcceptance', {
      summary: 'Take back the acceptance of “Mentor not junior” for Ana Cruz and Helen Brandt',
    });
    await client.matching.setLock({ pairId, isLocked: true });
    await expectEntry('setLock', { summary: 'Lock Ana Cruz and Helen Brandt', price: null, detail: null });
    await client.matching.setAllLocks({ isLocked: false });
    await expectEntry('setAllLocks', { summary: 'Unlock 1 pair' });

    const { repair } = await client.matching.assign({ ...pairing('Tom Reyes', 'Ana Cruz'), lock: true });
    await expectEntry('assign', {
      summary: 'Assign Ana Cruz to Tom Reyes, and lock them',
      detail: 'Tom Reyes: nobody → Ana Cruz\nHelen Brandt: Ana Cruz → nobody',
    });
    await client.matching.replaceOthers({ moves: repair?.moves ?? [] });
    await expectEntry('replaceOthers', {
      summary: 'Re-place 1 other',
      price: points,
      detail: 'Helen Brandt: nobody → Li Wei',
    });
    await client.matching.unassign({ pairId: await pairIdOf('Helen Brandt') });
    await expectEntry('unassign', {
      summary: 'Take Li Wei and Helen Brandt apart',
      price: points,
      detail: 'Helen Brandt: Li Wei → nobody',
    });
    await client.matching.setAllLocks({ isLocked: false });
    await client.matching.clear();
    await expectEntry('clear', { summary: 'Take 1 pair apart', detail: 'Tom Reyes: Ana Cruz → nobody' });

    for await (const event of await client.matching.autoMatch()) void event;
    await expectEntry('autoMatch', {
      price: points,
      detail: 'Helen Brandt: nobody → Li Wei\nTom Reyes: nobody → Ana Cruz',
    });
    await client.matching.overrideAssign({
      ...pairing('Helen Brandt', 'Bo Dahl'),
      rules: ['noCommonLanguage'],
      reason: 'Helen learns Spanish',
    });
    await expectEntry('overrideAssign', {
      summary: 'Override “No common language”: pair Bo Dahl and Helen Brandt',
      reason: 'Helen learns Spanish',
      price: points,
      detail: 'Helen Brandt: Li Wei → Bo Dahl',
    });
    await client.matching.setOverrideRight({ rule: 'capacity', isGranted: true, grantedBy: 'Mara Ott' });
    await expectEntry('setOverrideRight', {
      summary: 'Allow overriding “Mentor’s places”',
      reason: 'Allowed by Mara Ott',
    });
    await client.matching.addPairRule({
      kind: 'doNotPair',
      ...people('Tom Reyes', 'Li Wei'),
      reason: 'Private',
    });
    await expectEntry('addPairRule', { summary: 'Never pair Li Wei and Tom Reyes', reason: 'Private' });
    const { pairRules } = await client.matching.settings();
    await client.matching.removePairRule({ id: pairRules[0]!.id });
    await expectEntry('removePairRule', { summary: expect.stringContaining('Li Wei and Tom Reyes') });
    const rule = {
      name: 'Not from one site',
      mode: 'soft' as const,
      cost: 500,
      conditions: [{ kind: 'compare' as const, field: 'location' as const, same: true }],
    };
    const { id } = await client.matching.addCustomRule(rule);
    await expectEntry('addCustomRule', {
      summary: expect.stringContaining('Add the rule “Not from one site”'),
    });
    await client.matching.updateCustomRule({ ...rule, id, cost: 700 });
    await expectEntry('updateCustomRule', { summary: expect.stringContaining('Change the rule') });
    await client.matching.setCustomRuleMode({ id, mode: 'off' });
    await expectEntry('setCustomRuleMode', { summary: expect.stringContaining('Set the rule') });
    await client.matching.removeCustomRule({ id });
    await expectEntry('removeCustomRule', {
      summary: 'Delete the rule “Not from one site”',
      reason: expect.stringMatching(/site/i),
    });
    await client.matching.updateSettings({ components: [{ key: 'skillNeed', weight: 9 }] });
    await expectEntry('updateSettings', { summary: expect.any(String) });

    await client.history.undo();
    expect(await newest()).toMatchObject({ operation: 'history.undo', actor: 'Nora Lind' });
    const commands = Object.keys(contract.matching).filter(verb => !NOT_DECIDED.has(verb));
    expect([...logged].sort()).toEqual(commands.sort());
    expect(db.prepare('SELECT count(*) FROM auditEntry').pluck().get()).toBeGreaterThan(15);
  });
});

describe('the printed log', () => {
  async function printed(paper: 'A4' | 'Letter') {
    const { client, ids } = await started();
    for await (const event of await client.matching.autoMatch()) void event;
    await client.matching.overrideAssign({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Bo Dahl']!,
      fromMenteeId: null,
      rules: ['noCommonLanguage'],
      reason: 'Helen learns Spanish',
    });
    const request = { kind: 'decisionLog', paper } as const;
    for await (const event of await client.documents.make({ request, purpose: 'save' })) {
      if (event.kind === 'progress') continue;
      const file = await client.documents.take({ token: event.token });
      const path = join(temporaryFolder(), 'log.pdf');
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      return {
        text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
        info: execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
      };
    }
    throw new Error('The stream ended without a result');
  }

  it('says who decided what, who was with whom, the price and the reason, on tagged pages with numbers', async () => {
    const { text, info } = await printed('A4');
    expect(text).toContain('Matching decisions');
    expect(text).toContain('1 hard rule was overridden.');
    expect(text.replace(/\s+/g, ' ')).toContain('no entry of the log was changed or removed');
    expect(text).toContain('Nora Lind');
    expect(text).toContain('Helen learns Spanish');
    expect(text).toContain('Helen Brandt: Li Wei → Bo Dahl');
    expect(text).toMatch(/[−+]\d+\.\d/);
    expect(text).toContain('Page 1 of 1');
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+84\d.* x 59\d/);
  });

  it('fits the paper of the office', async () => {
    expect((await printed('Letter')).info).toMatch(/Page size:\s+792 x 612/);
  });

  it('is not printed while nothing was decided', async () => {
    const { client } = await withCohort(cast);
    const make = async () => {
      const request = { kind: 'decisionLog', paper: 'A4' } as const;
      for await (const event of await client.documents.make({ request, purpose: 'save' })) void event;
    };
    await expect(make()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
