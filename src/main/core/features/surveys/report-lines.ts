import { dayInWords } from '#shared/domain/day-words.ts';
import type { QueryContext } from '#core/app.ts';
import { intervalInWords, percent } from '#core/statistics/plain-words.ts';
import { selectCohort } from '../program/index.ts';
import { surveyResults } from './results.ts';
import { selectSurveys } from './surveys.sql.ts';

/** A board reads two or three; the others have papers of their own. */
const MOST = 3;

/** What the closed surveys say, a sentence each, the newest first; never the figure that a report begins with (R96). */
export function surveyLines(ctx: QueryContext): string[] {
  return selectSurveys(ctx.db, selectCohort(ctx.db).id)
    .filter(survey => survey.closedOn !== null)
    .flatMap(survey => {
      const results = surveyResults(ctx, survey.id);
      const [rate] = results.rates;
      if (results.hiddenBecause !== null || !rate || survey.closedOn === null) return [];
      const { count, of } = rate.answered;
      const wave = survey.wave > 1 ? `, wave ${survey.wave}` : '';
      const head = `${survey.title}${wave}, closed ${dayInWords(survey.closedOn)}: ${count} of ${of} answered.`;
      return [[head, firstFinding(results)].filter(Boolean).join(' ')];
    })
    .slice(0, MOST);
}

/** The first question that people answered, with what can be said of it. */
function firstFinding({ questions }: ReturnType<typeof surveyResults>): string {
  const told = questions.find(({ participants }) => participants !== null);
  if (!told?.participants) return '';
  const { favorable } = told.participants;
  const share = `${favorable.count} of ${favorable.of} (${percent(favorable.count / favorable.of)}, ${intervalInWords(favorable)})`;
  const change = told.change === null ? '' : ` Against the wave before: ${lowerFirst(told.change.words)}`;
  return `“${told.words}” was answered favorably by ${share}.${change}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
