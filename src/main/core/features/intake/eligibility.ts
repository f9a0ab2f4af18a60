import type { EligibilityRule } from '#shared/contract/intake.ts';
import { assertNever, must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Verdict } from '#shared/domain/intake.ts';
import { listWords } from '#shared/domain/list-words.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';

/** What the rules look at. */
export type Applicant = {
  readonly status: EmploymentStatus;
  readonly hireDate: IsoDate | null;
  readonly gradeLevel: number | null;
  readonly location: string | null;
  readonly intakeGroup: string | null;
  /** Restricted: a reason never names it. */
  readonly performanceRating: number | null;
  readonly social: number | null;
  readonly confidence: number | null;
  readonly teaching: number | null;
  readonly offered: readonly string[];
  /** Offered skills that something shows. */
  readonly evidenced: readonly string[];
  /** Why this person is not to be invited. */
  readonly doNotInvite: string | null;
  readonly override: { readonly verdict: 'eligible' | 'notEligible'; readonly reason: string } | null;
};

export type Reason = { readonly state: 'met' | 'unmet' | 'unknown'; readonly words: string };
export type Judgement = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

/**
 * What the rules of a role say about a person, with every reason in words.
 *
 * One unmet rule decides; data that are missing make it a question for the facilitator, never a no.
 *
 * @param grades in words, lowest first, where the organization has such.
 */
export function judge(
  person: Applicant,
  rules: readonly EligibilityRule[],
  today: IsoDate,
  grades: readonly string[] = [],
): Judgement {
  const always = [...standing(person)];
  const read = rules.map(rule => ({ rule, reason: readRule(rule, person, { today, grades }) }));
  const reasons = [...always, ...read.map(({ reason }) => reason)];
  const says = (state: Reason['state']) => reasons.some(reason => reason.state === state);
  const isRuledOut =
    always.some(reason => reason.state === 'unmet') ||
    read.some(({ rule, reason }) => reason.state === 'unmet' && rule.otherwise === 'notEligible');
  const byRules: Verdict = isRuledOut
    ? 'notEligible'
    : says('unmet') || says('unknown')
      ? 'review'
      : 'eligible';
  return { verdict: person.override?.verdict ?? byRules, reasons };
}

function* standing({ status, doNotInvite }: Applicant): Generator<Reason> {
  if (status === 'left') yield unmet('Has left the company');
  if (status === 'leave') yield unknown('On leave: will they be back in time?');
  if (doNotInvite !== null) yield unmet(`Not to be invited: ${doNotInvite}`);
}

type Known = { readonly today: IsoDate; readonly grades: readonly string[] };

function readRule(rule: EligibilityRule, person: Applicant, { today, grades }: Known): Reason {
  switch (rule.kind) {
    case 'tenure':
      return tenure(rule, person.hireDate, today);
    case 'grade':
      return grade(rule, person.gradeLevel, grades);
    case 'performance':
      return performance(rule, person.performanceRating);
    case 'screening':
      return screening(rule, person);
    case 'evidence':
      return evidence(rule, person);
    case 'location':
      return oneOf(rule, person.location, {
        known: 'Works in',
        missing: 'No location is known',
        asked: 'asked for',
      });
    case 'intakeGroup':
      return oneOf(rule, person.intakeGroup, {
        known: 'Intake group',
        missing: 'No intake group is known',
        asked: 'asked for',
      });
    default:
      return assertNever(rule.kind, 'rule of eligibility');
  }
}

function tenure({ lower, upper, asOf }: EligibilityRule, hired: IsoDate | null, today: IsoDate): Reason {
  const day = asOf ?? today;
  const on = asOf === null ? '' : ` on ${dayInWords(asOf)}`;
  if (hired === null) return unknown('No hire date, so the length of service is not known');
  const months = monthsBetween(hired, day);
  const here =
    months < 0
      ? `Starts on ${dayInWords(hired)}, after ${dayInWords(day)}`
      : `${inYears(months)} with the company${on}`;
  if (lower !== null && months < lower) return unmet(`${here}; at least ${inYears(lower)} asked for`);
  if (upper !== null && months > upper) return unmet(`${here}; at most ${inYears(upper)} asked for`);
  return met(here);
}

