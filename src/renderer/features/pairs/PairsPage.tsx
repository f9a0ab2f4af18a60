import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { api } from '../../api/client.ts';
import { PAIR_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { HealthSummary } from './HealthSummary.tsx';
import { PairPanel } from './PairPanel.tsx';
import {
  countOf,
  FIRST_SORT,
  PAIR_GROUPS,
  shownPairs,
  type PairGroup,
  type PairSort,
} from './pair-groups.ts';
import { PairTable } from './PairTable.tsx';
import styles from './PairsPage.module.css';

const NOBODY: Readonly<Record<PairGroup, string>> = {
  open: 'No open pair fits this search.',
  needsYou: 'No pair needs you: nothing speaks against any of them.',
  onTrack: 'No pair is on track right now.',
  paused: 'No pair is paused.',
  waiting: 'Every pair has started.',
  over: 'No pair is over yet.',
};

/** Every pair: how it is doing and why, when the two last met, and what became of their meetings. */
export function PairsPage() {
  const { data, error, isPending, refetch } = useQuery(api.engagement.pairs.queryOptions());
  const [group, setGroup] = useState<PairGroup>('open');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<PairSort>(FIRST_SORT);
  const [openId, setOpenId] = useState<number | null>(null);
  const wanted = useDeferredValue(search);
  const pairs = data?.pairs;
  const shown = useMemo(
    () => (pairs ? shownPairs(pairs, group, wanted, sort) : []),
    [pairs, group, wanted, sort],
  );
  const open = pairs?.find(pair => pair.pairId === openId) ?? null;
  return (
    <Page
      title="Pairs"
      description="How each pair is doing, and why. Those that need you stand on top."
      isFull
      actions={<ScreenTabs label="Pairs" screens={PAIR_SCREENS} />}
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
            <HealthSummary />
            <div className={styles.toolbar}>
              <TextInput
                className={styles.search ?? ''}
                aria-label="Find a pair"
                placeholder="Find a pair"
                leftSection={<IconSearch size={15} aria-hidden />}
                value={search}
                onChange={event => setSearch(event.currentTarget.value)}
              />
              <SegmentedControl
                aria-label="Pairs shown"
                value={group}
                onChange={setGroup}
                data={PAIR_GROUPS.map(({ key, label }) => ({
                  value: key,
                  label: `${label} ${countOf(data.pairs, key).toLocaleString('en')}`,
                }))}
              />
            </div>
            {shown.length === 0 ? (
              <p className={styles.nobody}>{search === '' ? NOBODY[group] : 'No pair fits this search.'}</p>
            ) : (
              <PairTable
                pairs={shown}
                today={data.today}
                openId={openId}
                sort={sort}
                onSort={setSort}
                onOpen={setOpenId}
              />
            )}
          </div>
          {open && (
            <PairPanel
              key={open.pairId}
              pair={open}
              today={data.today}
              meetingMinutes={data.meetingMinutes}
              cadenceDays={data.cadenceDays}
              onClose={() => setOpenId(null)}
            />
          )}
        </div>
      )}
    </Page>
  );
}
