import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import type { BoardModel } from './board-model.ts';
import { selectWaitingSince } from './waiting.sql.ts';

/** Days that each mentee and each mentor has waited for a partner, by their places; 0 where it is not known. */
export type DaysWaited = { readonly mentees: readonly number[]; readonly mentors: readonly number[] };

export function daysWaited({ db, today }: QueryContext, model: BoardModel): DaysWaited {
  const since = selectWaitingSince(db, model.cohort.id);
  const daysOf = ({ enrollmentId }: { readonly enrollmentId: number }): number => {
    const from: IsoDate | undefined = since.get(enrollmentId);
    return from === undefined ? 0 : Math.max(0, daysBetween(from, today()));
  };
  return { mentees: model.mentees.map(daysOf), mentors: model.mentors.map(daysOf) };
}
