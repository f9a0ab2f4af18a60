/** Meetings by pair, in the order given; a pair without any has an empty list. */
export function meetingsByPair<T extends { readonly pairId: number }>(
  meetings: readonly T[],
): (pairId: number) => readonly T[] {
  const groups = new Map<number, T[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.pairId);
    if (group) group.push(meeting);
    else groups.set(meeting.pairId, [meeting]);
  }
  return pairId => groups.get(pairId) ?? [];
}
