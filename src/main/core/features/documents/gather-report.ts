import type { MeetingRates, OutcomeSummary } from '#shared/contract/outcomes.ts';
import type { Outcome } from '#shared/contract/program.ts';
import { createHash } from 'node:crypto';
import type { QueryContext } from '#core/app.ts';
import { concernCount } from '../concerns/index.ts';
import { boardNow, boardView } from '../matching/index.ts';
import { outcomeSummary, SMALLEST_GROUP } from '../outcomes/index.ts';
import { gatherClosing } from './gather-closing.ts';
import { programFacts } from './gather-packs.ts';
import { gatherResults } from './gather-results.ts';
import { surveyLines } from '../surveys/index.ts';
import { programPeriod } from './gather-program.ts';
import type { Decision, Headline, OutcomeReport, OutcomeTarget } from './outcome-report/report.ts';
import { COMPONENT_NAMES, RULE_NAMES } from './report-names.ts';

/** The figures of the outcome report as they stand now. */
export function gatherReport(ctx: QueryContext): OutcomeReport {
  const facts = programFacts(ctx);
  const { charter, cohort, outcomes } = facts;
  const summary = outcomeSummary(ctx);
  const board = boardNow(ctx);
  const warnings = boardView(board.model, board.state, board.optimum()).pairs.flatMap(pair => pair.warnings);
  const { matchQuality: quality, meetings } = summary;
  const results = gatherResults(ctx);
  const closing = gatherClosing(ctx);
  const concerns = concernCount(ctx.db);
  const readinessOf = (role: 'mentor' | 'mentee') =>
    summary.readiness.find(group => group.role === role)?.steps ?? [];
  return {
    program: {
      name: charter.name,
      ...(charter.organization && { organization: charter.organization }),
      cohort: cohort.name,
      purpose: charter.purpose,
      ...(charter.sponsorName && { sponsor: charter.sponsorName }),
      ...programPeriod(facts),
    },
    asOf: summary.asOf,
    recommendation: recommend(summary),
    headlines: headlines(summary),
    // Together by business area, in the order in which the areas were first named.
    outcomes: byArea(outcomes).map(outcomeTarget),
    ...(results && { results }),
    surveys: surveyLines(ctx),
    ...(closing && { closing }),
    ...(concerns !== null && { concerns }),
    funnel: summary.funnel.map(step => ({ label: step.title, count: step.people })),
    readiness: { mentors: readinessOf('mentor'), mentees: readinessOf('mentee') },
    match: {
      fits: quality.fits.map(fit => fit / 100),
      total: quality.total / 100,
      optimum: quality.bestTotal / 100,
      hardRules: [
        ...board.model.settings.rules.map(rule => ({ ...rule, name: RULE_NAMES[rule.key] })),
        ...board.model.settings.customRules,
      ]
        .filter(rule => rule.mode === 'hard')
        .map(rule => ({
          rule: rule.name,
          violations: warnings.filter(warning => warning.rule === rule.key && warning.mode === 'hard').length,
        })),
      overrides: {
        count: quality.byHand,
        cost: quality.gap.hundredths === null ? null : quality.gap.hundredths / 100,
      },
      unmatched: quality.unmatched,
      criteria: board.model.settings.components
        .filter(component => component.weight !== 0)
        .map(component => ({ name: COMPONENT_NAMES[component.key], weight: Math.abs(component.weight) })),
    },
    meetings: meetings.byMonth.map(month => ({
      label: monthName(month.month),
      held: month.held,
      expected: month.expected,
    })),
    method: {
      softwareVersion: ctx.core.version,
      dataHash: createHash('sha256').update(ctx.db.serialize()).digest('hex'),
      smallestGroup: SMALLEST_GROUP,
      // The report explains its headline figures itself, “Matched” among them.
      definitions: summary.funnel
        .filter(step => step.key !== 'matched')
        .map(step => ({ term: step.title, definition: `${step.definition}.` })),
      suppressed: suppressed(summary),
    },
  };
}

