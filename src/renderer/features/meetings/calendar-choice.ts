import type { CalendarLine, LogLine, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CancelledBy } from '#shared/domain/meetings.ts';

/** What a line of a calendar is to become: as it was read, or as the facilitator put it right. */
export type CalendarChoice = {
  readonly isTaken: boolean;
  readonly pairId: number | null;
  readonly what: 'held' | 'planned' | `cancelled by ${CancelledBy}`;
};

/** At first everything is taken that can be. */
export function chosenOf(line: CalendarLine): CalendarChoice {
  return {
    isTaken: line.problem === null,
    pairId: line.pairId,
    what: line.state === 'cancelled' ? 'cancelled by other' : line.state,
  };
}

/** The lines that are taken and whole, as the core wants them. */
export function chosenLines(
  lines: readonly CalendarLine[],
  choices: ReadonlyMap<number, CalendarChoice>,
): { readonly line: number; readonly entry: LogLine }[] {
  return lines.flatMap(line => {
    const choice = choices.get(line.line);
    if (!choice?.isTaken || choice.pairId === null || line.on === null) return [];
    const meetingId = choice.pairId === line.pairId ? line.meetingId : null;
    return [
      { line: line.line, entry: { pairId: choice.pairId, meetingId, entry: entryOf(choice, line, line.on) } },
    ];
  });
}

function entryOf({ what }: CalendarChoice, { startsAt, minutes }: CalendarLine, on: IsoDate): MeetingEntry {
  const arranged = { on, startsAt, minutes, channel: null, placeType: null, topics: [] };
  switch (what) {
    case 'held':
      return { state: 'held', ...arranged, nextStep: '' };
    case 'planned':
      return { state: 'planned', ...arranged };
    case 'cancelled by mentee':
      return { state: 'cancelled', on, cancelledBy: 'mentee', reason: null };
    case 'cancelled by mentor':
      return { state: 'cancelled', on, cancelledBy: 'mentor', reason: null };
    case 'cancelled by other':
      return { state: 'cancelled', on, cancelledBy: 'other', reason: null };
  }
}
