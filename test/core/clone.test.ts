import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/domain/dates.ts';
import { PLAIN_GOALS } from '#shared/domain/matching-goals.ts';
import { must } from '#shared/domain/assert.ts';
import { enrollPerson, withTwoPairs } from './cohort-builder.ts';
import { TEST_NOW, withSample } from './core-client.ts';

const TODAY = dayOf(TEST_NOW);
const EVERYTHING = {
  name: 'Reverse mentoring 2027',
  cohortName: 'Cohort 2',
  isPilot: false,
  lessons: true,
  roster: true,
  waitlist: true,
  priorPairs: true,
  alumni: true,
};

/** A pilot of two pairs with a signed charter, a champion, a lesson and somebody who waits. */
async function withPilot() {
  const started = await withTwoPairs();
  const { client, db, people } = started;
  db.prepare(`UPDATE pair SET state = 'active', startedOn = '2026-01-05'`).run();
  db.prepare(`UPDATE person SET accessNeeds = 'Needs captions'`).run();
  db.prepare(`UPDATE enrollment SET screeningSocial = 4, motivation = 'In confidence'`).run();
  const waiting = enrollPerson(db, 'Ida Berg', 'mentor', { decision: 'waitlist' });
  await client.charter.useTemplate({ template: 'digital' });
  const [outcome] = (await client.program.get()).outcomes;
  await client.charter.addValue({
    outcomeId: must(outcome, 'The template has some').id,
    measuredOn: TODAY,
    value: '46%',
    note: '',
  });
  await client.charter.sign({ sponsorName: 'Maria Keller', signedOn: TODAY });
  await client.closure.addLesson({ kind: 'keep', words: 'First names on the badges', owner: 'Nora' });
  await client.closure.setAlumni({ enrollmentIds: [people.li.enrollmentId], isChampion: true });
  return { ...started, waiting };
}

