import type { HealthReason, Sign } from '#shared/contract/health.ts';

/** What a facilitator may do about each sign: small, today, and without blame. */
const STEPS: Readonly<Record<Sign, string>> = {
  supportAsked: 'Call whoever asked today. Note on the check-in when the support was given.',
  lowFitCheck: 'Speak with each of them alone. A new partner without fault is always possible.',
  leaderCancels: 'Ask the mentee’s office for two fixed dates; tell the sponsor if that fails.',
  noFirstMeeting: 'Find one date for them yourself: first meetings that nobody sets do not happen.',
  gap: 'Ask both what is in the way and agree on the next date before you hang up.',
  checkInOverdue: 'Send the reminder, or ask the five questions by phone.',
  lowRating: 'Ask what one thing would make the next meeting worth it.',
  mentorCancels: 'Ask the mentor’s manager to keep the hour free.',
};

/** The step for the strongest reason; null while nothing is the matter. */
export function nextStepFor(reasons: readonly HealthReason[]): string | null {
  const [first] = reasons;
  return first ? STEPS[first.sign] : null;
}
