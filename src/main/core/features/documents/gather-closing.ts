import type { QueryContext } from '#core/app.ts';
import { closingOverview } from '../closure/index.ts';
import { retention, SMALLEST_GROUP } from '../outcomes/index.ts';
import { charterFacts, comparisonChanges, comparisonWords, selectLinkedProgram } from '../program/index.ts';
import type { ReportClosing } from './outcome-report/report.ts';
import { printedDate } from './printed-date.ts';

/** What people said and what was learned, null while there is nothing to tell. Only words that may leave the program. */
export function gatherClosing(ctx: QueryContext): ReportClosing | null {
  const { testimonials, lessons, participants } = closingOverview(ctx);
  const { charter, comparison } = charterFacts(ctx.db);
  const labels = new Map(participants.map(person => [person.enrollmentId, person.roleLabel]));
  const mayLeave = testimonials.filter(({ scope }) => scope === 'company' || scope === 'public');
  // One voice from each side: a board reads two sentences, and wants both.
  const quotes = (['mentee', 'mentor'] as const).flatMap(role => {
    const voice = mayLeave.find(one => one.role === role);
    return voice ? [{ words: voice.words, who: labels.get(voice.enrollmentId) ?? `A ${role}` }] : [];
  });
  const own = lessons.filter(({ fromCohort }) => fromCohort === '');
  const leaders = participants.filter(person => person.emergingLeader !== null).length;
  const retiring = participants.filter(person => person.retirement !== null).length;
  if (
    quotes.length === 0 &&
    own.length === 0 &&
    charter.strategyLink === '' &&
    comparison === null &&
    retiring === 0 &&
    selectLinkedProgram(ctx.db) === null
  )
    return null;
  return {
    strategy: charter.strategyLink,
    quotes,
    lessons: own.map(({ kind, words }) => ({ kind, words })),
    emergingLeaders: noted(leaders, 'mentors', 'were noted as emerging leaders'),
    retiring: noted(
      retiring,
      'mentees',
      'mean to retire within ten years; what they know is to be passed on',
    ),
    linked: linkedWords(ctx),
    comparison: comparison
      ? {
          words: comparisonWords(comparison),
          fixed: comparison.fixedOn
            ? `Fixed on ${printedDate(comparison.fixedOn)}, ${comparison.valuesSeen === 0 ? 'before any outcome was measured' : `when ${comparison.valuesSeen} values were known`}.`
            : 'Not fixed yet, so nothing can be compared.',
          changes: comparisonChanges(ctx.db).map(
            change => `Changed on ${printedDate(change.changedOn)}, after it was fixed: ${change.reason}`,
          ),
          retention: retention(ctx),
        }
      : null,
  };
}

/** A count without names, and no exact one where so few could be recognized. */
function noted(count: number, who: string, what: string): string {
  if (count === 0) return '';
  return count < SMALLEST_GROUP ? `Fewer than ${SMALLEST_GROUP} ${who} ${what}.` : `${count} ${who} ${what}.`;
}

/** The program that runs the other way round, on charter and report; empty without one. */
export function linkedWords({ db }: Pick<QueryContext, 'db'>): string {
  const linked = selectLinkedProgram(db);
  if (!linked) return '';
  return `“${linked.name}” runs the other way round beside it.${linked.note ? ` ${linked.note}` : ''}`;
}
