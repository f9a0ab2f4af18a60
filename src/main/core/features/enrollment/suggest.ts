import type { Suggestion } from '#shared/contract/enrollment.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { GradeScale } from './hints.ts';
import type { Newcomer } from './suggest.sql.ts';

/** A mentor who has been here for half a year knows the place that the mentee is to learn about. */
const SETTLED_DAYS = 182;

/**
 * Ranks people for a role and says why in words. The grade gives up to one point (the more senior a mentee, the more
 * junior a mentor, the better), a skill that the other side needs up to one, six months of service a tenth.
 */
export function rankSuggestions(
  people: readonly Newcomer[],
  role: Role,
  context: {
    readonly today: IsoDate;
    readonly scale: GradeScale;
    /** How many on the other side seek (or offer) a skill. */
    readonly demand: ReadonlyMap<string, number>;
  },
): Suggestion[] {
  const most = Math.max(1, ...context.demand.values());
  return people
    .map((person, position) => ({ person, position, ...judge(person, role, context, most) }))
    .sort((a, b) => b.points - a.points || a.position - b.position)
    .map(({ person, reasons }) => ({
      personId: person.personId,
      name: person.name,
      jobTitle: person.jobTitle,
      department: person.department,
      location: person.location,
      gradeLevel: person.gradeLevel,
      reasons,
    }));
}

function judge(
  person: Newcomer,
  role: Role,
  { today, scale, demand }: Parameters<typeof rankSuggestions>[2],
  most: number,
): { points: number; reasons: string[] } {
  const reasons: string[] = [];
  let points = 0;
  if (person.gradeLevel !== null) {
    const share = role === 'mentee' ? scale.below(person.gradeLevel) : scale.above(person.gradeLevel);
    points += share;
    const side = role === 'mentee' ? 'above' : 'below';
    const percent = Math.min(99, Math.floor(share * 100));
    // "Above 0%" speaks against the person, not for them.
    if (percent > 0) reasons.push(`${scale.words(person.gradeLevel)}, ${side} ${percent}% of the company`);
  }
  const best = [...person.skills].sort((a, b) => (demand.get(b) ?? 0) - (demand.get(a) ?? 0))[0];
  const needed = best === undefined ? 0 : (demand.get(best) ?? 0);
  if (best !== undefined && needed > 0) {
    points += 0.5 + needed / most / 2;
    reasons.push(
      role === 'mentor'
        ? `Offers ${best}, which ${needed} ${needed === 1 ? 'mentee seeks' : 'mentees seek'}`
        : `Seeks ${best}, which ${needed} ${needed === 1 ? 'mentor offers' : 'mentors offer'}`,
    );
  } else if (best !== undefined) {
    points += 0.25;
    reasons.push(`${role === 'mentor' ? 'Offers' : 'Seeks'} ${best}`);
  }
  if (role === 'mentee' && person.reports > 0)
    reasons.push(`Leads ${person.reports} ${person.reports === 1 ? 'person' : 'people'}`);
  if (role === 'mentor' && person.hireDate && daysBetween(person.hireDate, today) >= SETTLED_DAYS)
    points += 0.1;
  return { points, reasons };
}
