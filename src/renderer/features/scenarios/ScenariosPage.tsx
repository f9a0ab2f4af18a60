import { IconDeviceFloppy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ColumnKey, Scenario } from '#shared/contract/scenarios.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Comparison } from './Comparison.tsx';
import { MatchingViews } from './MatchingViews.tsx';
import { ScenarioDialog } from './ScenarioDialog.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import styles from './ScenariosPage.module.css';

/** More than three arrangements cannot be held in mind, nor read at 1280 pixels. */
const MOST_COLUMNS = 3;

/** Arrangements kept aside, side by side, and one of them back on the board. */
export function ScenariosPage() {
  const scenarios = useQuery(api.scenarios.list.queryOptions());
  const board = useQuery(api.matching.board.queryOptions());
  const [chosen, setChosen] = useState<readonly ColumnKey[] | null>(null);
  const [editing, setEditing] = useState<Scenario | 'new' | null>(null);
  const failed = scenarios.error ?? board.error;
  const saved = scenarios.data ?? [];
  const hasPairs = (board.data?.pairs.length ?? 0) > 0;
  const columns = shownColumns(chosen, saved);
  const toggle = (key: ColumnKey) =>
    setChosen(
      columns.includes(key) ? columns.filter(other => other !== key) : [...columns, key].slice(-MOST_COLUMNS),
    );
  return (
    <Page
      title="Scenarios"
      description="Keep arrangements aside, compare them, and put one on the board."
      isFull
      actions={
        <>
          <MatchingViews />
          <PrimaryButton
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            disabled={!hasPairs}
            onClick={() => setEditing('new')}
          >
            Save the board
          </PrimaryButton>
        </>
      }
    >
      {failed && <LoadFailed error={failed} onRetry={() => void scenarios.refetch()} />}
      {!failed && (scenarios.isPending || board.isPending) && <Loading label="Loading the scenarios" />}
      {scenarios.data && board.data && saved.length === 0 && (
        <EmptyState
          title="No scenario yet"
          words={
            hasPairs
              ? 'Save the board as it stands, then try something else on it. Both arrangements are then compared here: who moves, what it costs, and for whom.'
              : 'A scenario keeps the pairs of the board, and there are none yet. Match people first, then save the board here.'
          }
          action={
            hasPairs ? (
              <PrimaryButton onClick={() => setEditing('new')}>Save the board as a scenario</PrimaryButton>
            ) : (
              <NextStep to="/matching">Match people</NextStep>
            )
          }
        />
      )}
      {scenarios.data && board.data && saved.length > 0 && (
        <div className={styles.layout}>
          <ScenarioList scenarios={saved} columns={columns} onToggle={toggle} onEdit={setEditing} />
          <Comparison columns={columns} />
        </div>
      )}
      {editing !== null && (
        <ScenarioDialog scenario={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}

/** What is chosen and still there; at first the board beside the newest scenario. */
function shownColumns(chosen: readonly ColumnKey[] | null, saved: readonly Scenario[]): readonly ColumnKey[] {
  const [newest] = saved;
  if (chosen === null) return newest ? ['board', newest.id] : ['board'];
  return chosen.filter(key => key === 'board' || saved.some(({ id }) => id === key));
}
