import type { IsoDate } from '#shared/domain/dates.ts';
import type { RosterSnapshot, SnapshotPerson } from '../roster/index.ts';
import type { RosterPerson } from './retention.sql.ts';

/** Somebody who was with the organization on the first day, as they were then. */
export type ObservedPerson = RosterPerson & {
  /** Whether they were still there on the last day; null where nobody can tell. */
  readonly hasStayed: boolean | null;
};

export type Observation = {
  readonly people: readonly ObservedPerson[];
  /** The import by which the first day is told: the last one until then that kept who was in its file. */
  readonly readFrom: RosterSnapshot | null;
};

/**
 * Who was with the organization on a day, and whether they still were on a later one.
 *
 * The roster knows people as they are today. What imports have kept says more about a day in the past: who was there
 * although no hire date is known, who came later, in which department and grade somebody stood before a promotion or
 * a move, and between which imports somebody left whose last day nobody wrote down.
 *
 * A file may hold a part of the organization, so that somebody is not in it says nothing; where the roster has a hire
 * date, that decides.
 *
 * @param snapshots oldest first.
 * @param today the day on which the roster stands.
 */
export function observedPeople(
  roster: readonly RosterPerson[],
  snapshots: readonly RosterSnapshot[],
  { from, until, today }: { readonly from: IsoDate; readonly until: IsoDate; readonly today: IsoDate },
): Observation {
  const traces = tracesOf(snapshots, from);
  const readFrom = snapshots.findLast(({ on }) => on <= from) ?? null;
  const people = roster.flatMap((person): ObservedPerson[] => {
    const trace = traces.get(person.personId) ?? null;
    if (!wasThere(person, trace, readFrom, from)) return [];
    return [{ ...person, ...asThen(person, trace), hasStayed: hasStayed(person, trace, from, until, today) }];
  });
  return { people, readFrom };
}

/** What all snapshots together say of one person. */
type Trace = {
  /** In the last snapshot until the first day that has them. */
  before: SnapshotPerson | null;
  /** The day of that snapshot. */
  beforeOn: IsoDate | null;
  lastAtWorkOn: IsoDate | null;
  /** The first snapshot after that one that says they have left. */
  leftBy: IsoDate | null;
};

function tracesOf(snapshots: readonly RosterSnapshot[], from: IsoDate): ReadonlyMap<number, Trace> {
  const traces = new Map<number, Trace>();
  for (const { on, people } of snapshots) {
    for (const [personId, person] of people()) {
      let trace = traces.get(personId);
      if (!trace) {
        trace = { before: null, beforeOn: null, lastAtWorkOn: null, leftBy: null };
        traces.set(personId, trace);
      }
      if (on <= from) {
        trace.before = person;
        trace.beforeOn = on;
      }
      if (person.status === 'left') trace.leftBy ??= on;
      else {
        trace.lastAtWorkOn = on;
        trace.leftBy = null;
      }
    }
  }
  return traces;
}

function wasThere(
  person: RosterPerson,
  trace: Trace | null,
  readFrom: RosterSnapshot | null,
  from: IsoDate,
): boolean {
  const { status, hireDate, terminationDate } = person;
  if (status === 'left' && terminationDate !== null && terminationDate <= from) return false;
  const wasAtWork = trace?.before ? trace.before.status !== 'left' : null;
  if (status === 'left' && terminationDate === null && wasAtWork === false) return false;
  if (hireDate !== null && hireDate <= from) return true;
  // Hired after the first day although a file before it has them: they left in between and came back.
  if (hireDate !== null) return wasAtWork === true && trace?.beforeOn === readFrom?.on;
  if (wasAtWork !== null) return wasAtWork;
  // Nobody knew them before the first day, and a file that came later does.
  return readFrom === null || trace === null;
}

/** Their place on the first day, where a file tells it. */
function asThen(person: RosterPerson, trace: Trace | null) {
  const then = trace?.before;
  return {
    department: then?.department ?? person.department,
    businessFunction: then?.businessFunction ?? person.businessFunction,
    location: then?.location ?? person.location,
    gradeLevel: then?.gradeLevel ?? person.gradeLevel,
    hireDate: then?.hireDate ?? person.hireDate,
  };
}

function hasStayed(
  { status, terminationDate }: RosterPerson,
  trace: Trace | null,
  from: IsoDate,
  until: IsoDate,
  today: IsoDate,
): boolean | null {
  if (status !== 'left') return true;
  if (terminationDate !== null) return terminationDate > until;
  const lastSeen = trace?.lastAtWorkOn ?? null;
  if (lastSeen === null || lastSeen < from) return null;
  if (lastSeen >= until) return true;
  return (trace?.leftBy ?? today) <= until ? false : null;
}
