import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './WizardFooter.module.css';

type WizardFooterProps = {
  readonly onBack: () => void;
  readonly backLabel: string;
  readonly onNext: () => void;
  readonly nextLabel: string;
  readonly isNextBlocked: boolean;
  /** What stands in the way, or what happens next. */
  readonly note: ReactNode;
  readonly isWarning?: boolean;
};

/** The way on and the way back, always in view. */
export function WizardFooter({
  onBack,
  backLabel,
  onNext,
  nextLabel,
  isNextBlocked,
  note,
  isWarning = false,
}: WizardFooterProps) {
  return (
    <div className={styles.footer}>
      <Button onClick={onBack}>{backLabel}</Button>
      <p className={styles.note} data-warning={isWarning || undefined} aria-live="polite">
        {note}
      </p>
      <PrimaryButton onClick={onNext} disabled={isNextBlocked}>
        {nextLabel}
      </PrimaryButton>
    </div>
  );
}
