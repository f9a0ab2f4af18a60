import type { Db } from '#core/db/connection.ts';
import { insertCustomRule } from '../../matching/index.ts';

/** Two rules that the facilitator wrote: one that warns and costs, one that she keeps for later. */
export function writeSampleRules(db: Db, cohortId: number): void {
  insertCustomRule(db, cohortId, {
    name: 'Close in grade',
    mode: 'soft',
    cost: 500,
    conditions: [{ kind: 'gradeGap', atLeast: false, levels: 2 }],
  });
  insertCustomRule(db, cohortId, {
    name: 'New mentor far away',
    mode: 'off',
    cost: 0,
    conditions: [
      { kind: 'tenure', who: 'mentor', under: true, months: 12 },
      { kind: 'compare', field: 'location', same: false },
    ],
  });
}
