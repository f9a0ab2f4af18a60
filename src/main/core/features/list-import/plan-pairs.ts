import type { PairsCheck, PairsPlan } from '#shared/contract/list-import.ts';
import { MAX_CAPACITY, type Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { pairJudge, type Judgement } from '../matching/index.ts';
import { selectCohort } from '../program/index.ts';
import { listedFinder, problemList, selectPeople, type ProblemLog } from '../people-lists/index.ts';
import { pairReadiness } from '../readiness/index.ts';
import type { ListRows } from '../roster/index.ts';
import * as sql from './list-import.sql.ts';
import { FULL, HAS_MENTOR, OUT, REPEATED, RULE_ADVICE, TWO_MENTORS } from './pair-problems.ts';
import { readPairs, type ReadPair } from './read-pairs.ts';
import { tryOut } from './try-out.ts';
import { writePair, type WrittenPair } from './write-pair.ts';

export type PlannedPairs = {
  readonly cohortId: number;
  readonly pairs: readonly (WrittenPair & { readonly notes: readonly string[] })[];
  readonly before: readonly ReadPair[];
  readonly check: PairsCheck;
  readonly problems: ProblemLog;
};

type Seat = { readonly enrolled: sql.Enrolled | null; readonly taken: number; wanted: number };

/**
 * What each row of a list of pairs becomes.
 *
 * Rules and readiness look at people who take part, and some of these do so only by this list: they are enrolled to be
 * asked about, and the whole of it is taken back.
 */
export function planPairs(ctx: QueryContext, list: ListRows, plan: PairsPlan): PlannedPairs {
  const { db, today } = ctx;
  const cohortId = selectCohort(db).id;
  const problems = problemList(list);
  const people = selectPeople(db);
  const read = readPairs(list, plan, listedFinder(people), today(), problems);
  const ended = read.filter(({ state }) => state === 'ended');
  const open = read.filter(({ state }) => state !== 'ended');

  const enrolled = new Map(sql.selectEnrolled(db, cohortId).map(one => [`${one.personId} ${one.role}`, one]));
  const standing = sql.selectStandingPairs(db, cohortId);
  const mentorOf = new Map(standing.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const refused = (personId: number, role: Role) => {
    const decision = enrolled.get(`${personId} ${role}`)?.decision;
    return decision === 'declined' || decision === 'withdrawn' ? decision : null;
  };

  let same = 0;
  const given = new Map<number, ReadPair>();
  const free = open.filter(pair => {
    const { row, mentor, mentee } = pair;
    const present = mentorOf.get(mentee.id);
    if (present === mentor.id) {
      same += 1;
      return false;
    }
    if (present !== undefined) {
      problems.add(
        HAS_MENTOR,
        row,
        `${mentee.name} is with ${names.get(present) ?? 'somebody else'}, not ${mentor.name}`,
      );
      return false;
    }
    for (const [person, role] of [
      [mentor, 'mentor'],
      [mentee, 'mentee'],
    ] as const) {
      const decision = refused(person.id, role);
      if (decision === null) continue;
      problems.add(
        OUT[decision],
        row,
        `${person.name} ${decision === 'declined' ? 'was declined' : 'has withdrawn'} as ${role}`,
      );
      return false;
    }
    const other = given.get(mentee.id);
    if (other?.mentor.id === mentor.id) {
      problems.add(REPEATED, row, `${mentor.name} and ${mentee.name} stand in row ${other.row} already`);
      return false;
    }
    if (other) {
      problems.add(TWO_MENTORS, row, `${mentee.name} has ${other.mentor.name} by row ${other.row}`);
      return false;
    }
    given.set(mentee.id, pair);
    return true;
  });

  const judgements = judge(ctx, cohortId, free, enrolled);
  const allowed = free.filter(({ row, mentor, mentee }, at) => {
    const hard = judgements[at]?.find(({ isHard }) => isHard);
    if (!hard) return true;
    const title = `The rule “${hard.rule}” forbids the pair`;
    problems.add(
      { title, advice: RULE_ADVICE },
      row,
      hard.words.replace(/\.$/, '') || `${mentor.name} and ${mentee.name}`,
    );
    return false;
  });
  const warnings = new Map(
    free.map((pair, at) => [pair, (judgements[at] ?? []).filter(({ isHard }) => !isHard)]),
  );

  const seats = new Map<number, Seat>();
  let full = 0;
  const seated = allowed.filter(({ row, mentor }) => {
    const known = enrolled.get(`${mentor.id} mentor`) ?? null;
    const seat = seats.get(mentor.id) ?? {
      enrolled: known,
      taken: standing.filter(({ mentorId }) => mentorId === mentor.id).length,
      wanted: 0,
    };
    seats.set(mentor.id, seat);
    const most = known === null || plan.raisesCapacity ? MAX_CAPACITY : known.capacity;
    if (seat.taken + seat.wanted >= most) {
      if (most < MAX_CAPACITY) full += 1;
      problems.add(
        FULL,
        row,
        `${mentor.name} has ${most === 1 ? 'one place' : `${most} places`}, and ${most === 1 ? 'it is' : 'they are'} taken`,
      );
      return false;
    }
    seat.wanted += 1;
    return true;
  });

  const pairs = seated.map(pair => {
    const seat = seats.get(pair.mentor.id);
    return {
      ...pair,
      capacity: (seat?.taken ?? 0) + (seat?.wanted ?? 1),
      warnings: warnings.get(pair) ?? [],
    };
  });
  const missing = missingOf(ctx, cohortId, pairs);
  const planned = pairs.map((pair, at) => ({
    ...pair,
    notes: notesOf(pair, pair.warnings, missing[at] ?? [], ctx),
  }));
  const enrolls = enrollments(pairs, enrolled, seats);
  const known = new Set(
    sql.selectPairedBefore(db, cohortId).map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`),
  );
  const before = ended.filter(({ mentee, mentor }) => {
    const key = `${mentee.id} ${mentor.id}`;
    if (known.has(key)) same += 1;
    return !known.has(key) && known.add(key);
  });
  return {
    cohortId,
    pairs: planned,
    before,
    problems,
    check: {
      kind: 'done',
      counts: {
        rows: list.rows.length,
        pairs: planned.length,
        before: before.length,
        same,
        leftOut: problems.count(),
        enrolled: enrolls.length,
        full,
      },
      pairs: [
        ...planned.map(pair => ({ pair, becomes: BECOMES[pair.state], notes: [...pair.notes] })),
        ...before.map(pair => ({
          pair,
          becomes: 'Paired before',
          notes: ['It is over: no pair is made, and matching knows that the two were together.'],
        })),
      ]
        .sort((a, b) => a.pair.row - b.pair.row)
        .slice(0, SHOWN_PAIRS)
        .map(({ pair: { row, mentor, mentee }, ...rest }) => ({
          row,
          mentor: mentor.name,
          mentee: mentee.name,
          ...rest,
        })),
      enrolls,
      problems: problems.groups(),
    },
  };
}

/** Pairs that the preview spells out; the counts are of all. */
const SHOWN_PAIRS = 1000;

const BECOMES = {
  proposed: 'Proposed',
  agreed: 'Agreed by both',
  published: 'Published',
  active: 'Published',
  ended: 'Paired before',
} as const;

/** What the rules say of each pair, whoever of the two takes part already. */
function judge(
  { db, today }: QueryContext,
  cohortId: number,
  pairs: readonly ReadPair[],
  enrolled: ReadonlyMap<string, sql.Enrolled>,
): readonly (readonly Judgement[])[] {
  if (pairs.length === 0) return [];
  return tryOut(db, () => {
    for (const { mentor, mentee } of pairs) {
      for (const [personId, role] of [
        [mentor.id, 'mentor'],
        [mentee.id, 'mentee'],
      ] as const) {
        if (enrolled.get(`${personId} ${role}`)?.decision !== 'accepted')
          sql.acceptPerson(db, { cohortId, personId, role, capacity: 1, decidedOn: today() });
      }
    }
    const judgeOf = pairJudge(db);
    return pairs.map(({ mentor, mentee }) => judgeOf(mentee.id, mentor.id));
  });
}

/** What still keeps each pair from starting that the list calls active. */
function missingOf(
  { db, today }: QueryContext,
  cohortId: number,
  pairs: readonly WrittenPair[],
): readonly (readonly string[])[] {
  if (!pairs.some(({ state }) => state === 'active')) return [];
  return tryOut(db, () => {
    const ids = pairs.map(pair => writePair(db, cohortId, pair, today()));
    const gates = new Map(
      pairReadiness(db, today()).map(pair => [pair.pairId, pair.gates.flatMap(({ missing }) => missing)]),
    );
    return ids.map(id => gates.get(id) ?? []);
  });
}

function notesOf(
  pair: ReadPair,
  warnings: readonly Judgement[],
  missing: readonly string[],
  { today }: QueryContext,
): string[] {
  const notes = warnings.map(({ words }) => words);
  const { state, startOn, isLocked, purpose } = pair;
  if (state === 'active') {
    const lacking =
      missing.length === 0
        ? 'Nothing is missing: start it under Readiness.'
        : `Still missing: ${missing.join(' ')}`;
    notes.push(`Active in the list, but a pair starts only when both are ready. ${lacking}`);
  }
  if (startOn !== null && (state === 'proposed' || state === 'agreed'))
    notes.push('The start is not kept: the pair has not begun.');
  if (startOn !== null && (state === 'published' || state === 'active'))
    notes.push(
      startOn > today()
        ? 'The start lies in the future, so it counts as published today.'
        : `Counts as published on ${startOn}.`,
    );
  if (isLocked && (state === 'proposed' || state === 'agreed')) notes.push('Locked on the board.');
  if (purpose !== '') notes.push('The purpose goes into a draft of their agreement.');
  return notes;
}

function enrollments(
  pairs: readonly WrittenPair[],
  enrolled: ReadonlyMap<string, sql.Enrolled>,
  seats: ReadonlyMap<number, Seat>,
): PairsCheck['enrolls'] {
  const found = new Map<string, PairsCheck['enrolls'][number]>();
  for (const { mentor, mentee, capacity } of pairs) {
    for (const [person, role] of [
      [mentor, 'mentor'],
      [mentee, 'mentee'],
    ] as const) {
      const known = enrolled.get(`${person.id} ${role}`);
      const places = role === 'mentor' && capacity > 1 ? ` for ${capacity} mentees` : '';
      const add = (words: string) => found.set(`${person.id} ${role}`, { name: person.name, role, words });
      if (!known) add(`Enrolled as ${role}${places}`);
      else if (known.decision !== 'accepted')
        add(`${known.decision === 'waitlist' ? 'Taken from the waitlist' : 'Accepted'} as ${role}${places}`);
      else if (role === 'mentor' && capacity > known.capacity && (seats.get(person.id)?.wanted ?? 0) > 0)
        add(`Gets ${capacity} places instead of ${known.capacity}`);
    }
  }
  return [...found.values()];
}
