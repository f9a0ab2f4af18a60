import type { TrainingModule } from '#shared/contract/readiness.ts';

/**
 * The training that practitioners name as decisive for reverse mentoring, in the order of a first day.
 *
 * Leaders find it hard to stay quiet and be taught; juniors need to be told that they may criticize,
 * and how; both rehearse listening before they start, instead of reading about it.
 */
export const DEFAULT_MODULES: readonly Omit<TrainingModule, 'id' | 'position'>[] = [
  { role: 'both', title: 'Active listening', isRequired: true, needsRehearsal: true },
  { role: 'both', title: 'Confidentiality and boundaries', isRequired: true, needsRehearsal: false },
  { role: 'both', title: 'Generational stereotypes', isRequired: true, needsRehearsal: false },
  { role: 'mentee', title: 'Receiving feedback', isRequired: true, needsRehearsal: false },
  { role: 'mentee', title: 'Staying quiet and listening', isRequired: true, needsRehearsal: false },
  { role: 'mentee', title: 'Not putting the mentor on the spot', isRequired: true, needsRehearsal: false },
  { role: 'mentor', title: 'Giving constructive feedback', isRequired: true, needsRehearsal: false },
  { role: 'mentor', title: 'Structuring a session', isRequired: true, needsRehearsal: false },
];
