import type { IsoDate } from '#shared/domain/dates.ts';
import type { MeetingFact } from './pair-health.ts';

export type CancelCount = { readonly count: number; readonly of: number };

/**
 * Meetings that the leader (the mentee) called off, of all whose day has come.
 *
 * A meeting that was moved counts once, under its last date. Those still ahead do not count: nobody has failed them.
 */
export function leaderCancellations(meetings: readonly MeetingFact[], day: IsoDate): CancelCount {
  const due = meetings.filter(meeting => meeting.state !== 'planned' || meeting.plannedOn <= day);
  return { count: due.filter(meeting => meeting.cancelledBy === 'mentee').length, of: due.length };
}
