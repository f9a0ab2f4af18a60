import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PairReadiness } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { DrawnList } from '../../ui/DrawnList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { PairGateRow } from './PairGateRow.tsx';
import styles from './PairGates.module.css';
import type { Activation } from './use-activation.tsx';

type PairGatesProps = {
  readonly pairs: readonly PairReadiness[];
  readonly today: IsoDate;
  readonly earliest: IsoDate;
  readonly activation: Activation;
};

type Shown = 'waiting' | 'ready' | 'active';

/** Pairs with their three gates: orientation, training, agreement. Those that may start come first. */
export function PairGates({ pairs, today, activation }: PairGatesProps) {
  const [shown, setShown] = useState<Shown>(() =>
    pairs.some(pair => pair.state !== 'active') ? 'waiting' : 'active',
  );
  const [signedOn, setSignedOn] = useState(today);
  const sign = useCommand(api.agreements.sign, {
    done: (_, { pairIds }) =>
      `${pairIds.length === 1 ? 'One agreement' : `${pairIds.length} agreements`} marked as signed`,
  });
  const groups = useMemo(
    (): Readonly<Record<Shown, readonly PairReadiness[]>> => ({
      waiting: byReadiness(pairs.filter(pair => pair.state !== 'active')),
      ready: pairs.filter(pair => pair.state !== 'active' && pair.isReady),
      active: pairs.filter(pair => pair.state === 'active'),
    }),
    [pairs],
  );
  // Who has signed keeps their date, so a pair of which one half is missing needs no tick of its own.
  const unsigned = groups[shown].filter(
    pair => pair.mentee.signedOn === null || pair.mentor.signedOn === null,
  );
  if (pairs.length === 0) {
    return (
      <EmptyState
        title="No pairs yet"
        words="Build the pairs on the board. Here they wait until both people are prepared and have signed."
        action={<NextStep to="/matching">Build the pairs</NextStep>}
      />
    );
  }
  return (
    <section className={styles.panel} aria-label="Pairs to start">
      <div className={styles.toolbar}>
        <SegmentedControl
          aria-label="Pairs shown"
          value={shown}
          onChange={value => setShown(value)}
          data={[
            { value: 'waiting', label: `Waiting (${groups.waiting.length})` },
            { value: 'ready', label: `Ready (${groups.ready.length})` },
            { value: 'active', label: `Started (${groups.active.length})` },
          ]}
        />
        <div className={styles.date}>
          <span>Date of signatures</span>
          <DayInput
            label="Day that signatures carry"
            value={signedOn}
            onChange={day => setSignedOn(day ?? today)}
            isRequired
          />
          {unsigned.length > 0 && (
            <Button
              size="compact-sm"
              loading={sign.isPending}
              onClick={() =>
                sign.mutate({
                  pairIds: unsigned.map(pair => pair.pairId),
                  parties: ['mentee', 'mentor'],
                  signedOn,
                  method: 'paper',
                })
              }
            >
              Mark all {unsigned.length} as signed
            </Button>
          )}
        </div>
      </div>
      {groups[shown].length === 0 && (
        <p className={styles.nobody}>
          {shown === 'waiting' && 'Every pair has started.'}
          {shown === 'ready' && 'No waiting pair is ready. “Waiting” shows who is missing what.'}
          {shown === 'active' && 'No pair has started yet.'}
        </p>
      )}
      <DrawnList
        // Another choice begins at its top.
        key={shown}
        label="Pairs"
        className={styles.list}
        rows={groups[shown]}
        rowHeight={96}
        renderRow={(pair, place) => (
          <PairGateRow
            key={pair.pairId}
            place={place}
            pair={pair}
            signedOn={signedOn}
            today={today}
            onStart={() => activation.start([pair])}
          />
        )}
      />
    </section>
  );
}

/** The prepared first. Signatures are ticked in this list, so they do not move a row. */
function byReadiness(pairs: readonly PairReadiness[]): readonly PairReadiness[] {
  const open = (pair: PairReadiness) =>
    pair.gates.filter(gate => gate.key !== 'agreement' && gate.missing.length > 0).length;
  return [...pairs].sort((a, b) => open(a) - open(b));
}