describe('the next cohort', () => {
  it('starts with the charter to be signed anew, the last values as baselines, lessons and champions of the one before', async () => {
    const { client } = await withPilot();
    expect(await client.programs.cloneChoices()).toEqual({
      suggestedName: 'Spring pilot',
      suggestedCohort: 'Cohort 2',
      predecessor: 'Spring pilot, Pilot',
      people: 5,
      waitlist: 1,
      priorPairs: 2,
      alumni: 1,
      lessons: 1,
    });
    const { id } = await client.programs.cloneProgram(EVERYTHING);
    const program = await client.program.get();
    expect(program).toMatchObject({
      name: 'Reverse mentoring 2027',
      state: 'draft',
      predecessor: 'Spring pilot, Pilot',
      sponsorName: 'Maria Keller',
      sponsorSignedOn: null,
      cohort: { name: 'Cohort 2', isPilot: false, pairCap: null, startsOn: null },
    });
    expect(program.outcomes[0]).toMatchObject({ baseline: '46%', current: '', dueOn: null });
    const closing = await client.closure.overview();
    expect(closing.lessons).toMatchObject([
      { words: 'First names on the badges', fromCohort: 'Spring pilot, Pilot' },
    ]);
    expect(closing.earlierAlumni).toMatchObject([
      { name: 'Li Wei', role: 'mentor', isChampion: true, cohort: 'Spring pilot, Pilot' },
    ]);
    expect(
      (await client.home.get()).checklist.every(task => task.doneOn === null && task.dueOn === null),
    ).toBe(true);
    expect((await client.programs.list()).map(listed => listed.id)).toContain(id);
  });

  it('keeps settings, training and who was paired with whom, so that the board warns of the same pair', async () => {
    const { client, people } = await withPilot();
    const before = await client.matching.settings();
    const components = before.components.map(one => (one.key === 'interests' ? { ...one, weight: 7 } : one));
    await client.matching.updateSettings({ components });
    const modules = (await client.readiness.matrix()).modules.length;
    await client.programs.cloneProgram(EVERYTHING);
    const settings = await client.matching.settings();
    expect(settings.components.find(one => one.key === 'interests')?.weight).toBe(7);
    expect(settings.pairRules).toContainEqual(
      expect.objectContaining({
        kind: 'pairedBefore',
        menteePersonId: people.helen.personId,
        mentorPersonId: people.li.personId,
      }),
    );
    expect((await client.readiness.matrix()).modules).toHaveLength(modules);
  });

  it('takes nobody’s private records along: no enrollment but the waiting list, no ratings, motives, needs or meetings', async () => {
    const { client, core } = await withPilot();
    const { id } = await client.programs.cloneProgram(EVERYTHING);
    const { db } = must(core.connect().context.workspace.openSession(id), 'The new program is open');
    const enrollments = db
      .prepare(
        'SELECT p.firstName, e.decision, e.motivation, e.screeningSocial FROM enrollment e JOIN person p ON p.id = e.personId',
      )
      .all();
    expect(enrollments).toEqual([
      { firstName: 'Ida', decision: 'waitlist', motivation: '', screeningSocial: null },
    ]);
    expect(db.prepare('SELECT DISTINCT accessNeeds FROM person').pluck().all()).toEqual([null]);
    // Whatever else a later feature keeps of people is empty too, unless it is named here.
    const carried = [
      'program', 'cohort', 'outcome', 'person', 'personLanguage', 'personInterest', 'personSkill', 'skill', 'enrollment',
      'pairRule', 'alumnus', 'lesson', 'lifecycleTask', 'roleExpectation', 'comparisonGroup', 'comparisonAttribute',
      'componentSetting', 'ruleSetting', 'matchingGoals', 'pairQuota', 'customRule', 'customRuleCondition', 'checkInPlan', 'healthLimit', 'trainingModule',
      'tipSheetChoice', 'attachment', 'attachmentPiece', 'agreementTemplate', 'undoControl',
    ]; // prettier-ignore
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all();
    const filled = tables.filter(table => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined);
    expect(filled.filter(table => !carried.includes(table))).toEqual([]);
  });

  it('can leave the roster out and still knows the few people whom it names', async () => {
    const { client } = await withPilot();
    await client.programs.cloneProgram({ ...EVERYTHING, roster: false, waitlist: false, alumni: false });
    const ids = await client.roster.ids({});
    const people = await Promise.all(ids.map(id => client.roster.person({ id })));
    expect(people.map(person => person.fields.department)).toEqual([null, null, null, null]);
  });

  it('is matched as the one before: quotas, rules of the facilitator and what they cost go along', async () => {
    const { client, people } = await withPilot();
    const conditions = [{ kind: 'compare' as const, field: 'department' as const, same: true }];
    await client.matching.addCustomRule({ name: 'Same department', mode: 'soft', cost: 500, conditions });
    const acrossSites = {
      counts: 'acrossSites',
      group: null,
      leaderId: null,
      bound: 'atLeast',
      unit: 'percent',
    } as const;
    const ofTeam = { counts: 'withTeam', bound: 'atMost', unit: 'pairs', amount: 2 } as const;
    await client.matching.updateSettings({
      goals: {
        ...PLAIN_GOALS,
        worstPairFirst: true,
        quotas: [
          { ...acrossSites, amount: 40 },
          { ...ofTeam, group: 'Helen', leaderId: people.helen.personId },
        ],
      },
    });
    await client.programs.cloneProgram(EVERYTHING);
    const { goals } = await client.matching.settings();
    expect(goals.worstPairFirst).toBe(true);
    expect(goals.quotas).toMatchObject([
      { counts: 'acrossSites', amount: 40 },
      { counts: 'withTeam', leaderId: people.helen.personId, amount: 2 },
    ]);
    expect((await client.matching.customRules()).rules).toMatchObject([
      { name: 'Same department', mode: 'soft', cost: 500, conditions },
    ]);
  });

  it('leaves a quota for one leader’s team behind with the roster', async () => {
    const { client, people } = await withPilot();
    const bound = { bound: 'atMost', unit: 'pairs', amount: 2 } as const;
    await client.matching.updateSettings({
      goals: {
        ...PLAIN_GOALS,
        quotas: [
          { ...bound, counts: 'acrossSites', group: null, leaderId: null },
          { ...bound, counts: 'withTeam', group: 'Helen', leaderId: people.helen.personId },
        ],
      },
    });
    await client.programs.cloneProgram({ ...EVERYTHING, roster: false });
    expect((await client.matching.settings()).goals.quotas).toMatchObject([{ counts: 'acrossSites' }]);
  });

  it('works from the sample program, and is no sample itself', async () => {
    const { client } = await withSample();
    await client.programs.cloneProgram(EVERYTHING);
    const program = await client.program.get();
    expect(program).toMatchObject({ isSample: false, outcomes: { length: 4 } });
    expect((await client.closure.overview()).lessons).toHaveLength(2);
    expect((await client.charter.get()).comparison).toMatchObject({ fixedOn: null });
  });
});
