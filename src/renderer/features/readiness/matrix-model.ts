import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { OrientationEvent, ReadinessPerson, TrainingModule } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Role } from '#shared/domain/people.ts';

export type Matrix = Awaited<ReturnType<ContractRouterClient<typeof contract>['readiness']['matrix']>>;

/** One column that is ticked: an orientation or a training module. */
export type TickColumn =
  | { readonly kind: 'event'; readonly event: OrientationEvent }
  | { readonly kind: 'module'; readonly module: TrainingModule };

/** What a cell of the matrix says. */
export type Tick =
  | { readonly state: 'none' }
  | { readonly state: 'open' }
  | { readonly state: 'done' | 'read' | 'rehearsed'; readonly on: IsoDate }
  /** It counted once; `on` is the last day on which it did. */
  | { readonly state: 'expired'; readonly on: IsoDate };

/** `none` where the module is for the other role; `read` where a rehearsal is still to come. */
export function tickOf(person: ReadinessPerson, column: TickColumn): Tick {
  if (column.kind === 'event') {
    const record = person.attendance.find(one => one.eventId === column.event.id);
    return record ? { state: 'done', on: record.attendedOn } : { state: 'open' };
  }
  const { module } = column;
  if (!appliesTo(module.role, person.role)) return { state: 'none' };
  const record = person.training.find(one => one.moduleId === module.id);
  if (!record) return { state: 'open' };
  if (record.isExpired) return { state: 'expired', on: record.validUntil ?? record.completedOn };
  if (!module.needsRehearsal) return { state: 'done', on: record.completedOn };
  return { state: record.isRehearsed ? 'rehearsed' : 'read', on: record.completedOn };
}

/** The state after a click or the space bar: nothing, completed, and rehearsed where that is asked for. */
export function nextTick(tick: Tick, column: TickColumn): 'done' | 'rehearsed' | 'open' | null {
  if (tick.state === 'none') return null;
  const needsRehearsal = column.kind === 'module' && column.module.needsRehearsal;
  if (tick.state === 'open' || tick.state === 'expired') return 'done';
  if (tick.state === 'read' && needsRehearsal) return 'rehearsed';
  return 'open';
}

export function appliesTo(columnRole: TrainingModule['role'], role: Role): boolean {
  return columnRole === 'both' || columnRole === role;
}

export function columnTitle(column: TickColumn): string {
  return column.kind === 'event' ? column.event.title : column.module.title;
}

export function columnKey(column: TickColumn): string {
  return column.kind === 'event' ? `event-${column.event.id}` : `module-${column.module.id}`;
}

export type MatrixFilter = {
  readonly role: Role | 'all';
  readonly onlyMissing: boolean;
  readonly search: string;
};

/** The people that the filter lets through, in the order given. */
export function shownPeople(people: readonly ReadinessPerson[], filter: MatrixFilter): ReadinessPerson[] {
  const search = foldText(filter.search);
  return people.filter(
    person =>
      (filter.role === 'all' || person.role === filter.role) &&
      (!filter.onlyMissing || person.missing.length > 0) &&
      (search === '' ||
        foldText(
          [person.name, person.jobTitle, person.department, ...person.pairs.map(pair => pair.partner)].join(
            ' ',
          ),
        ).includes(search)),
  );
}
