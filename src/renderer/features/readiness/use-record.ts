import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { appliesTo, type TickColumn } from './matrix-model.ts';

export type RecordTicks = (
  column: TickColumn,
  people: readonly ReadinessPerson[],
  to: 'done' | 'rehearsed' | 'open',
  on: IsoDate,
) => void;

/** Saves ticks for one person or many as one step; a single tick needs no toast, a bulk one says what it did. */
export function useRecord(): RecordTicks {
  const done = (output: { changed: number }, input: { enrollmentIds: readonly number[] }) =>
    input.enrollmentIds.length > 1 ? changedText(output.changed) : null;
  const attendance = useCommand(api.readiness.recordAttendance, { done });
  const training = useCommand(api.readiness.recordTraining, { done });
  return (column, people, to, on) => {
    if (column.kind === 'event') {
      const enrollmentIds = people.map(person => person.enrollmentId);
      if (enrollmentIds.length === 0) return;
      attendance.mutate({ eventId: column.event.id, enrollmentIds, attendedOn: to === 'open' ? null : on });
      return;
    }
    const enrollmentIds = people
      .filter(person => appliesTo(column.module.role, person.role))
      .map(person => person.enrollmentId);
    if (enrollmentIds.length === 0) return;
    training.mutate({
      moduleId: column.module.id,
      enrollmentIds,
      completedOn: to === 'open' ? null : on,
      isRehearsed: to === 'rehearsed',
    });
  };
}

function changedText(changed: number): string {
  if (changed === 0) return 'Nothing to change: all were marked so already';
  return changed === 1 ? 'Marked for 1 person' : `Marked for ${changed} people`;
}
