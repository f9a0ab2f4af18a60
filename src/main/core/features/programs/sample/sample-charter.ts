import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';

/** `days` from `today`, moved on to Monday from a weekend: nobody holds a workshop on a Sunday. */
export function workdayFrom(today: IsoDate, days: number): IsoDate {
  const date = addDays(today, days);
  const weekday = new Date(date).getUTCDay();
  return weekday === 6 ? addDays(date, 2) : weekday === 0 ? addDays(date, 1) : date;
}

export type SampleDates = Readonly<Record<(typeof DATE_KEYS)[number], IsoDate>>;
const DATE_KEYS = [
  'charter',
  'interest',
  'matchOn',
  'orientationOn',
  'startsOn',
  'midReviewOn',
  'endsOn',
] as const;

/** The calendar of a program that has been running for almost four months, seen from `today`. */
export function sampleDates(today: IsoDate): SampleDates {
  return {
    charter: workdayFrom(today, -170),
    interest: workdayFrom(today, -160),
    matchOn: workdayFrom(today, -138),
    orientationOn: workdayFrom(today, -124),
    startsOn: workdayFrom(today, -118),
    midReviewOn: workdayFrom(today, 6),
    endsOn: workdayFrom(today, 94),
  };
}

export function sampleCharter(
  dates: SampleDates,
  people: { readonly sponsor: string; readonly facilitator: string; readonly facilitatorEmail: string },
): Charter {
  return {
    name: 'Reverse mentoring at Aster & Vale',
    organization: 'Aster & Vale (invented sample company)',
    purpose:
      'Our leaders decide about tools, customers and working lives that younger colleagues know better than they do. ' +
      'For seven months, junior colleagues teach leaders what they see: new technology, new expectations, and who is left out. ' +
      'In return they meet leaders as people, and learn how decisions are made.',
    focus: 'Digital skills and AI, what younger workers value, inclusion',
    sponsorName: people.sponsor,
    sponsorSignedOn: dates.charter,
    facilitatorName: people.facilitator,
    facilitatorContact: people.facilitatorEmail,
    escalationContact: 'People desk, confidential: people.desk@example.com',
    cadenceDays: 30,
    meetingCount: 7,
    meetingMinutes: 60,
    paper: 'A4',
    strategyLink: 'Part of “Open Doors”, the talent strategy to 2028: leaders who learn, juniors who stay.',
    communicationPolicy:
      'Pairs choose one channel in their first meeting. What is said stays between the two; the program asks only whether they met and about which topic.',
    ethics:
      'Mentors are authorized and asked to speak openly, and nothing said in good faith may be held against them. Nobody mentors the person who judges their work. Either side may end the pair without a reason.',
    durationMonths: 7,
  };
}

export function sampleCohort(dates: SampleDates): Omit<Cohort, 'id'> {
  const { matchOn, orientationOn, startsOn, midReviewOn, endsOn } = dates;
  return {
    name: 'Pilot',
    isPilot: true,
    pairCap: 25,
    interestFrom: workdayFrom(dates.interest, -7),
    interestUntil: workdayFrom(matchOn, -7),
    matchOn,
    orientationOn,
    startsOn,
    midReviewOn,
    endsOn,
    followUpOn: workdayFrom(endsOn, 180),
  };
}

export function sampleOutcomes(dates: SampleDates): readonly Omit<Outcome, 'id'>[] {
  return [
    {
      statement: 'Leaders use AI assistants in their own work',
      metric: 'Leaders who use one every week',
      baseline: '21%',
      target: '60%',
      current: '46%',
      source: 'Usage report of IT',
      businessArea: 'Technology',
      dueOn: dates.endsOn,
    },
    {
      statement: 'Junior colleagues feel heard by the leadership',
      metric: 'Mean of “My view counts here”, 1 to 5',
      baseline: '3.1',
      target: '3.8',
      current: '',
      source: 'Pulse survey of the mentors',
      businessArea: 'People',
      dueOn: dates.endsOn,
    },
    {
      statement: 'Internal videos are accessible to everybody',
      metric: 'Videos with captions',
      baseline: '35%',
      target: '100%',
      current: '82%',
      source: 'Communications team',
      businessArea: 'Accessibility',
      dueOn: dates.midReviewOn,
    },
    {
      statement: 'Emerging talent stays',
      metric: 'Mentors still with the company a year after the start',
      baseline: '88% of comparable colleagues',
      target: '95%',
      current: '',
      source: 'HR system, comparison group fixed on the day of matching',
      businessArea: 'People',
      dueOn: null,
    },
  ];
}
