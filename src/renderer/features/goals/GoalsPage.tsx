import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { IconChevronDown, IconForms, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { GoalsOverview, GoalsRow } from '#shared/contract/goals.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListTable } from '../../ui/ListTable.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { pairSection, PairViews } from '../pair/index.ts';
import { AssessmentDialog, type Wave } from './AssessmentDialog.tsx';
import { goalColumns } from './goal-columns.tsx';
import {
  formsToEnter,
  GOAL_GROUPS,
  isInGroup,
  shownGoals,
  type Form,
  type GoalGroup,
} from './goal-groups.ts';
import { GoalFigures } from './GoalFigures.tsx';
import styles from './GoalsPage.module.css';
import { LearningPanel } from './LearningPanel.tsx';
import { usePaperWork } from './use-paper-work.ts';

/** The goals of all pairs: who wrote some, how far they are, and what is missing. */
export function GoalsPage() {
  const { data, error, isPending, refetch } = useQuery(api.goals.overview.queryOptions());
  const hasPairs = (data?.pairs.length ?? 0) > 0;
  return (
    <Page
      title="Goals"
      description="What the pairs want to reach, how far they are, and what is missing."
      isFull
      actions={<PairViews />}
    >
      {isPending && <Loading label="Loading the goals" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && !hasPairs && (
        <EmptyState
          title="No pairs yet"
          words="Once pairs are built, both sides say where they stand, write two or three goals together, and rate them in the middle and at the end."
          action={<NextStep to="/matching">Build the pairs</NextStep>}
        />
      )}
      {data && hasPairs && <GoalsOfAll data={data} />}
    </Page>
  );
}

type Pile = { readonly wave: Wave; readonly forms: readonly Form[]; readonly at: number };

function GoalsOfAll({ data }: { readonly data: GoalsOverview }) {
  const [view, setView] = useState<'pairs' | 'learning'>('pairs');
  const [pile, setPile] = useState<Pile | null>(null);
  const enter = (wave: Wave) => setPile({ wave, forms: formsToEnter(data.pairs, wave), at: 0 });
  const form = pile?.forms[pile.at];
  const hasMore = pile !== null && pile.at + 1 < pile.forms.length;
  return (
    <div className={styles.layout}>
      <GoalFigures totals={data.totals} />
      <div className={styles.toolbar}>
        <SegmentedControl
          aria-label="View"
          value={view}
          onChange={setView}
          data={[
            { value: 'pairs', label: 'Pairs' },
            { value: 'learning', label: 'What they learned' },
          ]}
        />
        <FormsMenu pairs={data.pairs} onEnter={enter} />
      </div>
      {view === 'pairs' ? <PairsView data={data} /> : <LearningPanel />}
      {pile && form && (
        <AssessmentDialog
          pairId={form.pairId}
          role={form.role}
          wave={pile.wave}
          place={`${pile.at + 1} of ${pile.forms.length}`}
          onClose={() => setPile(null)}
          onNext={hasMore ? () => setPile({ ...pile, at: pile.at + 1 }) : undefined}
        />
      )}
    </div>
  );
}

type FormsMenuProps = { readonly pairs: readonly GoalsRow[]; readonly onEnter: (wave: Wave) => void };

/** Forms out on paper and back in. */
function FormsMenu({ pairs, onEnter }: FormsMenuProps) {
  const paper = usePaperWork();
  const first = formsToEnter(pairs, 'baseline');
  const last = formsToEnter(pairs, 'final');
  const open = pairs.filter(({ state }) => state === 'proposed' || state === 'active' || state === 'paused');
  const pairIds = (forms: readonly Form[]) => [...new Set(forms.map(({ pairId }) => pairId))];
  return (
    <Menu position="bottom-end" withinPortal width={300}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />} loading={paper.isBusy}>
          Forms and paper
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Enter what people wrote</Menu.Label>
        <Menu.Item
          leftSection={<IconForms size={16} aria-hidden />}
          disabled={first.length === 0}
          onClick={() => onEnter('baseline')}
        >
          First levels: {first.length} missing
        </Menu.Item>
        <Menu.Item
          leftSection={<IconForms size={16} aria-hidden />}
          disabled={last.length === 0}
          onClick={() => onEnter('final')}
        >
          Last levels: {last.length} missing
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Print (PDF)</Menu.Label>
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={first.length === 0}
          onClick={() =>
            void paper.print(size => ({
              kind: 'assessmentForms',
              wave: 'baseline',
              pairIds: pairIds(first),
              paper: size,
            }))
          }
        >
          Blank forms for first levels
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={last.length === 0}
          onClick={() =>
            void paper.print(size => ({
              kind: 'assessmentForms',
              wave: 'final',
              pairIds: pairIds(last),
              paper: size,
            }))
          }
        >
          Blank forms for last levels
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={open.length === 0}
          onClick={() =>
            void paper.print(size => ({
              kind: 'goalSheets',
              pairIds: open.map(({ pairId }) => pairId),
              paper: size,
            }))
          }
        >
          Goal sheets of all open pairs
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PairsView({ data }: { readonly data: GoalsOverview }) {
  const [group, setGroup] = useState<GoalGroup>('all');
  const [search, setSearch] = useState('');
  const navigate = useNavigate();
  const columns = useMemo(() => goalColumns(data.today), [data.today]);
  const shown = useMemo(() => shownGoals(data.pairs, group, search), [data.pairs, group, search]);
  return (
    <>
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
          onChange={setGroup}
          data={GOAL_GROUPS.map(({ key, label }) => ({
            value: key,
            label: `${label} (${data.pairs.filter(pair => isInGroup(pair, key)).length})`,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.nobody}>No pair fits this filter.</p>
      ) : (
        <ListTable
          label="Goals of the pairs"
          rows={shown}
          columns={columns}
          rowId={({ pairId }) => pairId}
          rowHeight={50}
          minWidth={950}
          onOpen={({ pairId }) => void navigate(pairSection(pairId, 'goals'))}
        />
      )}
    </>
  );
}
