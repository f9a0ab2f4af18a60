import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PairListing } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { QuickEntry } from './QuickEntry.tsx';
import type { TypedRow } from './typed-entry.ts';

/** As many planned meetings as any program has open on one day. */
const MOST_PLANNED = 5000;

/** One row for each active pair: what became of the last meeting, typed or pasted, saved in one step. */
export function QuickEntryPage() {
  const pairs = useQuery(api.engagement.pairs.queryOptions());
  const planned = useQuery(
    api.engagement.page.queryOptions({ input: { view: 'toNote', limit: MOST_PLANNED } }),
  );
  const topics = useQuery(api.engagement.topics.queryOptions());
  const navigate = useNavigate();
  const failed = pairs.error ?? planned.error ?? topics.error;
  const rows = useMemo(
    () => (pairs.data && planned.data ? rowsOf(pairs.data.pairs, planned.data.rows) : null),
    [pairs.data, planned.data],
  );
  const names = useMemo(() => topics.data?.map(topic => topic.name) ?? [], [topics.data]);
  return (
    <Page
      title="Enter many meetings"
      description="One row for each active pair. Tab goes on, Enter goes down, and a block from Excel can be pasted into any cell."
      isFull
      actions={
        <Button
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/pairs/meetings' })}
        >
          All meetings
        </Button>
      }
    >
      {failed && <LoadFailed error={failed} onRetry={() => void pairs.refetch()} />}
      {!failed && (!rows || !topics.data) && <Loading label="Loading the pairs" rows={10} />}
      {rows?.length === 0 && (
        <EmptyState
          title="No pair is active"
          words="Rows appear here once pairs have started."
          action={<NextStep to="/readiness">Start pairs</NextStep>}
        />
      )}
      {rows && rows.length > 0 && pairs.data && topics.data && (
        <QuickEntry
          rows={rows}
          topics={names}
          today={pairs.data.today}
          onSaved={() => void navigate({ to: '/pairs/meetings' })}
        />
      )}
    </Page>
  );
}

type Planned = { readonly id: number; readonly pairId: number; readonly plannedOn: IsoDate };

/** Pairs with a planned meeting whose day is over come first and have that day filled in. */
function rowsOf(pairs: readonly PairListing[], planned: readonly Planned[]): TypedRow[] {
  const first = new Map<number, Planned>();
  for (const meeting of planned) if (!first.has(meeting.pairId)) first.set(meeting.pairId, meeting);
  return pairs
    .filter(pair => pair.state === 'active')
    .map((pair): TypedRow => {
      const meeting = first.get(pair.pairId);
      return {
        pairId: pair.pairId,
        mentee: pair.mentee.name,
        mentor: pair.mentor.name,
        meetingId: meeting?.id ?? null,
        proposedOn: meeting?.plannedOn ?? null,
        what: '',
        on: meeting?.plannedOn ?? '',
        minutes: '',
        channel: '',
        topic: '',
        nextStep: '',
      };
    })
    .sort(
      (a, b) =>
        Number(b.meetingId !== null) - Number(a.meetingId !== null) || a.mentee.localeCompare(b.mentee),
    );
}
