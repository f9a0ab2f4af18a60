import type { IdentityField } from '#shared/domain/identity.ts';
import type { IdentityValue, MissingRule } from '#shared/domain/matching.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';
import { WORK_SCALES, type WorkStyle } from '#shared/domain/work-style.ts';

/**
 * How much of a component is met, in ten-thousandths (0..10000). Integers keep the fast and the slow way to a score
 * equal to the last digit.
 */
export type Parts = number;
export const WHOLE: Parts = 10_000;
/** Neither for nor against the pair. */
export const NEUTRAL: Parts = 5_000;
/** What the component looks at is not known; the facilitator's rule says what that counts as. */
export const UNKNOWN = -1;

/** What a component counts as where nothing is known; `UNKNOWN` stays where it is left out of the mean. */
export const MISSING_PARTS: Readonly<Record<MissingRule, Parts>> = {
  leaveOut: UNKNOWN,
  neutral: NEUTRAL,
  notMet: 0,
};

/** How well an offered level (0 = not offered) meets a wanted one: a lower level helps in proportion. */
export function coverage(wanted: number, offered: number): Parts {
  return offered >= wanted ? WHOLE : Math.round((WHOLE * offered) / wanted);
}

/**
 * Coverage of a whole list of wishes from its best and its sum. The best counts 70 %: six meetings of an hour, the
 * field's usual length, carry one topic well and a second in part.
 */
export function needMet(best: Parts, sum: number, wishes: number): Parts {
  return Math.round((7 * best * wishes + 3 * sum) / (10 * wishes));
}

const SHARED_INTERESTS: readonly Parts[] = [0, 6_000, 8_500, WHOLE];

/** One shared interest starts a conversation; more than three add nothing. Long lists are neither favored nor punished. */
export function interestsShared(count: number): Parts {
  return SHARED_INTERESTS[Math.min(count, SHARED_INTERESTS.length - 1)] ?? 0;
}

const GRADES_APART: readonly Parts[] = [0, 4_000, 7_000, 9_000, WHOLE];

/** Grades between mentee and mentor; 0 when the mentor is not junior. */
export function gradesApart(menteeGrade: number, mentorGrade: number): Parts {
  const gap = Math.floor(menteeGrade - mentorGrade);
  return gap <= 0 ? 0 : (GRADES_APART[Math.min(gap, GRADES_APART.length - 1)] ?? 0);
}

export const WORKING_DAY_HOURS = 9;

/** The share of a nine-hour working day that two people are both at work. */
export function dayOverlap(hoursApart: number): Parts {
  return Math.round((WHOLE * Math.max(0, WORKING_DAY_HOURS - hoursApart)) / WORKING_DAY_HOURS);
}

/** Two languages in common leave a choice; one is enough to talk. */
export function languagesShared(count: number): Parts {
  if (count === 0) return 0;
  return count === 1 ? 8_000 : WHOLE;
}

const SPOKEN: readonly Channel[] = ['in person', 'video', 'phone'];

/** Same channel, same kind of channel (spoken or written), or neither. Meeting in person needs one site. */
export function channelsMeet(one: Channel, other: Channel, sameSite: boolean | null): Parts {
  if (one === other) return one === 'in person' && sameSite === false ? 4_000 : WHOLE;
  return SPOKEN.includes(one) === SPOKEN.includes(other) ? 6_000 : 2_000;
}

/** Index of a channel in `CHANNELS`, -1 when unknown. */
export function channelNumber(channel: Channel | null): number {
  return channel === null ? -1 : CHANNELS.indexOf(channel);
}

/**
 * How new two people are to each other. `closeToWork`: one manages the other, they share a manager, or they were
 * paired before. Colleagues of one department may have worked together, at one site very likely.
 */
export function noveltyOf(
  closeToWork: boolean,
  sameDepartment: boolean | null,
  sameSite: boolean | null,
): Parts {
  if (closeToWork) return 0;
  if (sameDepartment === null) return UNKNOWN;
  if (!sameDepartment) return WHOLE;
  return sameSite === true ? 3_000 : 6_000;
}

type Screening = {
  readonly social: number | null;
  readonly confidence: number | null;
  readonly teaching: number | null;
};

/** The mean of the ratings given (1..5 each), unknown while there is none. */
export function screeningOf({ social, confidence, teaching }: Screening): Parts {
  const ratings = [social, confidence, teaching].filter(rating => rating !== null);
  if (ratings.length === 0) return UNKNOWN;
  const sum = ratings.reduce((total, rating) => total + rating - 1, 0);
  return Math.round((WHOLE * sum) / (4 * ratings.length));
}

/** In how many of the things that both have said about themselves they differ; unknown without any. */
export function identityOf(
  mine: readonly IdentityValue[],
  theirs: ReadonlyMap<IdentityField, string>,
): Parts {
  let both = 0;
  let different = 0;
  for (const { field, value } of mine) {
    const other = theirs.get(field);
    if (other === undefined) continue;
    both += 1;
    if (other !== value) different += 1;
  }
  return both === 0 ? UNKNOWN : Math.round((WHOLE * different) / both);
}

/** How near two people are on the scales that both answered: as far apart as possible is 0; unknown without any. */
export function workStylesMeet(one: WorkStyle = {}, other: WorkStyle = {}): Parts {
  let both = 0;
  let apart = 0;
  for (const scale of WORK_SCALES) {
    const [mine, theirs] = [one[scale], other[scale]];
    if (mine === undefined || theirs === undefined) continue;
    both += 1;
    apart += Math.abs(mine - theirs);
  }
  return both === 0 ? UNKNOWN : Math.round(WHOLE - (WHOLE * apart) / (4 * both));
}

/** Fit in hundredths from the weighted sum of parts; neutral when no component counts. */
export function weightedMean(sum: number, weight: number): number {
  return weight === 0 ? NEUTRAL : Math.round(sum / weight);
}