/**
 * Whole months from one day to another; negative when the second lies before the first.
 *
 * A month that is too short for the day is full on its last day: who was hired on February 29 has a year on February 28.
 */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const lastDay = new Date(Date.UTC(y2, m2, 0)).getUTCDate();
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < Math.min(d1, lastDay) ? 1 : 0);
}

function inYears(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [years === 1 ? '1 year' : `${years} years`] : []),
    ...(rest > 0 || years === 0 ? [rest === 1 ? '1 month' : `${rest} months`] : []),
  ];
  return parts.join(' ');
}

function grade({ lower, upper }: EligibilityRule, level: number | null, grades: readonly string[]): Reason {
  if (level === null) return unknown('No grade is known');
  const words = (of: number) => grades[of - 1] ?? String(of);
  const here = `Grade ${words(level)}`;
  if (lower !== null && level < lower) return unmet(`${here}; at least ${words(lower)} asked for`);
  if (upper !== null && level > upper) return unmet(`${here}; at most ${words(upper)} asked for`);
  return met(here);
}

function performance({ lower }: EligibilityRule, rating: number | null): Reason {
  if (rating === null) return unknown('No performance rating is known');
  return rating < (lower ?? 1)
    ? unmet('The performance rating is below the one asked for')
    : met('The performance rating is as asked for');
}

const SCREENED = [
  { key: 'social', words: 'social skill' },
  { key: 'confidence', words: 'confidence' },
  { key: 'teaching', words: 'teaching' },
] as const;

function screening({ lower }: EligibilityRule, person: Applicant): Reason {
  const least = lower ?? 1;
  const low = SCREENED.filter(({ key }) => (person[key] ?? least) < least);
  if (low.length > 0) {
    const named = low.map(({ key, words }) => `${words} ${person[key]}`).join(', ');
    return unmet(`Screening: ${named}; at least ${least} asked for`);
  }
  const open = SCREENED.filter(({ key }) => person[key] === null);
  if (open.length === SCREENED.length) return unknown('Not screened yet');
  if (open.length > 0) return unknown(`Not screened yet: ${open.map(({ words }) => words).join(', ')}`);
  return met(`Screened, each ${least} or more`);
}

function evidence({ values }: EligibilityRule, { offered, evidenced }: Applicant): Reason {
  const shown = new Set(evidenced.map(foldText));
  if (values.length === 0) {
    if (evidenced.length > 0) return met(`Evidence for ${must(evidenced[0], 'There is one')}`);
    return offered.length === 0
      ? unknown('Offers no skill yet')
      : unmet(`Nothing shows ${listed(offered)}; a link or an example is asked for`);
  }
  const shows = values.find(value => shown.has(foldText(value)));
  if (shows !== undefined) return met(`Evidence for ${shows}`);
  if (offered.length === 0) return unknown('Offers no skill yet');
  return unmet(`Evidence for ${listed(values)} asked for`);
}

function oneOf(
  { values }: EligibilityRule,
  value: string | null,
  words: { readonly known: string; readonly missing: string; readonly asked: string },
): Reason {
  if (value === null || value === '') return unknown(words.missing);
  const isIn = values.length === 0 || values.some(one => foldText(one) === foldText(value));
  return isIn
    ? met(`${words.known} ${value}`)
    : unmet(`${words.known} ${value}; ${listed(values)} ${words.asked}`);
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, 3);
  const more = values.length - shown.length;
  if (more > 0) return `${shown.join(', ')} or ${more} more`;
  return listWords(shown, 'or');
}

function met(words: string): Reason {
  return { state: 'met', words };
}

function unmet(words: string): Reason {
  return { state: 'unmet', words };
}

function unknown(words: string): Reason {
  return { state: 'unknown', words };
}
