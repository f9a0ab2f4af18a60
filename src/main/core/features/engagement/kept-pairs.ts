import type { ProgramSession } from '#core/program-session.ts';
import { selectPairs, type PairRecord } from './pairs.sql.ts';

const TABLES = ['pair', 'enrollment', 'person', 'cohort'] as const;

/** All pairs with their people, kept until one of them changes: a meeting changes none. */
export function keptPairs(program: ProgramSession, cohortId: number): readonly PairRecord[] {
  return program.derive(`engagement.people ${cohortId}`, TABLES, () => selectPairs(program.db, cohortId));
}
