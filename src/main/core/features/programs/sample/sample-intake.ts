import type { Db } from '#core/db/connection.ts';
import type { EligibilityRule } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { InterestSource } from '#shared/domain/intake.ts';
import { replaceRules } from '../../intake/index.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';
import * as sql from './sample-intake.sql.ts';

const SOURCES: readonly InterestSource[] = [
  'form',
  'form',
  'e-mail',
  'form',
  'event',
  'manager',
  'conversation',
];

/** What juniors show for what they offer. */
const EVIDENCE = [
  'Runs the channel of the apprentices: 2,400 followers in a year',
  'https://intranet.example.com/guides/first-steps',
  'Gave three lunch talks on it, 60 people came',
  'Built the dashboard that the London team opens every morning',
  'Leads the employee network since spring',
  'Certificate of a 40-hour course, June last year',
  'Coaches two colleagues in it already',
] as const;

/**
 * The way into the pilot: where people came from and what shows their skills, rules with an exception, a waitlist in
 * order, two forms that are still to be decided, and one person who is not to be asked.
 */
export function writeSampleIntake(db: Db, dates: SampleDates, today: IsoDate): void {
  sql.updateStanding(db, Number(today.slice(0, 4)) - 3);
  const decidedOn = workdayFrom(dates.matchOn, -7);
  const interested = sql.selectInterested(db);
  for (const { id, decision } of interested)
    sql.updateOrigin(
      db,
      id,
      SOURCES[id % SOURCES.length] ?? 'form',
      decision === 'interested' ? null : decidedOn,
    );
  for (const { id, personId, role } of interested) {
    const offered = sql.selectSkillIds(db, personId, 'offered');
    const sought = sql.selectSkillIds(db, personId, 'sought');
    const [first, second] = offered;
    const words = EVIDENCE[id % EVIDENCE.length] ?? EVIDENCE[0];
    if (role === 'mentor' && id % 5 !== 3 && first !== undefined)
      sql.insertEvidence(db, personId, first, words);
    if (role === 'mentor' && id % 4 === 1 && second !== undefined)
      sql.insertEvidence(db, personId, second, EVIDENCE[(id + 3) % EVIDENCE.length] ?? EVIDENCE[0]);
    for (const topic of sought.slice(0, 1 + (id % 2))) sql.insertTopic(db, id, topic, 'wanted');
  }
  writeNewcomers(db, interested, today, decidedOn);
  replaceRules(db, 1, 'mentor', mentorRules(dates));
  replaceRules(db, 1, 'mentee', menteeRules());
  const newest = interested
    .filter(({ role, decision }) => role === 'mentor' && decision === 'accepted')
    .sort((a, b) => b.hireDate.localeCompare(a.hireDate))[0];
  if (newest)
    sql.insertOverride(
      db,
      newest.id,
      'Hired because of the apprenticeship blog; two leaders asked for exactly this.',
      decidedOn,
    );
  sql.updateWaitlistPlaces(db);
}

function rule(kind: EligibilityRule['kind'], more: Partial<EligibilityRule>): EligibilityRule {
  return { kind, lower: null, upper: null, asOf: null, values: [], otherwise: 'notEligible', ...more };
}

function mentorRules({ startsOn }: SampleDates): readonly EligibilityRule[] {
  return [
    rule('tenure', { lower: 3, asOf: startsOn }),
    rule('grade', { upper: 4 }),
    rule('performance', { lower: 3, otherwise: 'review' }),
    rule('screening', { lower: 3, otherwise: 'review' }),
    rule('evidence', { otherwise: 'review' }),
  ];
}

function menteeRules(): readonly EligibilityRule[] {
  return [rule('tenure', { lower: 12 }), rule('grade', { lower: 4 })];
}

/** Forms that came in after the matching, and people who were told that there is no place. */
function writeNewcomers(
  db: Db,
  interested: readonly sql.SampleInterested[],
  today: IsoDate,
  decidedOn: IsoDate,
): void {
  const outside = sql.selectOutside(db);
  const onLeave = outside.find(({ status }) => status === 'leave');
  const [first, ...others] = outside.filter(({ status }) => status === 'active').reverse();
  const last = others.at(-1);
  if (onLeave)
    sql.insertInterested(db, {
      personId: onLeave.id,
      role: 'mentor',
      decision: 'interested',
      interestOn: workdayFrom(today, -4),
      source: 'e-mail',
      motivation: 'I am back in April and have a lot of ideas about how we could work with the sites.',
      decidedOn: null,
      reason: '',
    });
  if (first)
    sql.insertInterested(db, {
      personId: first.id,
      role: 'mentor',
      decision: 'interested',
      interestOn: workdayFrom(today, -2),
      source: 'form',
      motivation: 'A colleague who is a mentor told me how much she learns herself. I would like to try.',
      decidedOn: null,
      reason: '',
    });
  if (last)
    sql.insertDoNotInvite(db, last.id, 'Moves to a customer in summer; asked not to be proposed.', decidedOn);
  const seniorMentors = interested.filter(
    ({ role, decision, gradeLevel }) => role === 'mentor' && decision === 'accepted' && gradeLevel === 4,
  );
  for (const [index, { personId }] of seniorMentors.slice(0, 3).entries())
    sql.insertInterested(db, {
      personId,
      role: 'mentee',
      decision: index === 2 ? 'declined' : 'waitlist',
      interestOn: workdayFrom(today, -60 + index * 9),
      source: 'conversation',
      motivation: 'Teaching made me curious what somebody ten years younger would teach me.',
      decidedOn: workdayFrom(today, -40 + index * 9),
      reason:
        index === 2
          ? 'Joined the leadership program instead; both at once would be too much.'
          : 'The pilot is full. Is a mentor now and learns in the next cohort.',
    });
  const waiting = interested.find(({ role, decision }) => role === 'mentor' && decision === 'waitlist');
  if (waiting)
    sql.updateReason(
      db,
      waiting.id,
      'Offers what three others offer too; first to be asked when one leaves.',
    );
}
