import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import { useCallback } from 'react';
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
  const { mutate: attend } = useCommand(api.readiness.recordAttendance, { done: bulkText });
  const { mutate: train } = useCommand(api.readiness.recordTraining, { done: bulkText });
  return useCallback(
    (column, people, to, on) => {
      const applying =
        column.kind === 'event' ? people : people.filter(one => appliesTo(column.module.role, one.role));
      const enrollmentIds = applying.map(person => person.enrollmentId);
      if (enrollmentIds.length === 0) return;
      const day = to === 'open' ? null : on;
      if (column.kind === 'event') attend({ eventId: column.event.id, enrollmentIds, attendedOn: day });
      else
        train({
          moduleId: column.module.id,
          enrollmentIds,
          completedOn: day,
          isRehearsed: to === 'rehearsed',
        });
    },
    [attend, train],
  );
}

/** A single tick shows by itself; a bulk one says what it did. */
function bulkText(output: { changed: number }, input: { enrollmentIds: readonly number[] }): string | null {
  return input.enrollmentIds.length > 1 ? changedText(output.changed) : null;
}

function changedText(changed: number): string {
  if (changed === 0) return 'Nothing to change: all were marked so already';
  return changed === 1 ? 'Marked for 1 person' : `Marked for ${changed} people`;
}
