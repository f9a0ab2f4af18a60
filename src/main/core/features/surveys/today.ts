import type { Home } from '#shared/contract/home.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { selectCohort } from '../program/index.ts';
import { listingOf, pulseSchedule, surveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';

type Task = Home['now'][number];

/** What surveys ask of the facilitator today: pulses that are due, answers that are late, results that nobody has read. */
export function surveyTasks(ctx: QueryContext): Task[] {
  const cohortId = selectCohort(ctx.db).id;
  const weeks = sql.selectPulseWeeks(ctx.db, cohortId);
  const known = sql.selectSurveys(ctx.db, cohortId);
  if (weeks === null && known.length === 0) return [];
  const facts = surveyFacts(ctx);
  const surveys = known.map(survey => listingOf(ctx.db, survey, facts));
  const days = pulseSchedule(weeks, facts, surveys);
  const tasks: Task[] = [];
  const missed = days.filter(day => day.surveyId === null && day.state === 'overdue');
  const last = missed.at(-1);
  if (last) {
    tasks.push({
      key: 'pulseOverdue',
      tone: 'warn',
      to: '/outcomes/surveys',
      words: missed.length === 1 ? 'A pulse is overdue' : `${missed.length} pulses are overdue`,
      detail: `Due ${dayInWords(last.dueOn)}. Open the last one only: the moment of the others is over.`,
    });
  }
  const soon = days.find(
    day => day.surveyId === null && day.state === 'planned' && day.dueOn <= addDays(facts.today, 3),
  );
  if (soon) {
    tasks.push({
      key: 'pulseDue',
      tone: 'next',
      to: '/outcomes/surveys',
      words: 'A pulse is due',
      detail: `Due ${dayInWords(soon.dueOn)}. It asks what the last one asked.`,
    });
  }
  for (const survey of surveys) {
    if (survey.state !== 'open' || !survey.isOverdue || survey.dueOn === null) continue;
    const { count, of } = survey.answered;
    tasks.push({
      key: `survey-${survey.id}`,
      tone: 'warn',
      to: `/outcomes/surveys/${survey.id}`,
      words: `“${survey.title}” was due ${dayInWords(survey.dueOn)}`,
      detail: `${count} of ${of} answered. Send the reminder list, or close it to see the results.`,
    });
  }
  return tasks;
}
