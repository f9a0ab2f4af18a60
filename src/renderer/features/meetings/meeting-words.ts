import type { Meeting, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CANCEL_REASON_NAMES, type CancelReason } from '#shared/domain/meetings.ts';

type Told = Pick<Meeting, 'state' | 'plannedOn' | 'cancelledBy'> & {
  readonly cancelReason: CancelReason | null;
};

/** What became of a meeting, in a word or two. */
export function stateWords(meeting: Told, today: IsoDate): string {
  switch (meeting.state) {
    case 'held':
      return 'held';
    case 'planned':
      return meeting.plannedOn < today ? 'was planned' : 'planned';
    case 'cancelled':
      return cancelledWords(meeting);
    case 'rescheduled':
      return 'moved to another day';
  }
}

function cancelledWords({ cancelledBy, cancelReason }: Told): string {
  const by =
    cancelledBy === 'other' || cancelledBy === null ? 'called off' : `called off by the ${cancelledBy}`;
  return cancelReason === null ? by : `${by}: ${CANCEL_REASON_NAMES[cancelReason].toLowerCase()}`;
}

export const STATE_CHOICES: readonly { readonly value: MeetingEntry['state']; readonly label: string }[] = [
  { value: 'held', label: 'Held' },
  { value: 'cancelled', label: 'Called off' },
  { value: 'planned', label: 'Planned' },
];

export const CANCELLED_BY_CHOICES = [
  { value: 'mentee', label: 'By the mentee' },
  { value: 'mentor', label: 'By the mentor' },
  { value: 'other', label: 'Neither' },
] as const;
