import type { Retention } from '#shared/contract/outcomes.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { ObservedPerson } from './observed-people.ts';

type Balance = Retention['balance'][number];

/** A standardized difference above it is a group that was not alike to begin with (metrics 5.4). */
const ALIKE = 0.1;

/**
 * How alike the two groups were at the start: means and the standardized difference
 * d = (m1 − m2) / √((s1² + s2²) / 2), which does not grow with the number of people as a test would.
 */
export function balanceOf(
  participants: readonly ObservedPerson[],
  compared: readonly ObservedPerson[],
  from: IsoDate,
): Balance[] {
  const tenure = ({ hireDate }: ObservedPerson) =>
    hireDate === null ? null : daysBetween(hireDate, from) / 365.25;
  return [
    line('Grade', participants, compared, person => person.gradeLevel),
    line('Years with the organization', participants, compared, tenure),
  ].flatMap(one => one ?? []);
}

function line(
  name: string,
  participants: readonly ObservedPerson[],
  compared: readonly ObservedPerson[],
  valueOf: (person: ObservedPerson) => number | null,
): Balance | null {
  const [a, b] = [participants, compared].map(people =>
    summaryOf(people.map(valueOf).filter(value => value !== null)),
  );
  if (!a || !b) return null;
  const spread = Math.sqrt((a.variance + b.variance) / 2);
  const difference = a.mean === b.mean ? 0 : spread === 0 ? null : (a.mean - b.mean) / spread;
  const isAlike = difference !== null && Math.abs(difference) <= ALIKE;
  return { name, participants: a.mean, compared: b.mean, difference, isAlike };
}

function summaryOf(values: readonly number[]) {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}
