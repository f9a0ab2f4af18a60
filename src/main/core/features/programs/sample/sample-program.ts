import { createHash } from 'node:crypto';
import { appendAudit } from '#core/db/audit.sql.ts';
import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';
import { dayOf, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';
import type { MatchingSettings, PairRule } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/people.ts';
import { DEFAULT_SETTINGS } from '../../matching/index.ts';
import { DEFAULT_MODULES } from '../../readiness/index.ts';
import { generateOrganization, type SamplePerson } from './organization.ts';
import { randomFrom } from './random.ts';
import { writeSampleAgreements } from './sample-agreements.ts';
import * as charter from './sample-charter.ts';
import { writeSampleFollowUp } from './sample-follow-up.ts';
import { writeSampleGoals } from './sample-goals.ts';
import { writeSampleIntake } from './sample-intake.ts';
import { sampleMeetings } from './sample-meetings.ts';
import { writeSampleOrientation } from './sample-orientation.ts';
import { samplePairs, type SamplePair } from './sample-pairs.ts';
import {
  sampleEnrollments,
  samplePairRules,
  sampleSide,
  type SampleEnrollment,
} from './sample-participants.ts';
import { writeSampleLife } from './sample-life.ts';
import { writeSampleRules } from './sample-rules.ts';
import { insertPeople } from './sample-people.sql.ts';
import { writeSamplePeopleLog } from './sample-people-log.ts';
import { samplePreparation } from './sample-preparation.ts';
import * as sql from './sample-program.sql.ts';
import { writeSampleSafety } from './sample-safety.ts';
import { writeSampleStages } from './sample-stages.ts';
import { writeSampleTandem } from './sample-tandem.ts';
import { writeSampleSurveys } from './sample-surveys.ts';

/** Found by looking: no namesakes, people on leave and gone, and names in several scripts. */
const SEED = 10_739;
const PEOPLE = 60;
const MAX_TIME_ZONE_HOURS = 6;
const ACCEPTED_BECAUSE = 'Both asked for each other at the information lunch.';

/**
 * Fills an empty program file with an invented company of 60, almost four months into its pilot.
 *
 * Every screen has something to show, the gaps included: late starters, a pair that ended, a leader whom no rule
 * lets match, meetings cancelled or not noted. The same for the same day; all days count from `now`.
 */
export function writeSampleProgram(db: Db, now: IsoInstant): void {
  const today = dayOf(now);
  const random = randomFrom(SEED);
  const dates = charter.sampleDates(today);
  const people = withNewcomer(romanized(generateOrganization({ seed: SEED, people: PEOPLE, today })));
  const enrollments = sampleEnrollments(people, dates.interest, random);
  const mentees = sampleSide(enrollments, 'mentee', people);
  const mentors = sampleSide(enrollments, 'mentor', people);
  const pairRules = samplePairRules(mentees, mentors);
  const settings: MatchingSettings = {
    ...DEFAULT_SETTINGS,
    pairRules,
    maxTimeZoneHours: MAX_TIME_ZONE_HOURS,
  };
  const pairs = samplePairs(mentees, mentors, settings, dates, today);
  const { events, attendance, training } = samplePreparation(pairs, dates, today);

  sql.insertCharter(
    db,
    charter.sampleCharter(dates, officers(people, enrollments)),
    morningOf(dates.charter),
  );
  sql.insertOutcomes(db, charter.sampleOutcomes(dates));
  sql.insertCohort(db, charter.sampleCohort(dates), MAX_TIME_ZONE_HOURS);
  sql.insertImport(db, {
    fileName: 'people-export.xlsx',
    fileHash: createHash('sha256').update(JSON.stringify(people)).digest('hex'),
    importedAt: morningOf(dates.interest),
    people: people.length,
  });
  insertPeople(db, people);
  writeSampleRules(db, sql.SAMPLE_COHORT_ID);
  sql.insertEnrollments(db, enrollments);
  writeSampleIntake(db, dates, today);
  sql.insertPairRules(db, [...pairRules, ...endedPairs(pairs)]);
  sql.insertPairs(db, pairs, { reason: ACCEPTED_BECAUSE, acceptedAt: morningOf(dates.matchOn) });
  writeSampleAgreements(db, pairs, today);
  sql.insertModules(db, DEFAULT_MODULES);
  sql.insertPreparation(db, events, attendance, training);
  writeSampleOrientation(db, { events, attendance, training }, today);
  const meetings = sampleMeetings(pairs, today, random);
  sql.insertMeetings(db, meetings);
  writeSampleSafety(db, pairs, meetings, today);
  writeSampleFollowUp(db, pairs, dates, today);
  writeSampleTandem(db, pairs, today);
  writeSampleLife(db, pairs, dates, today);
  writeSampleGoals(db, pairs, dates, today);
  logDecisions(db, pairs, dates);
  writeSamplePeopleLog(db, people, today);
  writeSampleStages(db, pairs, dates, today);
  writeSampleSurveys(db, dates, today);
}

/** The first screen that anybody sees must not depend on the fonts of their computer: names in Latin letters only. */
function romanized(people: readonly SamplePerson[]): readonly SamplePerson[] {
  return people.map(person =>
    person.preferredName && !/\p{Script=Latin}/u.test(person.preferredName)
      ? { ...person, preferredName: null }
      : person,
  );
}

/** A leader who has just moved from Tokyo and speaks no language of the mentors yet: the board explains why nobody fits. */
function withNewcomer(people: readonly SamplePerson[]): readonly SamplePerson[] {
  const newcomer = must(
    people.find(person => person.status === 'active' && person.gradeLevel === 8),
    'Every company of this size has people at grade 8',
  );
  const moved: Partial<SamplePerson> = {
    firstName: 'Haruka',
    lastName: 'Morinaga',
    preferredName: null,
    pronouns: null,
    email: 'haruka.morinaga@example.com',
    languages: ['Japanese'],
  };
  return people.map(person => {
    if (person === newcomer) return { ...person, ...moved };
    // Unknown languages break no rule, so somebody would fit after all.
    return person.languages.length === 0 ? { ...person, languages: ['English'] } : person;
  });
}

/** Who has tried once is not to be paired again by chance. */
function endedPairs(pairs: readonly SamplePair[]): readonly PairRule[] {
  return pairs
    .filter(pair => pair.endedOn !== null)
    .map(({ mentee, mentor }) => ({
      kind: 'pairedBefore',
      menteePersonId: mentee.personId,
      mentorPersonId: mentor.personId,
      reason: 'Ended early without fault: they found too little time for each other.',
    }));
}

/** The chief executive sponsors; a colleague who takes no part, from HR if possible, facilitates. */
function officers(people: readonly SamplePerson[], enrollments: readonly SampleEnrollment[]) {
  const enrolled = new Set(enrollments.map(({ personId }) => personId));
  const sponsor = must(people[0], 'The company has a top');
  const others = people.filter(
    person => person !== sponsor && person.status === 'active' && !enrolled.has(person.id),
  );
  const facilitator = others.find(person => person.businessFunction === 'People') ?? others[0] ?? sponsor;
  return {
    sponsor: displayName(sponsor),
    facilitator: displayName(facilitator),
    facilitatorEmail: facilitator.email,
  };
}

function morningOf(date: IsoDate): IsoInstant {
  return `${date}T09:00:00.000Z` as IsoInstant; // A calendar day and a fixed time make a valid instant.
}

/** What the history would hold if somebody had made all this by hand. */
function logDecisions(db: Db, pairs: readonly SamplePair[], dates: charter.SampleDates): void {
  const log = (on: IsoDate, operation: string, summary: string, reason: string | null = null): void =>
    appendAudit(db, { at: morningOf(on), operation, summary, reason, price: null });
  log(dates.charter, 'program.updateCharter', 'Edit the program charter');
  log(dates.interest, 'roster.import', `Import ${PEOPLE} people from people-export.xlsx`);
  log(dates.matchOn, 'matching.autoMatch', `Auto-match ${pairs.length} pairs`);
  for (const { mentee, mentor, accepted } of pairs) {
    if (accepted.length === 0) continue;
    log(dates.matchOn, 'matching.assign', `Assign ${mentor.name} to ${mentee.name}`, ACCEPTED_BECAUSE);
  }
  log(
    dates.startsOn,
    'readiness.activate',
    `Start ${pairs.filter(pair => pair.startedOn !== null).length} pairs`,
  );
}
