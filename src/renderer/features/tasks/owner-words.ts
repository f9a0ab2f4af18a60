import type { TaskOwner } from '#shared/domain/meetings.ts';

const OF_PAIR: Readonly<Record<TaskOwner, string>> = {
  mentor: 'Mentor',
  mentee: 'Mentee',
  pair: 'Both',
  facilitator: 'Facilitator',
};

const OF_PROGRAM: Readonly<Record<TaskOwner, string>> = {
  mentor: 'All mentors',
  mentee: 'All mentees',
  pair: 'All pairs',
  facilitator: 'Facilitator',
};

/** Who has to do a task, of one pair or of the program. */
export function ownerName(owner: TaskOwner, isOfPair: boolean): string {
  return (isOfPair ? OF_PAIR : OF_PROGRAM)[owner];
}
