import type { HealthState, PairHealth } from '#shared/contract/health.ts';
import type { Judged } from './pair-health.ts';

const WEIGHT: Readonly<Record<HealthState, number>> = { onTrack: 0, watch: 1, atRisk: 2, paused: 1 };

/** Days between the two looks that make a trend. */
export const TREND_DAYS = 30;

/** Better or worse than before by state; between two equal states the number of reasons decides. */
export function trendOf(now: Judged, before: Judged | null): PairHealth['trend'] {
  if (before === null) return null;
  const step = WEIGHT[now.state] - WEIGHT[before.state] || now.reasons.length - before.reasons.length;
  if (step === 0) return 'same';
  return step > 0 ? 'worse' : 'better';
}
