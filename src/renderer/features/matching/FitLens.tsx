import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { IconBan } from '@tabler/icons-react';
import type { TargetEffect } from './lift-store.ts';
import { STAGE_ORDER, type BoardStage } from './stage-label.ts';
import styles from './FitLens.module.css';

type FitLensProps = {
  readonly fit: number;
  /** While a card is in the air: what a drop here would do. */
  readonly effect?: TargetEffect | undefined;
  /** How far the pair is; four dots under the fit once it is more than proposed. */
  readonly stage?: BoardStage | undefined;
};

/** The lens where two halves meet. It holds their fit, and while a card is in the air the change that a drop would make. */
export function FitLens({ fit, effect, stage = 'proposed' }: FitLensProps) {
  return (
    <span className={styles.lens} data-tone={toneOf(effect)}>
      <svg viewBox="0 0 48 56" className={styles.shape} aria-hidden>
        <path d="M24 1 A28 28 0 0 1 24 55 A28 28 0 0 1 24 1 Z" />
      </svg>
      <span className={`${styles.value} tabular`}>
        <LensValue fit={fit} effect={effect} />
      </span>
      {stage !== 'proposed' && !effect && <StageDots stage={stage} />}
      {effect?.place && (
        <span className={styles.place} title={placeWords(effect.place)}>
          {effect.place}
        </span>
      )}
    </span>
  );
}

const DOTS = [1, 2, 3];

/** Staged, consulted, published: a dot each. */
function StageDots({ stage }: { readonly stage: BoardStage }) {
  const reached = STAGE_ORDER.indexOf(stage);
  return (
    <span className={styles.dots} aria-hidden>
      {DOTS.map(step => (
        <span key={step} data-reached={step <= reached || undefined} />
      ))}
    </span>
  );
}

function LensValue({ fit, effect }: FitLensProps) {
  switch (effect?.state) {
    case undefined:
    case 'here':
      return fitText(fit);
    case 'blocked':
      return <IconBan size={16} aria-label="Not allowed" />;
    case 'open':
      return changeText(effect.change ?? 0);
  }
}

export function placeWords(place: number): string {
  return ['Best choice', 'Second-best choice', 'Third-best choice'][place - 1] ?? '';
}

export function toneOf(effect: TargetEffect | undefined): string | undefined {
  if (!effect || effect.state === 'here') return undefined;
  if (effect.state === 'blocked') return 'blocked';
  return Math.round((effect.change ?? 0) / 10) < 0 ? 'loss' : 'gain';
}
