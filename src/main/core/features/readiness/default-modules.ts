import type { TrainingModule } from '#shared/contract/readiness.ts';

/** A required module that never expires; `needsRehearsal` for the one that is tried out with somebody. */
function module(
  role: TrainingModule['role'],
  title: string,
  minutes: number,
  { needsRehearsal = false } = {},
): Omit<TrainingModule, 'id' | 'position'> {
  const format = needsRehearsal ? 'workshop' : 'reading';
  return { role, title, isRequired: true, needsRehearsal, minutes, format, validMonths: null, dueOn: null };
}

/**
 * The training that practitioners name as decisive for reverse mentoring, in the order of a first day.
 *
 * Leaders find it hard to stay quiet and be taught; juniors need to be told that they may criticize,
 * and how; both rehearse listening before they start, instead of reading about it.
 */
export const DEFAULT_MODULES: readonly Omit<TrainingModule, 'id' | 'position'>[] = [
  module('both', 'Active listening', 45, { needsRehearsal: true }),
  module('both', 'Confidentiality and boundaries', 15),
  module('both', 'Generational stereotypes', 20),
  module('mentee', 'Receiving feedback', 20),
  module('mentee', 'Staying quiet and listening', 15),
  module('mentee', 'Not putting the mentor on the spot', 10),
  module('mentor', 'Giving constructive feedback', 30),
  module('mentor', 'Structuring a session', 20),
];
