import { type OutcomeReport } from '#core/features/documents/outcome-report/report.ts';
import { type IsoDate } from '#shared/domain/dates.ts';

const day = (text: string): IsoDate => text as IsoDate;

/** A finished pilot of 24 pairs, made up; overrides replace whole fields. */
export function sampleReport(overrides: Partial<OutcomeReport> = {}): OutcomeReport {
  const fits = [
    94, 92, 91, 90, 89, 88, 88, 87, 86, 85, 84, 84, 83, 81, 80, 79, 78, 77, 76, 74, 72, 69, 66, 58,
  ];
  return {
    program: {
      name: 'Two-Way Street',
      organization: 'Fjordlight Energy',
      cohort: 'Spring pilot 2026',
      purpose:
        'Leaders learn how younger customers and colleagues use digital channels; young colleagues are heard ' +
        'where decisions are made.',
      sponsor: 'Johan Lindqvist, Chief Executive Officer',
      startsOn: day('2026-03-02'),
      endsOn: day('2026-09-30'),
    },
    asOf: day('2026-10-12'),
    recommendation: {
      decision: 'scale',
      because:
        'Pairs kept meeting, most goals were reached, and four changes to products and rules go back to what ' +
        'mentors said. Two departments ask to join.',
    },
    headlines: [
      {
        label: 'Pairs that completed',
        count: 22,
        of: 24,
        definition: 'Reached the planned end or their purpose, out of all pairs that began.',
      },
      {
        label: 'Goals met or exceeded',
        count: 37,
        of: 46,
        definition: 'Scored 0 or better by both partners, out of goals with a final score.',
      },
      {
        label: 'Still employed, mentors',
        count: 23,
        of: 24,
        definition: 'Employed on September 30, out of mentors employed on March 2.',
      },
    ],
    outcomes: [
      {
        outcome: 'Leaders who use two new digital channels each week',
        baseline: '4 of 24',
        target: '18 of 24',
        now: '19 of 24',
        status: 'reached',
      },
      {
        outcome: 'Mentors who presented an improvement to a decision maker',
        baseline: '0 of 24',
        target: '24 of 24',
        now: '20 of 24',
        status: 'on the way',
      },
      {
        outcome: 'Customer videos with captions',
        baseline: '12%',
        target: '90%',
        now: '94%',
        status: 'reached',
      },
    ],
    funnel: [
      { label: 'Expressed interest', count: 81 },
      { label: 'Eligible', count: 70 },
      { label: 'Accepted', count: 54 },
      { label: 'Matched', count: 48 },
      { label: 'Active', count: 48 },
      { label: 'Completed', count: 44 },
    ],
    readiness: {
      mentors: [
        { label: 'Orientation', done: 23, underway: 0, missing: 1 },
        { label: 'Giving feedback', done: 21, underway: 2, missing: 1 },
        { label: 'Active listening', done: 19, underway: 4, missing: 1 },
      ],
      mentees: [
        { label: 'Orientation', done: 20, underway: 0, missing: 4 },
        { label: 'Receiving feedback', done: 18, underway: 3, missing: 3 },
        { label: 'Active listening', done: 15, underway: 6, missing: 3 },
      ],
    },
    match: {
      fits,
      total: fits.reduce((sum, fit) => sum + fit, 0),
      optimum: 1962.4,
      hardRules: [
        { rule: 'No mentor reports to their mentee, directly', violations: 0 },
        { rule: 'No mentor reports to their mentee through one other manager', violations: 0 },
        { rule: 'Partners work in different teams', violations: 0 },
        { rule: 'People who asked not to be paired are not', violations: 0 },
      ],
      overrides: { count: 2, cost: 11.4 },
      unmatched: { mentors: 4, mentees: 2 },
      criteria: [
        { name: 'Skills the mentee seeks and the mentor offers', weight: 40 },
        { name: 'Skills the mentor seeks and the mentee offers', weight: 20 },
        { name: 'Different departments', weight: 15 },
        { name: 'Languages in common', weight: 15 },
        { name: 'Times that suit both', weight: 10 },
      ],
    },
    meetings: [
      { label: 'Mar', held: 22, expected: 24 },
      { label: 'Apr', held: 24, expected: 24 },
      { label: 'May', held: 21, expected: 24 },
      { label: 'Jun', held: 23, expected: 24 },
      { label: 'Jul', held: 12, expected: 24 },
      { label: 'Aug', held: 19, expected: 22 },
      { label: 'Sep', held: 22, expected: 22 },
    ],
    method: {
      softwareVersion: 'Counterpart 0.1.0',
      dataHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      smallestGroup: 5,
      definitions: [
        { term: 'Fit of a pair', definition: 'Weighted sum of the criteria on page 3, scaled to 0–100.' },
        {
          term: 'Gap to the best',
          definition: '(Best total fit under the same rules − total fit of the pairs) / best total fit.',
        },
        {
          term: 'Meetings expected',
          definition: 'The agreed rhythm of each active pair, counted to the end of the month.',
        },
      ],
      suppressed: ['Selection by location: two locations have fewer than five people.'],
    },
    ...overrides,
  };
}
