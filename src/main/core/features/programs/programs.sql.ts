import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';

/** The one row of a new program, with a first cohort to fill. */
export function insertProgram(
  db: Db,
  program: { readonly name: string; readonly isSample: boolean; readonly createdAt: IsoInstant },
): void {
  db.prepare('INSERT INTO program (id, name, isSample, createdAt) VALUES (1, ?, ?, ?)').run(
    program.name,
    program.isSample ? 1 : 0,
    program.createdAt,
  );
  db.prepare(`INSERT INTO cohort (id, name, isPilot, pairCap) VALUES (1, 'Pilot', 1, 30)`).run();
}

export function selectProgramName(db: Db): { readonly name: string; readonly isSample: boolean } {
  const row = must(
    db
      .prepare<[], { name: string; isSample: 0 | 1 }>('SELECT name, isSample FROM program WHERE id = 1')
      .get(),
    'A program file always has its program row',
  );
  return { name: row.name, isSample: row.isSample === 1 };
}
