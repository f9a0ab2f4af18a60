import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { RECOMMENDED_CAPACITY } from '#shared/domain/people.ts';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import type { IntakeEntry } from '../intake/index.ts';

type Hint = Enrolled['hints'][number];

/** Grades of the whole company, to say where one person stands among all. */
export type GradeScale = {
  /** Share of people at work with a lower grade, 0..1. */
  readonly below: (grade: number) => number;
  /** Share of people at work with a higher grade, 0..1. */
  readonly above: (grade: number) => number;
  /** "Grade 3", or "Grade Specialist" where the organization's grades are words. */
  readonly words: (grade: number) => string;
};

export function gradeScale(
  counts: readonly { readonly grade: number; readonly people: number }[],
  ladder: readonly string[] = [],
): GradeScale {
  const total = counts.reduce((sum, { people }) => sum + people, 0);
  const share = (test: (grade: number) => boolean) =>
    total === 0 ? 0 : counts.reduce((sum, { grade, people }) => sum + (test(grade) ? people : 0), 0) / total;
  return {
    below: grade => share(other => other < grade),
    above: grade => share(other => other > grade),
    words: grade => `Grade ${ladder[grade - 1] ?? grade}`,
  };
}

/** What speaks for a person in the role and what to look at before matching, in short words. */
export function hintsFor(
  person: IntakeEntry,
  context: {
    readonly today: IsoDate;
    readonly scale: GradeScale;
    readonly hasOtherRole: boolean;
    readonly wanted: ReadonlyMap<string, number>;
    readonly taught: ReadonlyMap<string, number>;
  },
): Hint[] {
  const hints: Hint[] = [];
  const good = (words: string) => hints.push({ tone: 'good', words });
  const look = (words: string) => hints.push({ tone: 'look', words });
  if (context.hasOtherRole) look('Is in both roles of this cohort');
  standing(person, context.scale, good, look);
  if (person.role === 'mentor') mentorHints(person, context.wanted, good, look);
  else menteeHints(person, context.taught, good, look);
  if (person.hireDate) {
    const days = daysBetween(person.hireDate, context.today);
    if (days >= 0 && days < 90) look(`Joined ${days} days ago`);
  }
  return hints;
}

type Say = (words: string) => void;

function standing(person: IntakeEntry, scale: GradeScale, good: Say, look: Say): void {
  const grade = person.gradeLevel;
  if (grade === null) {
    look('No grade, so seniority cannot be checked');
    return;
  }
  const below = scale.below(grade);
  const above = scale.above(grade);
  const words = scale.words(grade);
  if (person.role === 'mentee') {
    if (below >= 0.8) good(`${words}, above ${percent(below)} of the company`);
    else if (above >= 0.6) look(`${words} is junior for a mentee`);
  } else {
    if (above >= 0.5) good(`${words}, below ${percent(above)} of the company`);
    else if (below >= 0.8) look(`${words} is senior for a mentor`);
  }
}

function mentorHints(person: IntakeEntry, wanted: ReadonlyMap<string, number>, good: Say, look: Say): void {
  if (person.offered.length === 0) look('Offers no skill yet');
  const best = [...person.offered].sort((a, b) => (wanted.get(b) ?? 0) - (wanted.get(a) ?? 0))[0];
  const seekers = best ? (wanted.get(best) ?? 0) : 0;
  if (best && seekers > 0) good(`Offers ${best}, sought by ${seekers}`);
  if (person.capacity > RECOMMENDED_CAPACITY) look(`Takes ${person.capacity} mentees; two are recommended`);
  const rated = [person.social, person.confidence, person.teaching].filter(value => value !== null);
  if (rated.length > 0 && Math.min(...rated) <= 2) look('A screening rating of 2 or less');
}

function menteeHints(person: IntakeEntry, taught: ReadonlyMap<string, number>, good: Say, look: Say): void {
  if (person.sought.length === 0) {
    look('Seeks no skill yet');
    return;
  }
  const best = [...person.sought].sort((a, b) => (taught.get(b) ?? 0) - (taught.get(a) ?? 0))[0];
  const teachers = best === undefined ? 0 : (taught.get(best) ?? 0);
  if (teachers > 0) good(`Seeks ${best}, offered by ${teachers}`);
  else
    look(
      `No mentor offers ${person.sought[0]}${person.sought.length > 1 ? ' or the other skills sought' : ''}`,
    );
}

/** "99%" never becomes "100%" by rounding. */
function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))}%`;
}
