import type { Meeting, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CancelReason, CancelledBy, PlaceType } from '#shared/domain/meetings.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';

/** Everything the form may hold; what the state does not need is left out when it is saved. */
export type MeetingDraft = {
  readonly state: MeetingEntry['state'];
  readonly on: IsoDate;
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly channel: Channel | null;
  readonly placeType: PlaceType | null;
  readonly topics: readonly string[];
  readonly nextStep: string;
  readonly cancelledBy: CancelledBy;
  readonly reason: CancelReason | null;
};

type Start = {
  readonly meeting: Meeting | null;
  readonly state: MeetingEntry['state'];
  readonly today: IsoDate;
  readonly minutes: number;
};

/** What the form begins with: what is known of the meeting, else the program's usual. */
export function draftOf({ meeting, state, today, minutes }: Start): MeetingDraft {
  const known = meeting?.heldOn ?? meeting?.plannedOn ?? today;
  return {
    state,
    on: state === 'held' && known > today ? today : known,
    startsAt: meeting?.startsAt ?? '',
    minutes: meeting?.minutes ?? minutes,
    channel: CHANNELS.find(channel => channel === meeting?.channel) ?? null,
    placeType: meeting?.placeType ?? null,
    topics: meeting?.topics ?? [],
    nextStep: meeting?.nextStep ?? '',
    cancelledBy: meeting?.cancelledBy ?? 'mentee',
    reason: meeting?.cancelReason ?? null,
  };
}

export function entryOf(draft: MeetingDraft): MeetingEntry {
  const arranged = {
    on: draft.on,
    startsAt: draft.startsAt === '' ? null : draft.startsAt,
    minutes: draft.minutes,
    channel: draft.channel,
    placeType: draft.placeType,
    topics: [...draft.topics],
  };
  switch (draft.state) {
    case 'planned':
      return { state: 'planned', ...arranged };
    case 'held':
      return { state: 'held', ...arranged, nextStep: draft.nextStep };
    case 'cancelled':
      return { state: 'cancelled', on: draft.on, cancelledBy: draft.cancelledBy, reason: draft.reason };
  }
}
