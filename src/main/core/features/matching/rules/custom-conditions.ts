import {
  fieldWord,
  levelsText,
  monthsText,
  type BelongingField,
  type ComparedField,
  type RuleCondition,
  type Sides,
} from '#shared/domain/custom-rules.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { numbered, sharedRows } from './roster-index.ts';
import { listWords } from './wording.ts';

/** A condition about one person, whichever side it names. */
export type PersonCondition = Extract<
  RuleCondition,
  { readonly kind: 'belongs' | 'tenure' | 'onLeave' | 'notEligible' | 'screening' }
>;

/** Whether a condition is so about a person; what is not known is never so. */
export function isSoOf(condition: PersonCondition, person: Candidate, asOf: IsoDate | null): boolean {
  switch (condition.kind) {
    case 'belongs': {
      const values = belongings(person, condition.field);
      return values.length > 0 && values.includes(foldText(condition.value)) === condition.isIn;
    }
    case 'tenure': {
      const months = monthsHere(person, asOf);
      return months !== null && months < condition.months === condition.under;
    }
    case 'onLeave':
      return person.onLeave;
    case 'notEligible':
      return !person.isEligible;
    case 'screening':
      return isRatedBelow(person, condition.below);
  }
}

function belongings(person: Candidate, field: BelongingField): readonly string[] {
  if (field === 'language') return person.languages.map(foldText);
  const value = person[field];
  return value === null ? [] : [foldText(value)];
}

/** Whole months with the company by a day; none for somebody who starts later. */
function monthsHere({ hiredOn }: Candidate, asOf: IsoDate | null): number | null {
  if (hiredOn === null || asOf === null) return null;
  const part = (day: IsoDate, from: number, to: number) => Number(day.slice(from, to));
  const months = (part(asOf, 0, 4) - part(hiredOn, 0, 4)) * 12 + part(asOf, 5, 7) - part(hiredOn, 5, 7);
  return Math.max(0, part(asOf, 8, 10) < part(hiredOn, 8, 10) ? months - 1 : months);
}

function isRatedBelow({ screening }: Candidate, below: number | null): boolean {
  const ratings = [screening.social, screening.confidence, screening.teaching];
  if (below === null) return ratings.every(rating => rating === null);
  return ratings.some(rating => rating !== null && rating < below);
}

/** The people that a condition looks at. */
function sidesOf<T>(who: Sides, mentee: T, mentor: T): readonly T[] {
  if (who === 'both') return [mentor, mentee];
  return who === 'mentor' ? [mentor] : [mentee];
}

function whoOf(condition: PersonCondition): Sides {
  return condition.kind === 'screening' ? 'mentor' : condition.who;
}

/** The facts of two people that make a condition so, as a clause that names them; null where it is not so. */
export function factWords(
  condition: RuleCondition,
  mentee: Candidate,
  mentor: Candidate,
  asOf: IsoDate | null,
): string | null {
  switch (condition.kind) {
    case 'compare':
      return comparedWords(condition, mentee, mentor);
    case 'gradeGap': {
      if (mentee.gradeLevel === null || mentor.gradeLevel === null) return null;
      const gap = mentee.gradeLevel - mentor.gradeLevel;
      if (gap >= condition.levels !== condition.atLeast) return null;
      if (gap === 0) return `${mentee.name} and ${mentor.name} are at the same grade (${mentee.gradeLevel})`;
      return `${mentee.name} is ${levelsText(Math.abs(gap))} ${gap > 0 ? 'above' : 'below'} ${mentor.name}`;
    }
    case 'language': {
      if (mentee.languages.length === 0 || mentor.languages.length === 0) return null;
      const spoken = new Set(mentee.languages.map(foldText));
      const common = mentor.languages.filter(language => spoken.has(foldText(language)));
      if (common.length > 0 !== condition.shared) return null;
      return common.length > 0
        ? `${mentor.name} and ${mentee.name} both speak ${listWords(common)}`
        : `${mentor.name} and ${mentee.name} share no language`;
    }
    case 'belongs':
    case 'tenure':
    case 'onLeave':
    case 'notEligible':
    case 'screening': {
      const people = sidesOf(whoOf(condition), mentee, mentor);
      if (!people.every(person => isSoOf(condition, person, asOf))) return null;
      return listWords(people.map(person => personFact(condition, person, asOf)));
    }
  }
}

function comparedWords(
  { field, same }: RuleCondition & { kind: 'compare' },
  mentee: Candidate,
  mentor: Candidate,
): string | null {
  const [senior, junior] = [mentee[field], mentor[field]];
  if (senior === null || junior === null || (foldText(senior) === foldText(junior)) !== same) return null;
  return same
    ? `${mentor.name} and ${mentee.name} have the same ${fieldWord(field)} (${junior})`
    : `${mentor.name} (${junior}) and ${mentee.name} (${senior}) have different ${fieldWord(field)}s`;
}

