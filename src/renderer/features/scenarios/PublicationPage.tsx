import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewedPair, Stage } from '#shared/contract/scenarios.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { MatchingViews } from './MatchingViews.tsx';
import styles from './PublicationPage.module.css';
import { RematchDialog } from './RematchDialog.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { hasConflict, isAgreed, isOpen, matchesSearch, STAGE_WORDS, STAGES } from './stage-words.ts';
import { WaitingList } from './WaitingList.tsx';

const says = { done: ({ words }: { readonly words: string }) => words };

/** From proposed pairs to published ones: both sides are asked before anybody is told. */
export function PublicationPage() {
  const { data, error, isPending, refetch } = useQuery(api.scenarios.review.queryOptions());
  const [stage, setStage] = useState<Stage | 'all'>('all');
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<{ readonly pair: ReviewedPair; readonly side: Role } | null>(null);
  const [rematching, setRematching] = useState<ReviewedPair | null>(null);
  const { mutate: setStaged } = useCommand(api.scenarios.setStaged, says);
  const publish = useCommand(api.scenarios.publish, says);
  const pairs = [...(data?.pairs ?? [])].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  const shown = pairs.filter(
    pair => (stage === 'all' || pair.stage === stage) && matchesSearch(pair, search),
  );
  const proposed = shown.filter(pair => pair.stage === 'proposed');
  const agreed = pairs.filter(isAgreed).length;
  const publishable = pairs.filter(pair => isOpen(pair) && !hasConflict(pair)).length;
  return (
    <Page
      title="Publication"
      description="Ask both sides first. Once published, a pair changes only by a re-match."
      isFull
      actions={
        <>
          <MatchingViews />
          <Button
            disabled={publishable === 0}
            loading={publish.isPending}
            onClick={() => publish.mutate({ which: 'all' })}
          >
            {publishable === 0 ? 'Publish all' : `Publish all ${publishable}`}
          </Button>
          <PrimaryButton
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={agreed === 0}
            loading={publish.isPending}
            onClick={() => publish.mutate({ which: 'consulted' })}
          >
            {agreed === 0 ? 'No pair agreed yet' : `Publish ${agreed} agreed`}
          </PrimaryButton>
        </>
      }
    >
      {isPending && <Loading label="Loading the pairs" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && pairs.length === 0 && (
        <EmptyState
          title="No pairs to publish yet"
          words="Pairs appear here once they are on the board. You then ask both sides, note what they say, and publish."
          action={<NextStep to="/matching">Build the pairs</NextStep>}
        />
      )}
      {data && pairs.length > 0 && (
        <div className={styles.layout}>
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
                value={stage}
                onChange={setStage}
                data={[
                  { value: 'all', label: `All ${pairs.length}` },
                  ...STAGES.map(one => ({
                    value: one,
                    label: `${STAGE_WORDS[one]} ${pairs.filter(pair => pair.stage === one).length}`,
                  })),
                ]}
              />
              <Button
                className={styles.stage}
                disabled={proposed.length === 0}
                onClick={() => setStaged({ pairIds: proposed.map(pair => pair.pairId), isStaged: true })}
              >
                {proposed.length === 0 ? 'Stage all shown' : `Stage ${proposed.length} shown`}
              </Button>
            </div>
            {shown.length === 0 ? (
              <p className={styles.nobody}>No pair fits this filter.</p>
            ) : (
              <ReviewTable
                pairs={shown}
                onAsk={(pair, side) => setAsking({ pair, side })}
                onStage={(pair, isStaged) => setStaged({ pairIds: [pair.pairId], isStaged })}
                onRematch={setRematching}
              />
            )}
          </div>
          <WaitingList people={data.waiting} />
        </div>
      )}
      {asking && <AnswerDialog pair={asking.pair} side={asking.side} onClose={() => setAsking(null)} />}
      {rematching && <RematchDialog pair={rematching} onClose={() => setRematching(null)} />}
    </Page>
  );
}
