import type { Outcome } from '#shared/contract/program.ts';
import type { QueryContext } from '#core/app.ts';
import {
  charterFacts,
  charterSignature,
  comparisonWords,
  selectCharter,
  type CharterFacts,
} from '../program/index.ts';
import type { PrintedCharter, PrintedExpectation, PrintedOutcome } from './charter/printed-charter.ts';
import { linkedWords } from './gather-closing.ts';
import { plural } from './plural.ts';
import { printedDate, printedPeriod, shortDate } from './printed-date.ts';
import { cadenceInWords } from './session-plan.ts';

/** The charter as it stands, in the words of paper. */
export function gatherCharter({ db }: QueryContext): PrintedCharter {
  const facts = charterFacts(db);
  const { charter, cohort, comparison } = facts;
  return {
    program: charter.name,
    organization: charter.organization,
    cohort: cohort.name,
    predecessor: selectCharter(db).predecessor,
    purpose: charter.purpose,
    focus: charter.focus,
    strategyLink: charter.strategyLink,
    linked: linkedWords({ db }),
    outcomes: facts.outcomes.map(printedOutcome),
    roles: printedExpectations(facts),
    rhythm: `${charter.meetingCount} of ${charter.meetingMinutes} minutes, ${cadenceInWords(charter.cadenceDays)}`,
    period: periodOf(facts),
    size:
      cohort.pairCap === null
        ? 'As many pairs as fit'
        : `${cohort.isPilot ? 'A pilot, ' : ''}${plural(cohort.pairCap, 'pair')} at most`,
    communication: charter.communicationPolicy,
    ethics: charter.ethics,
    facilitator: [charter.facilitatorName, charter.facilitatorContact].filter(Boolean).join(', '),
    escalation: charter.escalationContact,
    comparison: comparison
      ? `${comparisonWords(comparison)} ${comparison.fixedOn ? `Fixed on ${printedDate(comparison.fixedOn)}.` : 'Not fixed yet.'}`
      : '',
    sponsor: charter.sponsorName,
    signature: charterSignature(db),
  };
}

/** What each role is asked for, for the charter and for the packs. */
export function printedExpectations({ expectations, charter }: CharterFacts): PrintedExpectation[] {
  return (['mentor', 'mentee'] as const).map(role => {
    const one = expectations.find(expectation => expectation.role === role);
    const hours = one?.hoursPerMonth ?? null;
    const meetings = one?.meetings ?? charter.meetingCount;
    return {
      role,
      time: [hours === null ? '' : `${plural(hours, 'hour')} a month`, plural(meetings, 'meeting')]
        .filter(Boolean)
        .join(', '),
      participation: one?.participation ?? '',
      deliverables: one?.deliverables ?? '',
    };
  });
}

function printedOutcome(outcome: Outcome): PrintedOutcome {
  return {
    statement: outcome.statement,
    area: outcome.businessArea,
    measure: [outcome.metric, outcome.source].filter(Boolean).join(', '),
    baseline: outcome.baseline,
    target: outcome.target,
    due: outcome.dueOn ? shortDate(outcome.dueOn) : '',
  };
}

function periodOf({ charter, cohort }: CharterFacts): string {
  const months = charter.durationMonths === null ? '' : plural(charter.durationMonths, 'month');
  if (!cohort.startsOn || !cohort.endsOn) return months || 'Open';
  return [months, printedPeriod(cohort.startsOn, cohort.endsOn)].filter(Boolean).join(', ');
}
