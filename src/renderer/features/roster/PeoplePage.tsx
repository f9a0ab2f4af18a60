import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, useCallback, useEffect, useState } from 'react';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { api, client } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useIsShown } from '../../ui/screen-shown.ts';
import { BulkBar } from './BulkBar.tsx';
import { BulkChangeDialog } from './BulkChangeDialog.tsx';
import { ColumnFilter } from './ColumnFilter.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FilterChips } from './FilterChips.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { currentPeopleList, showView, useOfPeopleList } from './people-list.ts';
import { NobodyFits } from './PeopleCount.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { PeopleToolbar } from './PeopleToolbar.tsx';
import styles from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useEnrollSelected } from './use-enroll-selected.ts';
import { useSelection } from './use-selection.ts';

/** Everybody of the program in one list that answers at once, however long it is. */
export function PeoplePage() {
  const navigate = useNavigate();
  const isStarting = useOfPeopleList(list => list === null);
  const [isAdding, setIsAdding] = useState(false);
  const add = useCallback(() => setIsAdding(true), []);
  const isShown = useIsShown();
  // Drawn ahead, the screen does with what is known, for as long as that takes; in view, it asks what is new.
  const asked = { subscribed: isShown, gcTime: Infinity };
  const facets = useQuery({ ...api.roster.facets.queryOptions(), ...asked });
  const views = useQuery({ ...api.peopleViews.list.queryOptions(), ...asked });
  useEffect(() => {
    if (isStarting && views.data) showView(views.data.find(view => view.isDefault) ?? null);
  }, [isStarting, views.data]);

  if (facets.isError || views.isError)
    return (
      <Page title="People">
        <LoadFailed
          error={facets.error ?? views.error}
          onRetry={() => {
            void facets.refetch();
            void views.refetch();
          }}
        />
      </Page>
    );
  if (facets.isPending || isStarting)
    return (
      <Page title="People">
        <Loading label="Loading the people" />
      </Page>
    );
  const addDialog = isAdding && <PersonDialog person={null} onClose={() => setIsAdding(false)} />;
  if (facets.data.people === 0)
    return (
      <Page title="People">
        <EmptyState
          title="Nobody is here yet"
          words="Import the roster from HR: a CSV or Excel file with any column names. You see what would happen before anything is saved."
          action={
            <>
              <PrimaryButton onClick={() => void navigate({ to: '/import' })}>Import a roster</PrimaryButton>
              <Button onClick={add}>Add a person by hand</Button>
            </>
          }
        />
        {addDialog}
      </Page>
    );
  return (
    <>
      <PeopleList people={facets.data.people} onAdd={add} />
      {addDialog}
    </>
  );
}

type PeopleListProps = { readonly people: number; readonly onAdd: () => void };
type Editing = { readonly column: PeopleColumn; readonly anchor: Element };

const PeopleList = memo(function PeopleList({ people, onAdd }: PeopleListProps) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'change' | 'export' | null>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const selection = useSelection();
  const enroll = useEnrollSelected(selection.clear);
  const type = useCommand(api.roster.type);
  const remove = useCommand(api.roster.remove, {
    done: ({ removed }) => `Removed ${removed.toLocaleString('en')} ${removed === 1 ? 'person' : 'people'}`,
    onDone: selection.clear,
  });
  const openFilter = useCallback(
    (column: PeopleColumn, anchor: Element) => setEditing({ column, anchor }),
    [],
  );
  return (
    <Page
      title="People"
      isFull
      actions={
        <>
          <Button onClick={() => setDialog('export')}>Export…</Button>
          <Button onClick={onAdd}>Add a person</Button>
          <PrimaryButton onClick={() => void navigate({ to: '/import' })}>Import a roster</PrimaryButton>
        </>
      }
    >
      <div className={styles.screen}>
        <PeopleToolbar onFilter={openFilter} people={people} />
        <FilterChips onEdit={openFilter} />
        <div className={styles.grid}>
          <PeopleGrid
            selected={selection.ids}
            onSelect={selection.toggle}
            onOpen={setOpenId}
            onFilter={openFilter}
            onEdit={(row, column, text) =>
              type.mutate({ what: { kind: 'cells', cells: [{ id: row.id, column, text }] } })
            }
          />
          <NobodyFits />
          <BulkBar
            count={selection.ids.size}
            isBusy={enroll.isPending || remove.isPending}
            onSelectAll={() => {
              client.roster
                .ids({ filter: currentPeopleList().filter })
                .then(selection.set)
                .catch(notifyFailed);
            }}
            onEnroll={role => enroll.mutate({ personIds: [...selection.ids], role })}
            onChange={() => setDialog('change')}
            onRemove={() => remove.mutate({ ids: [...selection.ids] })}
            onClear={selection.clear}
          />
        </div>
      </div>
      {editing && (
        <ColumnFilter
          key={editing.column}
          column={editing.column}
          anchor={editing.anchor}
          onClose={() => setEditing(null)}
        />
      )}
      {dialog === 'change' && <BulkChangeDialog ids={[...selection.ids]} onClose={() => setDialog(null)} />}
      {dialog === 'export' && <ExportDialog all={people} onClose={() => setDialog(null)} />}
      <PasteDialog />
      <PersonPanel personId={openId} onOpen={setOpenId} onClose={() => setOpenId(null)} />
    </Page>
  );
});
