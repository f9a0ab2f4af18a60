import { dayOf, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';
import { refuse } from '#core/refusal.ts';

export type ProgramDates = {
  readonly createdAt: IsoInstant;
  readonly matchOn: IsoDate | null;
  readonly orientationOn: IsoDate | null;
  readonly startsOn: IsoDate | null;
};

/**
 * The first day of the program: the earliest of its dates and of the day its file was made.
 *
 * A facilitator who starts to use the app after the orientation can still record
 * it, once the charter says when the program began.
 */
export function firstDay({ createdAt, matchOn, orientationOn, startsOn }: ProgramDates): IsoDate {
  return [dayOf(createdAt), matchOn, orientationOn, startsOn]
    .filter((day): day is IsoDate => day !== null)
    .reduce((a, b) => (b < a ? b : a));
}

/** Refuses a day on which nothing can have happened yet, or that lies before the program; names `field` in the form. */
export function assertRecordable(
  day: IsoDate,
  limits: { readonly today: IsoDate; readonly earliest: IsoDate },
  field: string,
): void {
  if (day > limits.today) {
    throw refuse(
      'INVALID',
      `${day} is in the future (today is ${limits.today}). Nothing was saved. Record it when it has happened.`,
      { [field]: `Choose ${limits.today} or a day before it.` },
    );
  }
  assertWithinProgram(day, limits.earliest, field);
}

/** Refuses a day before the program's first one. */
export function assertWithinProgram(day: IsoDate, earliest: IsoDate, field: string): void {
  if (day >= earliest) return;
  throw refuse(
    'INVALID',
    `${day} lies before this program began (${earliest}, the earliest of its dates). Nothing was saved. Choose a later day, or correct the dates on the Program page first.`,
    { [field]: `Choose ${earliest} or a later day.` },
  );
}
