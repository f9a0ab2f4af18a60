import type { ComponentKey } from '#shared/domain/matching.ts';
import { must } from '#shared/domain/assert.ts';
import { callName, displayName, type Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { selectPairs, type PairRecord } from '../engagement/index.ts';
import { goalsOfPair } from '../goals/index.ts';
import { matchedPeople, scorePair, stretchDifference, strongestReasons } from '../matching/index.ts';
import { charterFacts, selectCharter, selectCohort, selectOutcomes } from '../program/index.ts';
import { sheetsInPacks } from '../resources/index.ts';
import type { BriefingPack, LearningItem, PackPerson } from './briefing-pack/pack.ts';
import { commonChannel } from '../agreements/index.ts';
import * as sql from './documents.sql.ts';
import { writtenAgreements } from './gather-agreements.ts';
import { printedGoals, printedLevels } from './goal-papers/printed-goals.ts';
import { printedExpectations } from './gather-charter.ts';
import { sessionsFor } from './gather-check-ins.ts';
import { packProgram, type ProgramFacts } from './gather-program.ts';
import { sessionPlan } from './session-plan.ts';
import { topicCard } from './topic-bank.ts';

/** What each component compares, as a pair may read it; the facilitator's ratings and identity are not for them. */
const CRITERIA: Readonly<Record<ComponentKey, string | null>> = {
  skillNeed: 'what you want to learn and can teach',
  mentorLearns: 'what you can give back',
  interests: 'interests',
  differentFunction: 'departments',
  levelGap: 'seniority',
  site: 'sites',
  timeZone: 'time zones',
  language: 'languages',
  channel: 'preferred channels',
  novelty: 'whether you know each other',
  screening: null,
  identity: null,
  workStyle: 'how you like to work',
};

/** The sheets of both roles, when somebody has written down what is asked. */
function roleSheets(db: Db): Pick<ProgramFacts, 'expectations'> {
  const facts = charterFacts(db);
  if (facts.expectations.length === 0) return {};
  const sheets = printedExpectations(facts);
  const sheetOf = (role: Role) =>
    must(
      sheets.find(sheet => sheet.role === role),
      'Both roles have a sheet',
    );
  return { expectations: { mentor: sheetOf('mentor'), mentee: sheetOf('mentee') } };
}

/** The program as every document needs it. */
export function programFacts({ db, today }: QueryContext): ProgramFacts {
  return {
    charter: selectCharter(db),
    cohort: selectCohort(db),
    outcomes: selectOutcomes(db),
    today: today(),
    ...roleSheets(db),
  };
}

/** The packs of pairs, pair by pair, the mentee's before the mentor's, in the order of `pairIds`. */
export function gatherPacks(
  ctx: QueryContext,
  pairIds: readonly number[],
  editions: readonly Role[],
  withSessionPlans = false,
): BriefingPack[] {
  const facts = programFacts(ctx);
  const cast = castOf(ctx.db, facts.cohort.id);
  const pairs = new Map(selectPairs(ctx.db, facts.cohort.id).map(pair => [pair.pairId, pair]));
  const why = reasonsFor(ctx);
  const program = packProgram(facts);
  const sheets = sheetsInPacks(ctx);
  const written = writtenAgreements(ctx);
  return pairIds.flatMap(pairId => {
    const pair = pairs.get(pairId);
    if (!pair) return [];
    const agreement = written.get(pairId);
    const own = goalsOfPair(ctx, { pairId });
    const common = {
      ...packOf(pair, facts, program, cast, why(pair), withSessionPlans),
      goals: printedGoals(own),
      ...(own.rubric && { rubric: own.rubric }),
      ...(agreement && { written: agreement }),
    };
    return (['mentee', 'mentor'] as const)
      .filter(edition => editions.includes(edition))
      .map(edition => ({
        ...common,
        edition,
        tipSheets: sheets[edition],
        baselines: printedLevels(own, edition),
      }));
  });
}

type Why = Pick<BriefingPack, 'reasons' | 'criteria'> & { readonly stretch: string | null };

/** Reasons in the words of the fit, without its numbers. */
function reasonsFor(ctx: QueryContext): (pair: PairRecord) => Why {
  const { settings, mentees, mentors } = matchedPeople(ctx.program);
  const criteria = settings.components
    .filter(component => component.weight !== 0)
    .flatMap(component => CRITERIA[component.key] ?? []);
  return pair => {
    const mentee = mentees.get(pair.mentee.enrollmentId);
    const mentor = mentors.get(pair.mentor.enrollmentId);
    if (!mentee || !mentor) return { reasons: [], criteria, stretch: null };
    const fit = scorePair(mentee, mentor, settings);
    return { reasons: strongestReasons(fit, 3), criteria, stretch: stretchDifference(fit) };
  };
}

function packOf(
  pair: PairRecord,
  facts: ProgramFacts,
  program: BriefingPack['program'],
  cast: Cast,
  { reasons, criteria, stretch }: Why,
  withSessionPlans: boolean,
): Omit<BriefingPack, 'edition' | 'baselines'> {
  const mentee = cast.person(pair.mentee.personId);
  const mentor = cast.person(pair.mentor.personId);
  const learns = {
    mentee: shared(cast, mentee, mentor),
    mentor: shared(cast, mentor, mentee),
  };
  const topics =
    learns.mentee.length > 0 ? learns.mentee : cast.skills(mentee.personId, 'sought').slice(0, 4);
  const channel = commonChannel(
    { name: callName(mentee), channel: mentee.preferredChannel, location: mentee.location },
    { name: callName(mentor), channel: mentor.preferredChannel, location: mentor.location },
  );
  const { cohort, charter } = facts;
  return {
    program,
    mentor: cast.printed(mentor),
    mentee: cast.printed(mentee),
    learning: { menteeLearns: items(learns.mentee), mentorLearns: items(learns.mentor) },
    reasons,
    criteria,
    ...(stretch !== null && { stretch }),
    channel,
    topics: topics.slice(0, 4).map(topicCard),
    ...(withSessionPlans && { sessionPlans: sessionsFor(topics.slice(0, 4).map(({ type }) => type)) }),
    sessions: sessionPlan({
      count: charter.meetingCount,
      cadenceDays: charter.cadenceDays,
      ...(program.startsOn && { startsOn: program.startsOn }),
      topics: topics.map(skill => skill.name),
    }),
    checkIns: [cohort.midReviewOn, cohort.endsOn].flatMap(day => day ?? []),
    agreement: {
      ...(charter.purpose && { purpose: charter.purpose }),
      channel: channel.proposed,
      ...(cohort.endsOn && {
        endCondition: `When the purpose is reached, at the latest after ${charter.meetingCount} meetings`,
      }),
      ...(cohort.midReviewOn && { reviewOn: cohort.midReviewOn }),
    },
  };
}

/** What `learner` wants to learn and `teacher` can teach. */
function shared(cast: Cast, learner: sql.PrintedPerson, teacher: sql.PrintedPerson): readonly sql.SkillRow[] {
  const offered = new Set(cast.skills(teacher.personId, 'offered').map(skill => skill.skillId));
  return cast.skills(learner.personId, 'sought').filter(skill => offered.has(skill.skillId));
}

function items(skills: readonly sql.SkillRow[]): LearningItem[] {
  return skills.map(skill => ({ skill: skill.name }));
}

type Cast = {
  readonly person: (personId: number) => sql.PrintedPerson;
  readonly printed: (person: sql.PrintedPerson) => PackPerson;
  readonly skills: (personId: number, side: sql.SkillRow['side']) => readonly sql.SkillRow[];
};

function castOf(db: Db, cohortId: number): Cast {
  const people = sql.selectPrintedPeople(db, cohortId);
  const skills = sql.selectSkills(db, cohortId);
  const textsOf = (rows: ReturnType<typeof sql.selectLanguages>) => {
    const groups = new Map<number, string[]>();
    for (const { personId, text } of rows) groups.set(personId, [...(groups.get(personId) ?? []), text]);
    return (personId: number) => groups.get(personId) ?? [];
  };
  const languages = textsOf(sql.selectLanguages(db, cohortId));
  const interests = textsOf(sql.selectInterests(db, cohortId));
  return {
    person: personId => must(people.get(personId), `Person ${personId} is in a pair of the cohort`),
    printed: person => ({
      fullName: displayName(person),
      preferredName: callName(person),
      ...(person.pronouns && { pronouns: person.pronouns }),
      ...(person.jobTitle && { role: person.jobTitle }),
      ...(person.location && { location: person.location }),
      interests: interests(person.personId),
      languages: languages(person.personId),
      ...(person.timeZone && { timeZone: person.timeZone }),
      ...(person.preferredChannel && { preferredChannel: person.preferredChannel }),
      ...(person.availability && { bestTimes: person.availability }),
    }),
    skills: (personId, side) => skills.filter(skill => skill.personId === personId && skill.side === side),
  };
}
