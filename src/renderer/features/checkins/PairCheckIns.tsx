import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwedCheckIn } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { CheckInDialog } from './CheckInDialog.tsx';
import styles from './CheckIns.module.css';
import { ReportState, Support } from './CheckInTable.tsx';

type PairCheckInsProps = { readonly pairId: number; readonly today: IsoDate };

/** The reports of one pair, in the order in which they are due. */
export function PairCheckIns({ pairId, today }: PairCheckInsProps) {
  const { data, error, isPending, refetch } = useQuery(
    api.checkins.ofPair.queryOptions({ input: { pairId } }),
  );
  const [opened, setOpened] = useState<OwedCheckIn | null>(null);
  return (
    <section aria-labelledby="pair-checkins">
      <h2 className={styles.heading} id="pair-checkins">
        Check-ins
      </h2>
      {isPending && <Loading label="Loading the check-ins" rows={2} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={styles.soft}>No report is asked of this pair.</p>}
      {data && data.length > 0 && (
        <ul className={styles.list}>
          {data.map(owed => (
            <li key={owed.dueOn}>
              <div className={styles.words}>
                <strong>{fullDay(owed.dueOn)}</strong>
                <ReportState owed={owed} today={today} />
                {owed.report?.wantsSupport && (
                  <Support
                    id={owed.report.id}
                    supportedOn={owed.report.supportedOn}
                    names={`${owed.mentee} and ${owed.mentor}`}
                    today={today}
                  />
                )}
                {owed.report && (owed.report.works || owed.report.hinders) && (
                  <span className={styles.soft}>
                    {[
                      owed.report.works && `Works: ${owed.report.works}`,
                      owed.report.hinders && `Hinders: ${owed.report.hinders}`,
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  </span>
                )}
              </div>
              <Button
                size="compact-sm"
                aria-label={`${owed.report ? 'Edit' : 'Enter'} the report due ${fullDay(owed.dueOn)}`}
                onClick={() => setOpened(owed)}
              >
                {owed.report ? 'Edit' : 'Enter'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {opened && <CheckInDialog owed={opened} today={today} onNext={null} onClose={() => setOpened(null)} />}
    </section>
  );
}
