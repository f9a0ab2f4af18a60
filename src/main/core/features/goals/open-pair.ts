import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectPair, type GoalPair } from './pair.sql.ts';

/** The pair with this id; refuses when it is gone. */
export function pairOrRefuse({ db }: Pick<QueryContext, 'db'>, pairId: number): GoalPair {
  const pair = selectPair(db, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there. Nothing was saved.');
  return pair;
}

export function namesOf({ mentee, mentor }: GoalPair): string {
  return `${mentee.name} and ${mentor.name}`;
}

const ENDINGS: Partial<Record<GoalPair['state'], string>> = {
  completed: 'has completed its time together',
  endedEarly: 'ended early',
  reassigned: 'was taken apart and its people matched anew',
};

/** Why nothing new can be written for this pair; null while it is open. */
export function overBecause(pair: GoalPair): string | null {
  const how = ENDINGS[pair.state];
  if (how === undefined) return null;
  const when = pair.endedOn === null ? '' : ` on ${dayInWords(pair.endedOn)}`;
  return `This pair ${how}${when}. What was reached can still be rated; nothing new can be added.`;
}

/** Refuses what a pair that is over cannot do any more: what was reached can still be rated. */
export function refuseOver(pair: GoalPair): void {
  const reason = overBecause(pair);
  if (reason !== null) throw refuse('CONFLICT', `${reason} Nothing was saved.`);
}

/** Refuses a day that has not come yet. */
export function refuseFuture(on: IsoDate, today: IsoDate, field: string): void {
  if (on <= today) return;
  throw refuse(
    'INVALID',
    `${dayInWords(on)} is in the future (today is ${dayInWords(today)}). Nothing was saved.`,
    {
      [field]: `Choose ${dayInWords(today)} or a day before it.`,
    },
  );
}

/** Refuses a day before the pair began, once it has begun. */
export function refuseBeforeStart(pair: GoalPair, on: IsoDate, field: string): void {
  if (pair.startedOn === null || on >= pair.startedOn) return;
  throw refuse(
    'INVALID',
    `${namesOf(pair)} started on ${dayInWords(pair.startedOn)}; ${dayInWords(on)} lies before that. Nothing was saved.`,
    { [field]: `Choose ${dayInWords(pair.startedOn)} or a later day.` },
  );
}
