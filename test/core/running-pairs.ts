import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { must } from '#shared/domain/assert.ts';
import { startCore, TEST_NOW } from './core-client.ts';
import { withTwoPairs } from './cohort-builder.ts';

/** A moment in the morning of a day. */
export function morning(day: string): IsoInstant {
  return `${day}T09:00:00.000Z` as IsoInstant;
}

/**
 * Two pairs that started on 2025-12-01, in a cohort from then to 2026-06-01; the clock stands at 2026-03-02 and can
 * be set.
 */
export async function withRunningPairs() {
  const { client: first, pairs, people, core: firstCore, dataDir, programId } = await withTwoPairs();
  await first.program.updateCohort({
    startsOn: '2025-12-01' as IsoDate,
    midReviewOn: '2026-02-16' as IsoDate,
    endsOn: '2026-06-01' as IsoDate,
  });
  await firstCore.close();
  let now = morning('2025-12-01');
  const { core, client } = startCore({ dataDir, now: () => now });
  await client.programs.open({ id: programId });
  await client.readiness.activate({ pairIds: Object.values(pairs), reason: 'Trained last year' });
  now = TEST_NOW;
  const db = must(core.connect().context.workspace.openSession(programId), 'The program is open').db;
  return {
    client,
    pairs,
    people,
    db,
    setNow: (moment: IsoInstant): void => {
      now = moment;
    },
  };
}
