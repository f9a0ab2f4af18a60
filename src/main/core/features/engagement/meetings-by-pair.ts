import type { Meeting } from '#shared/contract/engagement.ts';

/** Meetings by pair, in the order given; a pair without any has an empty list. */
export function meetingsByPair(meetings: readonly Meeting[]): (pairId: number) => readonly Meeting[] {
  const groups = new Map<number, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.pairId);
    if (group) group.push(meeting);
    else groups.set(meeting.pairId, [meeting]);
  }
  return pairId => groups.get(pairId) ?? [];
}
