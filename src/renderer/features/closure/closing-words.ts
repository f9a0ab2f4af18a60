import type { CloseReason, ClosingPair, ClosingStep, ConsentScope } from '#shared/contract/closure.ts';

export const STEP_TITLES: Readonly<Record<ClosingStep, string>> = {
  endCondition: 'Purpose reached or time over',
  finalAssessment: 'Final assessment by both',
  finalMeeting: 'Final meeting held',
  thanks: 'Thanks said',
  testimonial: 'Testimonial asked for',
  lessons: 'Lessons asked for',
};

/** Over the column of a step, where the whole title finds no room. */
export const STEP_HEADS: Readonly<Record<ClosingStep, string>> = {
  endCondition: 'Purpose',
  finalAssessment: 'Assessed',
  finalMeeting: 'Meeting',
  thanks: 'Thanks',
  testimonial: 'Voice',
  lessons: 'Lessons',
};

export const REASONS: readonly {
  readonly value: CloseReason;
  readonly label: string;
  readonly words: string;
}[] = [
  { value: 'purposeCompleted', label: 'Purpose reached', words: 'What they met for is done.' },
  { value: 'time', label: 'Time is over', words: 'The agreed end has come.' },
  {
    value: 'noFaultExit',
    label: 'Ended without fault',
    words: 'One of them wished to stop. Nobody is asked why.',
  },
  { value: 'leftOrganization', label: 'Left the organization', words: 'One of them is gone.' },
  { value: 'reassigned', label: 'Reassigned', words: 'Both go on with somebody else.' },
];

export function reasonLabel(reason: CloseReason | null): string {
  return REASONS.find(({ value }) => value === reason)?.label ?? '';
}

export const SCOPES: readonly {
  readonly value: ConsentScope;
  readonly label: string;
  readonly words: string;
}[] = [
  { value: 'none', label: 'Not agreed yet', words: 'Stays here. It is on no paper and in no report.' },
  { value: 'program', label: 'Inside the program', words: 'Other participants may read it.' },
  { value: 'company', label: 'Inside the company', words: 'May stand in the board report.' },
  { value: 'public', label: 'In public', words: 'May be used anywhere.' },
];

const STATES: Readonly<Record<ClosingPair['state'], string>> = {
  proposed: 'Not started',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  endedEarly: 'Ended early',
  reassigned: 'Reassigned',
};

export function stateLabel(state: ClosingPair['state']): string {
  return STATES[state];
}

export const MENTORING = {
  hasMentor: 'Has another mentor',
  isMentor: 'Mentors somebody else',
  continues: 'The two go on informally',
  reciprocal: 'Teaches back in another program',
} as const;
