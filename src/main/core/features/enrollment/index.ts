import type { Enrolled, Suggestion, Supply } from '#shared/contract/enrollment.ts';
import { otherRole, type Role } from '#shared/domain/people.ts';
import { command, os, query, type QueryContext } from '#core/app.ts';
import {
  consequences,
  enroll,
  rate,
  removeEnrollments,
  setCapacity,
  setDecision,
  setInterest,
} from './enroll.ts';
import * as sql from './enrollment.sql.ts';
import { gradeScale, hintsFor, type GradeScale } from './hints.ts';
import { ruledOut } from './ruled-out.ts';
import { rankSuggestions } from './suggest.ts';
import { selectGradeCounts, selectNewcomers } from './suggest.sql.ts';
import { supplyOf } from './supply.ts';

export const enrollmentHandlers = os.enrollment.router({
  list: os.enrollment.list.handler(query(list)),
  suggest: os.enrollment.suggest.handler(query(suggest)),
  enroll: os.enrollment.enroll.handler(command('enrollment.enroll', enroll)),
  setCapacity: os.enrollment.setCapacity.handler(command('enrollment.setCapacity', setCapacity)),
  setDecision: os.enrollment.setDecision.handler(command('enrollment.setDecision', setDecision)),
  rate: os.enrollment.rate.handler(command('enrollment.rate', rate)),
  setInterest: os.enrollment.setInterest.handler(command('enrollment.setInterest', setInterest)),
  consequences: os.enrollment.consequences.handler(query(({ db }, { ids }) => consequences(db, ids))),
  remove: os.enrollment.remove.handler(command('enrollment.remove', removeEnrollments)),
});

/** Candidates looked at for a suggestion; beyond them the grade is too far off to matter. */
const LOOKED_AT = 400;

function list(ctx: QueryContext): {
  cohort: { id: number; name: string };
  people: Enrolled[];
  supply: Supply;
} {
  const cohort = sql.selectCohort(ctx.db);
  const facts = sql.selectEnrollments(ctx.db, cohort.id);
  const context = {
    today: ctx.today(),
    scale: companyScale(ctx),
    wanted: demandOf(facts, 'mentee'),
    taught: demandOf(facts, 'mentor'),
  };
  const inBoth = new Set(facts.filter(one => one.role === 'mentor').map(one => one.personId));
  const mentees = new Set(facts.filter(one => one.role === 'mentee').map(one => one.personId));
  const blocked = ruledOut(ctx);
  return {
    cohort: { id: cohort.id, name: cohort.name },
    supply: supplyOf(cohort, facts, blocked.size),
    people: facts.map(fact => {
      const { social, confidence, teaching, endedPairs: _, pairs, offered, sought, ...row } = fact;
      const hasOtherRole = inBoth.has(fact.personId) && mentees.has(fact.personId);
      return {
        ...row,
        offered: [...offered],
        sought: [...sought],
        screening: { social, confidence, teaching },
        pairs: pairs.map(({ partner, state }) => ({ partner, state })),
        hints: [
          ...[blocked.get(fact.id)].flatMap(words => (words ? [{ tone: 'look' as const, words }] : [])),
          ...hintsFor(fact, { ...context, hasOtherRole }),
        ],
      };
    }),
  };
}

function suggest(ctx: QueryContext, { role, limit }: { role: Role; limit: number }): Suggestion[] {
  const { id } = sql.selectCohort(ctx.db);
  const facts = sql.selectEnrollments(ctx.db, id);
  const ranked = rankSuggestions(selectNewcomers(ctx.db, id, role, LOOKED_AT), role, {
    today: ctx.today(),
    scale: companyScale(ctx),
    demand: demandOf(facts, otherRole(role)),
  });
  return ranked.slice(0, limit);
}

function companyScale({ db, program }: QueryContext): GradeScale {
  return program.derive('enrollment.grades', ['person'], () => gradeScale(selectGradeCounts(db)));
}

/** How many of the accepted people of a role seek (mentees) or offer (mentors) each skill. */
function demandOf(facts: readonly sql.EnrollmentFacts[], role: Role): ReadonlyMap<string, number> {
  const demand = new Map<string, number>();
  for (const person of facts) {
    if (person.role !== role || person.decision !== 'accepted') continue;
    for (const skill of role === 'mentee' ? person.sought : person.offered)
      demand.set(skill, (demand.get(skill) ?? 0) + 1);
  }
  return demand;
}
