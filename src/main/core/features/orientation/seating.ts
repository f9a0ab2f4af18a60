import type { OrientationTable } from '#shared/contract/orientation.ts';
import type { Seating } from '#shared/domain/orientation.ts';
import type { Role } from '#shared/domain/people.ts';

export type Seated = {
  readonly enrollmentId: number;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** Enrollments of the partners, who may not be coming. */
  readonly partnerIds: readonly number[];
};

/**
 * Puts people at tables of at most `size`, always the same for the same people.
 *
 * Together: partners share a table (a mentor of two with both). Mixed: partners sit apart, roles alternate and
 * departments spread, so that everybody meets people they do not know. Tables differ by few seats only.
 */
export function seatingPlan(people: readonly Seated[], style: Seating, size: number): OrientationTable[] {
  if (people.length === 0) return [];
  const tables: Seated[][] = Array.from({ length: Math.ceil(people.length / size) }, () => []);
  if (style === 'together') seatTogether(groupsOf(people), tables, size);
  else seatMixed(people, tables, size);
  const byId = new Map(people.map(person => [person.enrollmentId, person]));
  return tables
    .filter(table => table.length > 0)
    .map((table, index) => ({
      number: index + 1,
      seats: table.map(({ enrollmentId, name, role, partnerIds }) => ({
        enrollmentId,
        name,
        role,
        partners: partnerIds.flatMap(id => byId.get(id)?.name ?? []),
      })),
    }));
}

/** Groups that must share a table, in the order of their first person; who has no partner there is a group of one. */
function groupsOf(people: readonly Seated[]): Seated[][] {
  const byId = new Map(people.map(person => [person.enrollmentId, person]));
  const taken = new Set<number>();
  return people.flatMap(start => {
    if (taken.has(start.enrollmentId)) return [];
    const group: Seated[] = [];
    const queue = [start];
    for (let person = queue.pop(); person; person = queue.pop()) {
      if (taken.has(person.enrollmentId)) continue;
      taken.add(person.enrollmentId);
      group.push(person);
      for (const id of person.partnerIds) {
        const partner = byId.get(id);
        if (partner) queue.push(partner);
      }
    }
    return [group];
  });
}

/** The largest groups first, each to the emptiest table with room; a table more rather than a pair torn apart. */
function seatTogether(groups: readonly Seated[][], tables: Seated[][], size: number): void {
  const ordered = [...groups].sort((a, b) => b.length - a.length);
  for (const group of ordered) {
    const free = emptiest(tables.filter(table => table.length + group.length <= size));
    if (free) free.push(...group);
    else tables.push([...group]);
  }
}

/** Mentees first, then mentors, each to the table with the fewest of their role and department where no partner sits. */
function seatMixed(people: readonly Seated[], tables: Seated[][], size: number): void {
  const ordered = [...people].sort((a, b) => Number(a.role === 'mentor') - Number(b.role === 'mentor'));
  for (const person of ordered) {
    const free = tables.filter(table => table.length < size);
    const apart = free.filter(table => !table.some(other => person.partnerIds.includes(other.enrollmentId)));
    const crowd = (table: readonly Seated[]) =>
      table.filter(other => other.role === person.role).length * 100 +
      table.filter(other => other.department === person.department).length * 10 +
      table.length;
    const best = (apart.length > 0 ? apart : free).reduce<Seated[] | undefined>(
      (least, table) => (least === undefined || crowd(table) < crowd(least) ? table : least),
      undefined,
    );
    if (best) best.push(person);
    else tables.push([person]);
  }
}

function emptiest(tables: readonly Seated[][]): Seated[] | undefined {
  return tables.reduce<Seated[] | undefined>(
    (least, table) => (least === undefined || table.length < least.length ? table : least),
    undefined,
  );
}
