import type { BoardPair } from '#shared/contract/matching.ts';
import type { Db } from '#core/db/connection.ts';

/** Whether both people are to be asked, and what each said. */
export type Progress = { readonly isStaged: boolean } & Pick<BoardPair, 'menteeSays' | 'mentorSays'>;

export const NOT_STAGED: Progress = { isStaged: false, menteeSays: null, mentorSays: null };

type ProgressRow = Omit<Progress, 'isStaged'> & { readonly id: number; readonly isStaged: 0 | 1 };

/** The cohort's open pairs that are staged or about which somebody was asked, by pair. */
export function selectProgress(db: Db, cohortId: number): ReadonlyMap<number, Progress> {
  const rows = db
    .prepare<[number], ProgressRow>(
      `SELECT p.id,
              p.stagedOn IS NOT NULL AS isStaged,
              mentee.answer AS menteeSays,
              mentor.answer AS mentorSays
         FROM pair p
         LEFT JOIN consultation mentee ON mentee.pairId = p.id AND mentee.side = 'mentee'
         LEFT JOIN consultation mentor ON mentor.pairId = p.id AND mentor.side = 'mentor'
        WHERE p.cohortId = ?
          AND p.state IN ('proposed', 'active', 'paused')
          AND (p.stagedOn IS NOT NULL OR mentee.answer IS NOT NULL OR mentor.answer IS NOT NULL)`,
    )
    .all(cohortId);
  return new Map(rows.map(({ id, isStaged, ...said }) => [id, { ...said, isStaged: isStaged === 1 }]));
}