function personFact(condition: PersonCondition, person: Candidate, asOf: IsoDate | null): string {
  switch (condition.kind) {
    case 'belongs': {
      const { field, isIn, value } = condition;
      if (field === 'language') return `${person.name} ${isIn ? 'speaks' : 'does not speak'} ${value}`;
      if (field === 'jobTitle') return `${person.name} is ${isIn ? '' : 'not '}${value}`;
      return `${person.name} ${isIn ? 'works' : 'does not work'} in ${value}`;
    }
    case 'tenure': {
      const months = monthsHere(person, asOf) ?? 0;
      return `${person.name} has been with the company for ${months === 0 ? 'less than a month' : monthsText(months)}`;
    }
    case 'onLeave':
      return `${person.name} is on leave`;
    case 'notEligible':
      return `${person.name} is not eligible by the rules of the intake`;
    case 'screening':
      return condition.below === null
        ? `${person.name} was not rated at intake`
        : `${person.name} has a rating below ${condition.below} from intake`;
  }
}

/** Takes the mark from every mentor about whom, with this mentee, a condition is not so. */
export type ConditionRow = (menteeIndex: number, marks: Uint8Array) => void;

/** A condition for whole rows of mentors at once; the same as `factWords` for each, about a thousand times faster. */
export function conditionRows(
  condition: RuleCondition,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  asOf: IsoDate | null,
): ConditionRow {
  switch (condition.kind) {
    case 'compare':
      return compareRows(condition, mentees, mentors);
    case 'gradeGap': {
      const grades = mentors.map(mentor => mentor.gradeLevel);
      return (i, marks) => {
        const senior = mentees[i]?.gradeLevel ?? null;
        for (let j = 0; j < marks.length; j += 1) {
          const junior = grades[j] ?? null;
          const isSo =
            senior !== null && junior !== null && senior - junior >= condition.levels === condition.atLeast;
          if (!isSo) marks[j] = 0;
        }
      };
    }
    case 'language': {
      const shared = sharedRows(mentors, person => person.languages);
      const speaks = mentors.map(mentor => mentor.languages.length > 0);
      const common = new Uint8Array(mentors.length);
      return (i, marks) => {
        const mentee = mentees[i];
        if (!mentee || mentee.languages.length === 0) return void marks.fill(0);
        shared(mentee, common);
        for (let j = 0; j < marks.length; j += 1) {
          if (!speaks[j] || common[j]! > 0 !== condition.shared) marks[j] = 0;
        }
      };
    }
    case 'belongs':
    case 'tenure':
    case 'onLeave':
    case 'notEligible':
    case 'screening': {
      const who = whoOf(condition);
      const ofMentee = mentees.map(person => who === 'mentor' || isSoOf(condition, person, asOf));
      const ofMentor = mentors.map(person => who === 'mentee' || isSoOf(condition, person, asOf));
      return (i, marks) => {
        if (!ofMentee[i]) return void marks.fill(0);
        for (let j = 0; j < marks.length; j += 1) if (!ofMentor[j]) marks[j] = 0;
      };
    }
  }
}

function compareRows(
  { field, same }: { readonly field: ComparedField; readonly same: boolean },
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): ConditionRow {
  const values = numbered(mentees, mentors, person => {
    const value = person[field];
    return value === null ? null : foldText(value);
  });
  return (i, marks) => {
    const senior = values.mentees[i]!;
    for (let j = 0; j < marks.length; j += 1) {
      const junior = values.mentors[j]!;
      if (senior < 0 || junior < 0 || (senior === junior) !== same) marks[j] = 0;
    }
  };
}

/** Whether a condition asks something of the people on a side that is not known of this person. */
export function isUnknownOf(
  condition: RuleCondition,
  person: Candidate,
  side: 'mentor' | 'mentee',
  asOf: IsoDate | null,
): boolean {
  switch (condition.kind) {
    case 'compare':
      return person[condition.field] === null;
    case 'gradeGap':
      return person.gradeLevel === null;
    case 'language':
      return person.languages.length === 0;
    case 'belongs':
      return isAskedOf(condition, side) && belongings(person, condition.field).length === 0;
    case 'tenure':
      return isAskedOf(condition, side) && monthsHere(person, asOf) === null;
    case 'onLeave':
    case 'notEligible':
    case 'screening':
      return false;
  }
}

function isAskedOf(condition: PersonCondition, side: 'mentor' | 'mentee'): boolean {
  const who = whoOf(condition);
  return who === 'both' || who === side;
}
