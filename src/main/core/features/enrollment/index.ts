import type { Suggestion } from '#shared/contract/enrollment.ts';
import { otherRole, type Role } from '#shared/domain/people.ts';
import { command, os, query, type QueryContext } from '#core/app.ts';
import { intakeNow } from '../intake/index.ts';
import { consequences, enroll, rate, removeEnrollments, setCapacity, setDecision } from './enroll.ts';
import { selectCohort } from './enrollment.sql.ts';
import { companyScale, demandOf, idsOf, list } from './listing.ts';
import { rankSuggestions } from './suggest.ts';
import { selectNewcomers } from './suggest.sql.ts';

export const enrollmentHandlers = os.enrollment.router({
  list: os.enrollment.list.handler(query(list)),
  ids: os.enrollment.ids.handler(query(idsOf)),
  suggest: os.enrollment.suggest.handler(query(suggest)),
  enroll: os.enrollment.enroll.handler(command('enrollment.enroll', enroll)),
  setCapacity: os.enrollment.setCapacity.handler(command('enrollment.setCapacity', setCapacity)),
  setDecision: os.enrollment.setDecision.handler(command('enrollment.setDecision', setDecision)),
  rate: os.enrollment.rate.handler(command('enrollment.rate', rate)),
  consequences: os.enrollment.consequences.handler(query(({ db }, { ids }) => consequences(db, ids))),
  remove: os.enrollment.remove.handler(command('enrollment.remove', removeEnrollments)),
});

/** Candidates looked at for a suggestion; beyond them the grade is too far off to matter. */
const LOOKED_AT = 400;

function suggest(ctx: QueryContext, { role, limit }: { role: Role; limit: number }): Suggestion[] {
  const { id } = selectCohort(ctx.db);
  const ranked = rankSuggestions(selectNewcomers(ctx.db, id, role, LOOKED_AT), role, {
    today: ctx.today(),
    scale: companyScale(ctx),
    demand: demandOf(intakeNow(ctx), otherRole(role)),
  });
  return ranked.slice(0, limit);
}
