import { Button } from '@mantine/core';
import {
  IconDoorExit,
  IconHandStop,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserSearch,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { PairDetails } from '#shared/contract/pairs.ts';
import type { PairReadiness } from '#shared/contract/readiness.ts';
import { fullDay } from '../../ui/day-text.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { openConcern } from '../concerns/index.ts';
import { useActivation } from '../readiness/index.ts';
import { ExitDialog } from './ExitDialog.tsx';
import { PartnersDialog } from './PartnersDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { isOpen } from './pair-states.ts';
import styles from './PairSteps.module.css';

type PairStepsProps = {
  readonly pair: PairDetails;
  /** Undefined while it loads, and for a pair of which somebody no longer takes part. */
  readonly readiness: PairReadiness | undefined;
};

/** What can be done with the pair now. */
export function PairSteps({ pair, readiness }: PairStepsProps) {
  const [dialog, setDialog] = useState<'pause' | 'exit' | 'partners' | null>(null);
  const activation = useActivation();
  const close = () => setDialog(null);
  const canStart = pair.state === 'proposed' || pair.state === 'paused';
  return (
    <section className={styles.steps} aria-label="What you can do">
      {canStart && readiness && (
        <PrimaryButton
          fullWidth
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={activation.isBusy}
          onClick={() => activation.start([readiness])}
        >
          {startLabel(pair, readiness)}
        </PrimaryButton>
      )}
      {pair.pause && (
        <p className={styles.soft}>
          Paused since {fullDay(pair.pause.since)}
          {pair.pause.untilOn && `, until ${fullDay(pair.pause.untilOn)}`}
          {pair.pause.untilOn && pair.pause.untilOn < pair.today && '. That day is over: ask them.'}
        </p>
      )}
      {pair.state === 'active' && (
        <Button
          fullWidth
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          onClick={() => setDialog('pause')}
        >
          Pause…
        </Button>
      )}
      {isOpen(pair.state) && (
        <Button
          fullWidth
          leftSection={<IconDoorExit size={16} aria-hidden />}
          onClick={() => setDialog('exit')}
        >
          End without fault…
        </Button>
      )}
      {!isOpen(pair.state) && (
        <Button
          fullWidth
          leftSection={<IconUserSearch size={16} aria-hidden />}
          onClick={() => setDialog('partners')}
        >
          Find new partners…
        </Button>
      )}
      <Button
        fullWidth
        leftSection={<IconHandStop size={16} aria-hidden />}
        onClick={() => openConcern({ pairId: pair.pairId })}
      >
        Note a concern…
      </Button>
      {dialog === 'pause' && <PauseDialog pair={pair} onClose={close} />}
      {dialog === 'exit' && <ExitDialog pair={pair} onClose={close} onEnded={() => setDialog('partners')} />}
      {dialog === 'partners' && <PartnersDialog onClose={close} />}
      {activation.dialog}
    </section>
  );
}

function startLabel(pair: PairDetails, readiness: PairReadiness): string {
  if (pair.state === 'paused') return readiness.isReady ? 'Go on' : 'Go on early…';
  return readiness.isReady ? 'Start the pair' : 'Start early…';
}