/**
 * What the figures by themselves allow to ask of a board. It stays cautious on purpose: without
 * outcomes, or before the pairs have met, nobody can say whether the program works.
 */
function recommend(summary: OutcomeSummary): { decision: Decision; because: string } {
  const { meetings } = summary;
  if (meetings.held === 0) {
    return {
      decision: 'too-early',
      because: 'No pair has reported a meeting yet, so there is nothing to judge the program by.',
    };
  }
  const due = meetings.expected;
  if (due === 0) {
    return {
      decision: 'too-early',
      because: 'The pairs have begun to meet, but no meeting period is over yet.',
    };
  }
  const kept = Math.round((meetings.held / due) * 100);
  if (kept >= 75) {
    return {
      decision: 'continue',
      because: `The pairs meet: ${meetings.held} meetings were held where the rhythm asked for ${due} by now. Whether the outcomes are reached shows at the end.`,
    };
  }
  return {
    decision: 'change',
    because: `The pairs meet less than agreed: ${meetings.held} meetings were held where the rhythm asked for ${due} by now. Find out what stands in the way before the program goes on as it is.`,
  };
}

function headlines(summary: OutcomeSummary): Headline[] {
  const accepted = summary.funnel.find(step => step.key === 'accepted');
  const matched = summary.funnel.find(step => step.key === 'matched');
  return [
    {
      label: 'Matched',
      count: matched?.people ?? 0,
      of: accepted?.people ?? 0,
      definition: 'People in a pair, of all who were accepted.',
    },
    {
      label: 'Engaged',
      ...countsOf(summary.meetings.engaged),
      definition: 'Active pairs that held a meeting in the last 30 days.',
    },
    {
      label: 'Met within 30 days',
      ...countsOf(summary.meetings.metWithin30Days),
      definition: 'Pairs that met within 30 days of their start, of those that had 30 days.',
    },
  ];
}

/** Percentages that are not told because too few people stand behind them. */
function suppressed({ meetings, readiness }: OutcomeSummary): string[] {
  const shares = [
    { what: 'Pairs that met in the last 30 days', of: meetings.engaged.of },
    { what: 'Pairs that met within 30 days', of: meetings.metWithin30Days.of },
    ...readiness.map(group => ({ what: `Readiness of ${group.role}s`, of: group.attended.of })),
  ];
  return shares
    .filter(({ of }) => of > 0 && of < SMALLEST_GROUP)
    .map(({ what, of }) => `${what}: counts only, since there are ${of}.`);
}

function countsOf({ count, of }: MeetingRates['engaged']): { count: number; of: number } {
  return { count, of };
}

function byArea(outcomes: readonly Outcome[]): readonly Outcome[] {
  const areas = [...new Set(outcomes.map(({ businessArea }) => businessArea))];
  return areas.flatMap(area => outcomes.filter(({ businessArea }) => businessArea === area));
}

function outcomeTarget(outcome: Outcome): OutcomeTarget {
  return {
    outcome: outcome.businessArea ? `${outcome.statement} (${outcome.businessArea})` : outcome.statement,
    baseline: outcome.baseline,
    target: outcome.target,
    now: outcome.current,
    status: statusOf(outcome),
  };
}

/** Reached or not only where target and present value are numbers that can be compared; otherwise people judge. */
function statusOf({ baseline, target, current }: Outcome): OutcomeTarget['status'] {
  if (current.trim() === '') return 'no data';
  const [from, to, now] = [numberIn(baseline), numberIn(target), numberIn(current)];
  if (to === null || now === null) return 'on the way';
  const isDownward = from !== null && to < from;
  if (isDownward ? now <= to : now >= to) return 'reached';
  const hasMoved = from === null || (isDownward ? now < from : now > from);
  return hasMoved ? 'on the way' : 'not yet';
}

function numberIn(text: string): number | null {
  const match = /-?\d+(?:[.,]\d+)?/.exec(text);
  return match ? Number(match[0].replace(',', '.')) : null;
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function monthName(month: string): string {
  return MONTH.format(Date.parse(`${month}-01`));
}
