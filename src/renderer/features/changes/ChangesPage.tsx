import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContractRouterClient } from '@orpc/contract';
import type { Change } from '#shared/contract/changes.ts';
import type { contract } from '#shared/contract/index.ts';
import {
  CATEGORY_WORDS,
  CHANGE_CATEGORIES,
  CHANGE_STATUS_WORDS,
  CHANGE_STATUSES,
} from '#shared/domain/changes.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { usePaperWork } from '../goals/index.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './Changes.module.css';
import { OutcomeViews } from './OutcomeViews.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { shownChanges, type ChangeFilter } from './shown-changes.ts';
import { SuggestionList } from './SuggestionList.tsx';

type Data = Awaited<ReturnType<ContractRouterClient<typeof contract>['changes']['list']>>;

/** What the organization does differently because two people talked, and what they suggest for the program. */
export function ChangesPage() {
  const { data, error, isPending, refetch } = useQuery(api.changes.list.queryOptions());
  const paper = usePaperWork();
  return (
    <Page
      title="What changed"
      description="What the organization does differently because of its pairs. A board asks for this first."
      actions={
        <>
          <OutcomeViews />
          <PrimaryButton
            leftSection={<IconFileText size={16} aria-hidden />}
            disabled={!data || data.changes.length === 0}
            loading={paper.isBusy}
            onClick={() => void paper.print(size => ({ kind: 'changeLog', paper: size }))}
          >
            Print (PDF)
          </PrimaryButton>
        </>
      }
    >
      {isPending && <Loading label="Loading what changed" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && <Changes data={data} />}
    </Page>
  );
}

function Changes({ data }: { readonly data: Data }) {
  const [view, setView] = useState<'changes' | 'suggestions'>('changes');
  const unanswered = data.suggestions.filter(({ disposition }) => disposition === 'open').length;
  return (
    <div className={styles.layout}>
      <div className={styles.toolbar}>
        <SegmentedControl
          aria-label="View"
          value={view}
          onChange={setView}
          data={[
            { value: 'changes', label: `Changes (${data.changes.length})` },
            {
              value: 'suggestions',
              label: unanswered === 0 ? 'Suggestions' : `Suggestions (${unanswered} not answered)`,
            },
          ]}
        />
      </div>
      {view === 'changes' ? (
        <ChangeLog data={data} />
      ) : (
        <SuggestionList suggestions={data.suggestions} today={data.today} />
      )}
    </div>
  );
}

/** More rows than anybody reads at once; the rest comes when asked for. */
const SHOWN_AT_ONCE = 100;

function ChangeLog({ data }: { readonly data: Data }) {
  const [filter, setFilter] = useState<ChangeFilter>({ status: 'all', category: null, search: '' });
  const [editing, setEditing] = useState<Change | null>(null);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const { changes, today, outcomes, pairs } = data;
  const shown = shownChanges(changes, filter);
  return (
    <>
      <QuickAdd today={today} />
      {changes.length === 0 ? (
        <EmptyState
          title="Nothing written down yet"
          words="A leader hears something, and a rule, a product or a habit changes: captions on all videos, social networks unlocked, a board that asks before it buys. Write the first one in the line above."
        />
      ) : (
        <div className={styles.toolbar}>
          <TextInput
            aria-label="Find a change"
            placeholder="Find a change"
            leftSection={<IconSearch size={15} aria-hidden />}
            value={filter.search}
            onChange={event => setFilter({ ...filter, search: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label="How far"
            value={filter.status}
            onChange={status => setFilter({ ...filter, status })}
            data={[
              { value: 'all', label: 'All' },
              ...CHANGE_STATUSES.map(value => ({ value, label: CHANGE_STATUS_WORDS[value] })),
            ]}
          />
          <Select
            aria-label="Kind"
            placeholder="Every kind"
            clearable
            value={filter.category}
            onChange={category => setFilter({ ...filter, category })}
            data={CHANGE_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value].name }))}
          />
          <span className={styles.count} aria-live="polite">
            {shown.length} of {changes.length}
          </span>
        </div>
      )}
      {changes.length > 0 && shown.length === 0 && (
        <p className={styles.nothing}>No change fits this filter.</p>
      )}
      {shown.length > 0 && (
        <ul className={styles.list} aria-label="Changes">
          {shown.slice(0, most).map(change => (
            <ChangeRow key={change.id} change={change} today={today} onEdit={() => setEditing(change)} />
          ))}
        </ul>
      )}
      {shown.length > most && (
        <Button onClick={() => setMost(most + SHOWN_AT_ONCE)}>Show {shown.length - most} more</Button>
      )}
      {editing && (
        <ChangeDialog
          change={editing}
          today={today}
          outcomes={outcomes}
          pairs={pairs}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
