import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PAIR_SECTIONS } from './pair-sections.ts';
import { PairHeader } from './PairHeader.tsx';
import styles from './PairPage.module.css';
import { PairTabs } from './PairTabs.tsx';

/** One pair on a page of its own: who they are, how far they are, and everything kept of them. */
export function PairPage() {
  const { pairId, section } = useParams({ strict: false });
  const id = Number(pairId);
  const isId = Number.isInteger(id) && id > 0;
  const navigate = useNavigate();
  const pair = useQuery({
    ...api.pairs.get.queryOptions({ input: { pairId: isId ? id : 1 } }),
    enabled: isId,
  });
  const back = (
    <Button
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/pairs' })}
    >
      All pairs
    </Button>
  );
  if (!isId) {
    return (
      <Page title="Pair">
        <EmptyState title="There is no such pair" words="The address does not name a pair." action={back} />
      </Page>
    );
  }
  const names = pair.data ? `${pair.data.mentee.name} and ${pair.data.mentor.name}` : 'Pair';
  const shown = PAIR_SECTIONS.find(({ key }) => key === section) ?? PAIR_SECTIONS[0];
  const View = shown?.view;
  return (
    <Page title={names} actions={back}>
      {pair.isPending && <Loading label="Loading the pair" />}
      {pair.isError && <LoadFailed error={pair.error} onRetry={() => void pair.refetch()} />}
      {pair.data && (
        <div className={styles.layout}>
          <PairHeader pair={pair.data} />
          <PairTabs pairId={pair.data.pairId} shown={shown?.key ?? ''} />
          <Suspense fallback={<Loading label="Loading the section" />}>
            {View && <View key={pair.data.pairId} pair={pair.data} />}
          </Suspense>
        </div>
      )}
    </Page>
  );
}
