import type { ClosingOverview, ClosingPair, ClosingParticipant } from '#shared/contract/closure.ts';
import type { QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import {
  hasStartedPairs,
  programState,
  selectCharter,
  selectCohort,
  selectOutcomes,
} from '../program/index.ts';
import { closingPairs } from './closing-state.ts';
import * as sql from './recognition.sql.ts';

/** The end of the cohort at a glance: pairs, people, voices, lessons. */
export function closingOverview(ctx: QueryContext): ClosingOverview {
  const { db } = ctx;
  const charter = selectCharter(db);
  const cohort = selectCohort(db);
  const pairs = closingPairs(ctx);
  const lessons = sql.selectLessons(db);
  const paired = sql.selectPaired(db, cohort.id);
  const participants = participantsFrom(db, paired, pairs);
  const grades = new Map(paired.map(row => [row.enrollmentId, row.gradeLevel]));
  const byEnrollment = new Map(participants.map(person => [person.enrollmentId, person]));
  return {
    today: ctx.today(),
    program: {
      state: programState({ ...charter, hasStartedPairs: hasStartedPairs(db) }),
      closedOn: charter.closedOn,
      cohortName: cohort.name,
      endsOn: cohort.endsOn,
      predecessor: charter.predecessor,
      openEnds: openEnds(db, pairs, lessons),
    },
    pairs,
    participants,
    testimonials: sql.selectTestimonials(db).flatMap(testimonial => {
      const person = byEnrollment.get(testimonial.enrollmentId);
      if (!person) return [];
      return {
        ...testimonial,
        name: person.name,
        label: testimonial.shownAs === 'name' ? `${person.name}, ${person.role}` : person.roleLabel,
        role: person.role,
        gradeLevel: grades.get(person.enrollmentId) ?? null,
      };
    }),
    lessons,
    earlierAlumni: sql.selectEarlierAlumni(db),
  };
}

/** Everybody who was in a pair, with what is kept of their part. */
export function participantsOf(
  db: Db,
  cohortId: number,
  pairs: readonly ClosingPair[],
): ClosingParticipant[] {
  return participantsFrom(db, sql.selectPaired(db, cohortId), pairs);
}

function participantsFrom(
  db: Db,
  paired: readonly sql.ParticipantRow[],
  pairs: readonly ClosingPair[],
): ClosingParticipant[] {
  const other = sql.selectOtherMentoring(db);
  const pairsOf = new Map<number, ClosingPair[]>();
  for (const pair of pairs) {
    for (const { enrollmentId } of [pair.mentee, pair.mentor]) {
      pairsOf.set(enrollmentId, [...(pairsOf.get(enrollmentId) ?? []), pair]);
    }
  }
  return paired.map(row => {
    const own = pairsOf.get(row.enrollmentId) ?? [];
    return {
      enrollmentId: row.enrollmentId,
      personId: row.personId,
      name: row.name,
      jobTitle: row.jobTitle,
      role: row.role,
      roleLabel: row.department ? `A ${row.role}, ${row.department}` : `A ${row.role}`,
      hasCompleted: own.every(pair => !pair.isOpen) && own.some(pair => pair.state === 'completed'),
      isAlumnus: row.isAlumnus,
      isChampion: row.isChampion,
      emergingLeader: row.leaderNote === null ? null : { note: row.leaderNote },
      retirement:
        row.withinYears === null ? null : { withinYears: row.withinYears, knowledge: row.knowledge ?? '' },
      otherMentoring: other.filter(one => one.enrollmentId === row.enrollmentId),
    };
  });
}

function openEnds(db: Db, pairs: readonly ClosingPair[], lessons: ClosingOverview['lessons']): string[] {
  const ends: string[] = [];
  const open = pairs.filter(pair => pair.isOpen).length;
  if (open > 0) ends.push(`${open === 1 ? '1 pair is' : `${open} pairs are`} still open.`);
  const untold = selectOutcomes(db).filter(outcome => outcome.current === '').length;
  if (untold > 0)
    ends.push(`${untold === 1 ? '1 outcome has' : `${untold} outcomes have`} no value at the end.`);
  if (!lessons.some(lesson => lesson.fromCohort === '')) ends.push('No lesson is written down yet.');
  return ends;
}
