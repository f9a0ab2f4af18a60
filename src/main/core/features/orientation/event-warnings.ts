import type { OrientationListing } from '#shared/contract/orientation.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';

type Judged = Pick<OrientationListing, 'heldOn' | 'minutes' | 'mode' | 'place' | 'link' | 'counts'> & {
  readonly agendaMinutes: number;
};

/** What is odd about an orientation, as sentences that say what to do. */
export function eventWarnings(
  event: Judged,
  around: { readonly today: IsoDate; readonly startsOn: IsoDate | null; readonly endsOn: IsoDate | null },
): string[] {
  const { today, startsOn, endsOn } = around;
  const { heldOn, minutes, agendaMinutes, mode, counts } = event;
  const isOver = heldOn < today;
  const warnings: string[] = [];
  if (isOver && counts.attended === 0) {
    warnings.push(
      `It was on ${dayInWords(heldOn)} and nobody is marked as there. Mark who came, or move it to another day.`,
    );
  }
  if (!isOver && counts.invited === 0) warnings.push('Nobody is invited yet.');
  if (endsOn !== null && heldOn > endsOn) {
    warnings.push(`It is after the last day of the program (${dayInWords(endsOn)}). Check both days.`);
  } else if (startsOn !== null && heldOn > startsOn && today <= startsOn) {
    warnings.push(
      `It is after the first day of the program (${dayInWords(startsOn)}): pairs can start only once they were there.`,
    );
  }
  if (agendaMinutes > minutes) {
    warnings.push(
      `The agenda takes ${agendaMinutes} minutes, ${agendaMinutes - minutes} more than the ${minutes} planned.`,
    );
  }
  if (!isOver && mode !== 'remote' && event.place === '') warnings.push('No place is given yet.');
  if (!isOver && mode !== 'inPerson' && event.link === '')
    warnings.push('No link for the call is given yet.');
  return warnings;
}
