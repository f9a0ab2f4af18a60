import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { HEALTH_TABLES, healthNow, meetingSumsNow } from '../health/index.ts';
import { FIT_TABLES, pairFits } from '../matching/index.ts';
import { pairReadiness } from '../readiness/index.ts';
import { expectedMeetings, isQuiet, quietSince } from './cadence.ts';
import { keptPairs } from './kept-pairs.ts';
import { selectCadence, type PairRecord } from './pairs.sql.ts';

/** Every pair with its meetings in figures and how it is doing in words. */
export function pairListing(ctx: QueryContext) {
  const today = ctx.today();
  const { cadenceDays, meetingMinutes } = selectCadence(ctx.db);
  return { today, meetingMinutes, cadenceDays, pairs: listedPairs(ctx, today) };
}

const LISTED_TABLES = [...new Set([...HEALTH_TABLES, ...FIT_TABLES])];

/** Everything but the gates is kept until it changes; the gates rest on the tables of other features. */
function listedPairs(ctx: QueryContext, today: IsoDate): PairListing[] {
  const kept = ctx.program.derive(`engagement.pairs ${today}`, LISTED_TABLES, () => listPairs(ctx, today));
  if (kept.every(pair => pair.startedOn !== null)) return kept;
  const gates = new Map(pairReadiness(ctx.db, today).map(pair => [pair.pairId, pair]));
  return kept.map(pair => {
    const gate = gates.get(pair.pairId);
    return gate ? { ...pair, isReady: gate.isReady, missing: gate.gates.flatMap(one => one.missing) } : pair;
  });
}

function listPairs(ctx: QueryContext, today: IsoDate): PairListing[] {
  const { db, program } = ctx;
  const rhythm = selectCadence(db);
  const sums = meetingSumsNow(ctx);
  const pairs = keptPairs(program, rhythm.cohortId);
  const fitOf = pairFits(program);
  const healthOf = healthNow(ctx);
  const since = quietSince(rhythm.cadenceDays, today);
  return pairs.map((pair): PairListing => {
    const met = sums.get(pair.pairId);
    const lastHeldOn = met?.newestHeldOn ?? null;
    return {
      pairId: pair.pairId,
      state: pair.state,
      startedOn: pair.startedOn,
      mentee: sideOf(pair.mentee),
      mentor: sideOf(pair.mentor),
      fit: fitOf.get(pair.pairId) ?? null,
      isReady: false,
      missing: [],
      held: met?.held ?? 0,
      cancelled: met?.cancelled ?? 0,
      lastHeldOn,
      nextPlannedOn: met?.nextPlannedOn ?? null,
      expected: expectedMeetings(pair, rhythm, today),
      isQuiet: isQuiet(pair, lastHeldOn, since),
      health: healthOf.get(pair.pairId) ?? null,
    };
  });
}

function sideOf({ enrollmentId, personId, name, jobTitle }: PairRecord['mentee']): PairListing['mentee'] {
  return { enrollmentId, personId, name, jobTitle };
}
