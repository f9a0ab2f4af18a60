import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import type { PackProgram } from './briefing-pack/pack.ts';
import { cadenceInWords } from './session-plan.ts';

export type ProgramFacts = {
  readonly charter: Charter;
  readonly cohort: Cohort;
  readonly outcomes: readonly Outcome[];
  readonly today: IsoDate;
  /** What the roles are asked for, once it is written down. */
  readonly expectations?: PackProgram['expectations'];
};

/** What packs say about the program. What is not written down yet is put neutrally; the check names it before printing. */
export function packProgram(facts: ProgramFacts): PackProgram {
  const { charter, cohort, outcomes } = facts;
  const [outcome] = outcomes;
  return {
    name: charter.name,
    ...(charter.organization && { organization: charter.organization }),
    purpose:
      charter.purpose ||
      'To let people with less seniority teach those with more, and to learn from each other.',
    objective:
      outcome?.statement ??
      (charter.focus || 'Leaders learn what they can only learn from junior colleagues.'),
    ...(charter.focus && { focus: charter.focus }),
    ...(facts.expectations && { expectations: facts.expectations }),
    ...(cohort.startsOn && { startsOn: cohort.startsOn }),
    ...(cohort.endsOn && { endsOn: cohort.endsOn }),
    meetings: {
      count: charter.meetingCount,
      minutes: charter.meetingMinutes,
      cadence: cadenceInWords(charter.cadenceDays),
    },
    facilitator: {
      name: charter.facilitatorName || 'Your facilitator',
      ...contactOf(charter.facilitatorContact),
    },
    ...(charter.sponsorName && {
      sponsor: {
        name: charter.sponsorName,
        ...(charter.sponsorSignedOn && { signedOn: charter.sponsorSignedOn }),
      },
    }),
    ...(charter.escalationContact && { escalation: charter.escalationContact }),
  };
}

/** First and last day that the outcome report prints: the cohort's, or as long as the planned meetings take from today. */
export function programPeriod({ charter, cohort, today }: ProgramFacts): {
  startsOn: IsoDate;
  endsOn: IsoDate;
} {
  const startsOn = cohort.startsOn ?? cohort.orientationOn ?? today;
  return { startsOn, endsOn: cohort.endsOn ?? addDays(startsOn, charter.meetingCount * charter.cadenceDays) };
}

/** A contact line such as "dana@example.com, +47 22 33 44 55" in its parts. */
export function contactOf(line: string): { email?: string; phone?: string } {
  const parts = line
    .split(/[,;·|\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  const email = parts.find(part => part.includes('@'));
  const other = parts.filter(part => part !== email).join(', ');
  return { ...(email && { email }), ...(other && { phone: other }) };
}
