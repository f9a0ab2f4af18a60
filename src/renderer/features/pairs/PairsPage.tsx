import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PairViews } from '../pair/PairViews.tsx';
import { PairPanel } from './PairPanel.tsx';
import { countOf, PAIR_GROUPS, shownPairs, type PairGroup } from './pair-groups.ts';
import { PairTable } from './PairTable.tsx';
import styles from './PairsPage.module.css';

/** Every pair: how far it is, when the two last met, and what became of their meetings. */
export function PairsPage() {
  const { data, error, isPending, refetch } = useQuery(api.engagement.pairs.queryOptions());
  const [group, setGroup] = useState<PairGroup>('open');
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<number | null>(null);
  const shown = data ? shownPairs(data.pairs, group, search) : [];
  const open = data?.pairs.find(pair => pair.pairId === openId) ?? null;
  return (
    <Page
      title="Pairs"
      description="Who meets, how often, and who has gone quiet."
      isFull
      actions={<PairViews />}
    >
      {isPending && <Loading label="Loading the pairs" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.pairs.length === 0 && (
        <EmptyState
          title="No pairs yet"
          words="Pairs appear here once they are built on the board. You follow their meetings from this page."
          action={<NextStep to="/matching">Build the pairs</NextStep>}
        />
      )}
      {data && data.pairs.length > 0 && (
        <div className={styles.layout} data-open={open !== null || undefined}>
          <div className={styles.main}>
            <div className={styles.toolbar}>
              <TextInput
                aria-label="Find a pair"
                placeholder="Find a pair"
                leftSection={<IconSearch size={15} aria-hidden />}
                value={search}
                onChange={event => setSearch(event.currentTarget.value)}
              />
              <SegmentedControl
                aria-label="Pairs shown"
                value={group}
                onChange={value => setGroup(value)}
                data={PAIR_GROUPS.map(({ key, label }) => ({
                  value: key,
                  label: `${label} (${countOf(data.pairs, key)})`,
                }))}
              />
            </div>
            {shown.length === 0 ? (
              <p className={styles.nobody}>No pair fits this filter.</p>
            ) : (
              <PairTable pairs={shown} today={data.today} openId={openId} onOpen={setOpenId} />
            )}
          </div>
          {open && (
            <PairPanel
              key={open.pairId}
              pair={open}
              today={data.today}
              meetingMinutes={data.meetingMinutes}
              onClose={() => setOpenId(null)}
            />
          )}
        </div>
      )}
    </Page>
  );
}
