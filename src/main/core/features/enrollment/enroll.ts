import { must } from '#shared/domain/assert.ts';
import { RECOMMENDED_CAPACITY, otherRole, type Decision, type Role } from '#shared/domain/people.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './enrollment.sql.ts';

type EnrollResult = {
  enrolled: number;
  already: number;
  refused: { personId: number; name: string; words: string }[];
  warnings: string[];
};

/** Enrolls whoever can be. Refuses only when nobody can, with the reason. */
export function enroll(
  ctx: CommandContext,
  { personIds, role, capacity }: { personIds: readonly number[]; role: Role; capacity: number },
): EnrollResult {
  const cohort = sql.selectCohort(ctx.db);
  const people = sql.selectToEnroll(ctx.db, cohort.id, [...new Set(personIds)]);
  if (people.length === 0) throw refuse('NOT_FOUND', 'These people are no longer in the program.');
  const left = people.filter(person => person.status === 'left');
  const present = people.filter(person => person.status !== 'left');
  const isIn = (person: sql.PersonToEnroll, in_: Role) =>
    (in_ === 'mentor' ? person.inMentor : person.inMentee) === 1;
  const fresh = present.filter(person => !isIn(person, role));
  if (present.length === 0)
    throw refuse(
      'CONFLICT',
      `${names(left)} ${left.length === 1 ? 'has' : 'have'} left the company and cannot take part.`,
    );
  const seats = role === 'mentor' ? capacity : 1;
  for (const person of fresh)
    sql.insertEnrollment(ctx.db, {
      cohortId: cohort.id,
      personId: person.id,
      role,
      capacity: seats,
      decidedOn: ctx.today(),
    });
  ctx.describe(
    fresh.length === 1 ? `Enroll ${names(fresh)} as ${role}` : `Enroll ${fresh.length} people as ${role}s`,
  );
  const both = fresh.filter(person => isIn(person, otherRole(role)));
  return {
    enrolled: fresh.length,
    already: present.length - fresh.length,
    refused: left.map(person => ({
      personId: person.id,
      name: person.name,
      words: `${person.name} has left the company.`,
    })),
    warnings: [
      ...(both.length > 0
        ? [
            `${names(both)} ${both.length === 1 ? 'is' : 'are'} mentor and mentee in the same cohort now. Matching never pairs people with themselves, but time is short for two roles.`,
          ]
        : []),
      ...(role === 'mentor' ? capacityWarnings(capacity) : overCap(ctx.db)),
    ],
  };
}

function capacityWarnings(capacity: number): string[] {
  return capacity > RECOMMENDED_CAPACITY
    ? [`${capacity} mentees for one mentor are not recommended; two are the most that keep their quality.`]
    : [];
}

export function setCapacity(
  ctx: CommandContext,
  { ids, capacity }: { ids: readonly number[]; capacity: number },
): { warnings: string[] } {
  const people = find(ctx.db, ids);
  const mentee = people.find(person => person.role === 'mentee');
  if (mentee && capacity !== 1)
    throw refuse(
      'CONFLICT',
      `${mentee.name} is a mentee, and a mentee has one mentor at a time. Nothing was changed.`,
    );
  const full = people.find(person => person.pairs.length > capacity);
  if (full)
    throw refuse(
      'CONFLICT',
      `${full.name} mentors ${full.pairs.map(pair => pair.partner).join(' and ')}. Move one of them to another mentor first. Nothing was changed.`,
    );
  ctx.describe(`Set the capacity of ${who(people)} to ${capacity}`);
  sql.updateCapacity(
    ctx.db,
    people.map(person => person.id),
    capacity,
  );
  return { warnings: capacityWarnings(capacity) };
}

const DECISION_WORDS: Readonly<Record<Decision, (who: string) => string>> = {
  interested: who => `Leave ${who} undecided`,
  accepted: who => `Accept ${who}`,
  waitlist: who => `Put ${who} on the waitlist`,
  declined: who => `Decline ${who}`,
  withdrawn: who => `Note that ${who} withdrew`,
};

/**
 * Anything but "accepted" ends the proposed pairs of the people; it is refused while a pair is under way.
 *
 * Who is put on the waitlist comes last there; who leaves it gives the place up.
 */
export function setDecision(
  ctx: CommandContext,
  { ids, decision, reason }: { ids: readonly number[]; decision: Decision; reason: string },
): { changed: number; pairsEnded: number; warnings: string[] } {
  const people = find(ctx.db, ids);
  const pairsEnded = decision === 'accepted' ? 0 : endProposedPairs(ctx.db, people);
  const changed = people.filter(person => person.decision !== decision);
  const said = reason === '' ? changed : people;
  sql.updateDecision(
    ctx.db,
    said.map(person => person.id),
    { decision, reason, decidedOn: decision === 'interested' ? null : ctx.today() },
  );
  if (decision === 'waitlist')
    sql.appendToWaitlist(
      ctx.db,
      changed.map(person => person.id),
    );
  ctx.describe(DECISION_WORDS[decision](who(people)), { reason: reason === '' ? null : reason });
  return { changed: changed.length, pairsEnded, warnings: decision === 'accepted' ? overCap(ctx.db) : [] };
}

