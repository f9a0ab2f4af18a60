import {
  IconAlertTriangle,
  IconCircleCheck,
  IconEye,
  IconPlayerPause,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { HealthState, PairHealth } from '#shared/contract/health.ts';
import styles from './HealthMark.module.css';

export const HEALTH_NAMES: Readonly<Record<HealthState, string>> = {
  atRisk: 'At risk',
  watch: 'Watch',
  onTrack: 'On track',
  paused: 'Paused',
};

const ICONS = {
  atRisk: IconAlertTriangle,
  watch: IconEye,
  onTrack: IconCircleCheck,
  paused: IconPlayerPause,
} as const;

/** How a pair is doing: a word with its sign, never the color alone. */
export function HealthMark({ health }: { readonly health: PairHealth }) {
  const Icon = ICONS[health.state];
  return (
    <span className={styles.mark} data-state={health.state}>
      <Icon size={15} aria-hidden />
      {HEALTH_NAMES[health.state]}
      <TrendMark health={health} />
    </span>
  );
}

/** Where a pair is going, seen from a month ago; nothing where nothing changed. */
export function TrendMark({ health }: { readonly health: PairHealth }) {
  if (health.trend === 'worse') {
    return (
      <span className={styles.trend} title={trendWords(health)}>
        <IconTrendingDown size={15} aria-hidden />
        <span className="visually-hidden">{trendWords(health)}</span>
      </span>
    );
  }
  if (health.trend === 'better') {
    return (
      <span className={styles.trend} data-better title={trendWords(health)}>
        <IconTrendingUp size={15} aria-hidden />
        <span className="visually-hidden">{trendWords(health)}</span>
      </span>
    );
  }
  return null;
}

/** "Worse than a month ago (on track then)". */
export function trendWords({ trend, before }: PairHealth): string {
  if (trend === null || before === null) return 'Nothing to compare with a month ago';
  if (trend === 'same') return `As a month ago (${HEALTH_NAMES[before].toLowerCase()})`;
  return `${trend === 'worse' ? 'Worse' : 'Better'} than a month ago (${HEALTH_NAMES[before].toLowerCase()} then)`;
}
