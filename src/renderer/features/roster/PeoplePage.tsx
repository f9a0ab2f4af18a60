import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useState } from 'react';
import type { RosterRow } from '#shared/contract/roster.ts';
import { listWords } from '#shared/domain/list-words.ts';
import { peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { api, client } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRevision } from '../../app/open-program.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { BulkBar } from './BulkBar.tsx';
import { BulkChangeDialog } from './BulkChangeDialog.tsx';
import { ColumnFilter } from './ColumnFilter.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FilterChips } from './FilterChips.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import {
  changeCondition,
  changeSearch,
  clearFilter,
  showView,
  usePeopleList,
  type PeopleList,
} from './people-list.ts';
import { usePeopleTotal } from './people-rows.ts';
import { PeopleGrid } from './PeopleGrid.tsx';
import { PeopleToolbar } from './PeopleToolbar.tsx';
import styles from './PeoplePage.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useEnrollSelected } from './use-enroll-selected.ts';
import { useSelection } from './use-selection.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** Everybody of the program in one list that answers at once, however long it is. */
export function PeoplePage() {
  const navigate = useNavigate();
  const list = usePeopleList();
  const [isAdding, setIsAdding] = useState(false);
  const facets = useQuery(api.roster.facets.queryOptions());
  const views = useQuery(api.peopleViews.list.queryOptions());
  const isStarting = list === null;
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
  if (facets.isPending || list === null)
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
              <Button onClick={() => setIsAdding(true)}>Add a person by hand</Button>
            </>
          }
        />
        {addDialog}
      </Page>
    );
  return (
    <>
      <PeopleList list={list} people={facets.data.people} onAdd={() => setIsAdding(true)} />
      {addDialog}
    </>
  );
}

type PeopleListProps = { readonly list: PeopleList; readonly people: number; readonly onAdd: () => void };
type Editing = { readonly column: PeopleColumn; readonly anchor: Element };

function PeopleList({ list, people, onAdd }: PeopleListProps) {
  const navigate = useNavigate();
  const revision = useRevision();
  const [dialog, setDialog] = useState<'change' | 'export' | null>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const total = usePeopleTotal();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [grid, setGrid] = useState<GridApi<RosterRow> | null>(null);
  const selection = useSelection();
  const enroll = useEnrollSelected(selection.clear);
  const type = useCommand(api.roster.type);
  const remove = useCommand(api.roster.remove, {
    done: ({ removed }) => `Removed ${removed.toLocaleString('en')} ${removed === 1 ? 'person' : 'people'}`,
    onDone: selection.clear,
  });
  const { filter } = list;
  const { columns: conditions } = filter;
  const columnFilters = useMemo(
    () => ({
      filtered: new Set(conditions.map(one => one.column)),
      open: (column: PeopleColumn, anchor: Element) => setEditing({ column, anchor }),
    }),
    [conditions],
  );
  const isFiltered = filter.search.trim() !== '' || conditions.length > 0;
  const shown = total ?? people;
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
        <PeopleToolbar
          search={filter.search}
          filtered={columnFilters.filtered}
          onSearch={changeSearch}
          onFilter={columnFilters.open}
          views={<ViewMenu list={list} />}
          columns={<ColumnMenu grid={grid} columns={list.columns} />}
          summary={summaryOf(shown, people, isFiltered)}
        />
        <FilterChips
          conditions={conditions}
          onEdit={columnFilters.open}
          onRemove={column => changeCondition(column, null)}
          onClear={clearFilter}
        />
        <div className={styles.grid}>
          <PeopleGrid
            revision={revision}
            selected={selection.ids}
            onSelect={selection.toggle}
            onOpen={setOpenId}
            onFilter={columnFilters.open}
            onEdit={(row, column, text) =>
              type.mutate({ what: { kind: 'cells', cells: [{ id: row.id, column, text }] } })
            }
            onReady={setGrid}
          />
          {shown === 0 && isFiltered && (
            <div className={styles.nobody}>
              <EmptyState
                title="Nobody fits this filter"
                words={nobodyWords(
                  filter.search,
                  conditions.map(one => one.column),
                )}
                action={<Button onClick={clearFilter}>Show everybody</Button>}
              />
            </div>
          )}
          <BulkBar
            count={selection.ids.size}
            total={shown}
            isBusy={enroll.isPending || remove.isPending}
            onSelectAll={() => {
              client.roster.ids({ filter }).then(selection.set).catch(notifyFailed);
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
          condition={conditions.find(one => one.column === editing.column) ?? null}
          filter={filter}
          onChange={condition => changeCondition(editing.column, condition)}
          onClose={() => setEditing(null)}
        />
      )}
      {dialog === 'change' && <BulkChangeDialog ids={[...selection.ids]} onClose={() => setDialog(null)} />}
      {dialog === 'export' && (
        <ExportDialog
          list={list}
          shown={shown}
          all={people}
          isFiltered={isFiltered}
          onClose={() => setDialog(null)}
        />
      )}
      <PasteDialog grid={grid} />
      <PersonPanel personId={openId} onOpen={setOpenId} onClose={() => setOpenId(null)} />
    </Page>
  );
}

function summaryOf(total: number, all: number, isFiltered: boolean): string {
  const people = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
  return isFiltered ? `${total.toLocaleString('en')} of ${people(all)}` : people(all);
}

function nobodyWords(search: string, columns: readonly PeopleColumn[]): string {
  const labels = columns.map(column => peopleColumn(column).label.toLowerCase());
  const filters = labels.length === 0 ? '' : `The filters on ${listWords(labels)} count together. `;
  const words = search.trim() === '' ? '' : 'Every word must occur; accents and upper case do not matter.';
  return `${filters}${words}`.trim();
}
