import type { Expectation } from '#shared/contract/charter.ts';
import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import type { SavedComparison } from './comparison.sql.ts';
import { comparisonWords } from './comparison.ts';
import type { SignedCharter } from './charter.sql.ts';

export type CharterFacts = {
  readonly charter: Charter;
  readonly cohort: Cohort;
  readonly outcomes: readonly Outcome[];
  readonly expectations: readonly Expectation[];
  readonly comparison: SavedComparison | null;
};

/** The parts of the charter as they are signed; what is measured later is no part of it. */
export function charterParts(facts: CharterFacts): ReadonlyMap<string, string> {
  const { charter, cohort, outcomes, comparison } = facts;
  return new Map([
    ['Purpose', charter.purpose],
    ['Focus', charter.focus],
    ['Place in the strategy', charter.strategyLink],
    ['Outcomes', outcomes.map(outcomeWords).join('\n')],
    ['What mentors are asked for', expectationWords(facts, 'mentor')],
    ['What mentees are asked for', expectationWords(facts, 'mentee')],
    [
      'Rhythm and length',
      `${charter.meetingCount} meetings of ${charter.meetingMinutes} minutes, every ${charter.cadenceDays} days` +
        (charter.durationMonths === null ? '' : `, ${charter.durationMonths} months`),
    ],
    ['Communication', charter.communicationPolicy],
    ['Ethics', charter.ethics],
    ['Whom to turn to', charter.escalationContact],
    ['Size', `${cohort.isPilot ? 'Pilot' : 'Cohort'}, ${cohort.pairCap ?? 'any number of'} pairs at most`],
    ['Start and end', `${cohort.startsOn ?? 'open'} to ${cohort.endsOn ?? 'open'}`],
    ['Comparison group', comparison ? comparisonWords(comparison) : ''],
  ]);
}

function outcomeWords({ statement, metric, baseline, target, source, dueOn }: Outcome): string {
  return [statement, metric, baseline, target, source, dueOn ?? ''].join(' | ');
}

function expectationWords({ expectations }: CharterFacts, role: Expectation['role']): string {
  const one = expectations.find(expectation => expectation.role === role);
  if (!one) return '';
  return [one.hoursPerMonth ?? '', one.meetings ?? '', one.participation, one.deliverables].join(' | ');
}

/** The parts that do not say any more what they said when the charter was signed. */
export function changedParts(signed: SignedCharter, now: ReadonlyMap<string, string>): readonly string[] {
  return [...now].filter(([part, words]) => (signed.parts.get(part) ?? '') !== words).map(([part]) => part);
}

/** What the charter lacks before a sponsor should sign it, most important first. */
export function missingParts(facts: CharterFacts): { part: string; words: string }[] {
  const { charter, cohort, outcomes, expectations } = facts;
  const missing: { part: string; words: string }[] = [];
  const need = (isThere: boolean, part: string, words: string) => {
    if (!isThere) missing.push({ part, words });
  };
  need(charter.purpose !== '', 'purpose', 'Say in a sentence why these people meet.');
  need(
    outcomes.length > 0,
    'outcomes',
    'Write down at least one outcome: what should be different at the end.',
  );
  const vague = outcomes.filter(({ metric, baseline, target }) => !metric || !baseline || !target);
  need(
    vague.length === 0,
    'outcomes',
    vague.length === 1
      ? `“${vague[0]?.statement}” needs a measure, a baseline and a target.`
      : `${vague.length} outcomes need a measure, a baseline and a target.`,
  );
  need(charter.focus !== '', 'purpose', 'Say what the pairs focus on.');
  need(charter.sponsorName !== '', 'people', 'Name the sponsor who stands behind the program.');
  need(charter.facilitatorContact !== '', 'people', 'Say how to reach the facilitator.');
  need(charter.escalationContact !== '', 'people', 'Name somebody to turn to beside the facilitator.');
  need(
    expectations.length === 2 &&
      expectations.every(one => one.hoursPerMonth !== null && one.deliverables !== ''),
    'expectations',
    'Say what mentors and mentees are asked for: hours and deliverables.',
  );
  need(cohort.startsOn !== null && cohort.endsOn !== null, 'dates', 'Set the first and the last day.');
  need(
    charter.communicationPolicy !== '',
    'rules',
    'Say how pairs reach each other and what stays between them.',
  );
  need(facts.comparison?.fixedOn != null, 'comparison', 'Fix the comparison group before outcomes are seen.');
  return missing;
}
