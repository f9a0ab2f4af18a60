import { minutesOfDay, timeOfDay } from '#shared/domain/orientation.ts';
import { printedDate } from '../printed-date.ts';
import type { OrientationPaper } from './paper.ts';

/** When and where, in one line. */
export function eventLine({ event }: OrientationPaper): string {
  const time =
    event.startsAt === null
      ? ''
      : `${event.startsAt} to ${timeOfDay(minutesOfDay(event.startsAt) + event.minutes)}`;
  return [printedDate(event.heldOn), time, event.place, event.link].filter(Boolean).join(', ');
}