/** What a cohort that was planned small should hear when it grows (R9). */
function overCap(db: Db): string[] {
  const { isPilot, pairCap, id } = sql.selectCohort(db);
  const mentees = sql.countAccepted(db, id, 'mentee');
  if (pairCap === null || mentees <= pairCap) return [];
  return [
    `${isPilot ? 'The pilot' : 'The cohort'} was planned for ${pairCap} pairs; ${mentees} mentees are accepted now. ${isPilot ? 'A pilot learns most while it is small.' : ''}`.trim(),
  ];
}

const RATING_WORDS: Readonly<Record<sql.Rating, string>> = {
  social: 'social skill',
  confidence: 'confidence',
  teaching: 'teaching',
};

export function rate(
  ctx: CommandContext,
  { id, ...ratings }: { id: number } & { [K in sql.Rating]?: number | null | undefined },
): void {
  const person = findOne(ctx.db, id);
  if (person.role !== 'mentor')
    throw refuse('CONFLICT', `${person.name} is a mentee. Screening looks at mentors only.`);
  const given = (Object.keys(RATING_WORDS) as sql.Rating[]).filter(rating => ratings[rating] !== undefined);
  for (const rating of given) sql.updateRating(ctx.db, id, rating, ratings[rating] ?? null);
  const what = given.length === 1 ? given.map(rating => RATING_WORDS[rating]).join('') : 'screening';
  ctx.describe(`Rate ${person.name}: ${what}`);
}

/** What removing would end, for the question before it. */
export function consequences(db: Db, ids: readonly number[]): { words: string | null; isRefused: boolean } {
  const people = find(db, ids);
  const refusal = refusalToEnd(people);
  if (refusal) return { words: refusal, isRefused: true };
  const ended = people.flatMap(person => person.pairs.map(pair => `${person.name} and ${pair.partner}`));
  if (ended.length === 0) return { words: null, isRefused: false };
  const shown = ended.slice(0, 3).join('; ');
  const more = ended.length > 3 ? ` and ${ended.length - 3} more` : '';
  return {
    words: `${ended.length === 1 ? 'The proposed pair' : `${ended.length} proposed pairs`} ${shown}${more} would be dissolved. You can undo it.`,
    isRefused: false,
  };
}

export function removeEnrollments(
  ctx: CommandContext,
  { ids }: { ids: readonly number[] },
): { removed: number; pairsEnded: number } {
  const people = find(ctx.db, ids);
  const withHistory = people.find(person => person.endedPairs > 0);
  const pairsEnded = endProposedPairs(ctx.db, people);
  if (withHistory)
    throw refuse(
      'CONFLICT',
      `${withHistory.name} has a finished pair, whose record would be lost. Nobody was removed. Mark ${withHistory.name} as withdrawn instead.`,
    );
  ctx.describe(
    people.length === 1
      ? `Take ${names(people)} out of the cohort`
      : `Take ${people.length} people out of the cohort`,
  );
  const removed = sql.deleteEnrollments(
    ctx.db,
    people.map(person => person.id),
  );
  return { removed, pairsEnded };
}

function endProposedPairs(db: Db, people: readonly sql.EnrollmentFacts[]): number {
  const refusal = refusalToEnd(people);
  if (refusal) throw refuse('CONFLICT', refusal);
  const pairIds = [...new Set(people.flatMap(person => person.pairs.map(pair => pair.id)))];
  if (pairIds.length > 0) sql.deletePairs(db, pairIds);
  return pairIds.length;
}

function refusalToEnd(people: readonly sql.EnrollmentFacts[]): string | null {
  const busy = people.filter(person => person.pairs.some(pair => pair.state !== 'proposed'));
  const [first] = busy;
  if (!first) return null;
  const partner = first.pairs.find(pair => pair.state !== 'proposed')?.partner ?? '';
  const more = busy.length > 1 ? ` ${busy.length - 1} more of them are in pairs too.` : '';
  return `${first.name} and ${partner} are a pair that has begun. End the pair first, on the Pairs page. Nothing was changed.${more}`;
}

function find(db: Db, ids: readonly number[]): readonly sql.EnrollmentFacts[] {
  const people = sql.selectEnrollments(db, sql.selectCohort(db).id, ids);
  if (people.length === 0)
    throw refuse('NOT_FOUND', 'These people no longer take part. Somebody may have removed them.');
  return people;
}

function findOne(db: Db, id: number): sql.EnrollmentFacts {
  return must(find(db, [id])[0], 'find gives at least one');
}

function who(people: readonly { readonly name: string }[]): string {
  return people.length === 1 ? names(people) : `${people.length} people`;
}

function names(people: readonly { readonly name: string }[]): string {
  const shown = people.slice(0, 3).map(person => person.name);
  const more = people.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}
