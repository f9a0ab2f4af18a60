import { Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LimitsDialog } from './LimitsDialog.tsx';
import styles from './HealthSummary.module.css';

/** The whole program in two sentences, with what each figure rests on. */
export function HealthSummary() {
  const { data } = useQuery(api.health.summary.queryOptions());
  const [isOpen, setIsOpen] = useState(false);
  if (!data) return <div className={styles.summary} aria-hidden />;
  const { counts, leaderCancelled: leader } = data;
  const running = counts.atRisk + counts.watch + counts.onTrack;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <div className={styles.summary}>
      <p className={styles.words}>
        <strong>
          {counts.atRisk} of {running}
        </strong>{' '}
        running pairs at risk, <strong>{counts.watch}</strong> to watch. Against {fullDay(data.monthAgo)}:{' '}
        {data.worse} worse, {data.better} better.
        {leader.of > 0 && (
          <>
            {' '}
            Leaders called off{' '}
            <strong>
              {leader.count} of {leader.of}
            </strong>{' '}
            meetings
            {leader.interval
              ? ` (${percent(leader.count / leader.of)}; 95% interval ${percent(leader.interval.low)} to ${percent(leader.interval.high)}).`
              : ' (too few for a percentage).'}
          </>
        )}
      </p>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={styles.signs ?? ''}
        leftSection={<IconAdjustments size={15} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        What counts as a sign
      </Button>
      {isOpen && <LimitsDialog onClose={() => setIsOpen(false)} />}
    </div>
  );
}
