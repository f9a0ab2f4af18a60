import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import type { RosterRow } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
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
import { ColumnMenu } from './ColumnMenu.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { PeopleToolbar } from './PeopleToolbar.tsx';
import styles from './PeoplePage.module.css';
import { readCell, type EditableColumn } from './people-columns.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useEnrollSelected } from './use-enroll-selected.ts';
import { usePeopleFilter } from './use-people-filter.ts';
import { useSelection } from './use-selection.ts';

type Dialog = 'add' | 'change' | null;

/** Everybody of the program in one list that answers at once, however long it is. */
export function PeoplePage() {
  const navigate = useNavigate();
  const revision = useRevision();
  const { chosen, filter, isActive, change, clear } = usePeopleFilter();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [grid, setGrid] = useState<GridApi<RosterRow> | null>(null);
  const selection = useSelection();
  const shown = useQuery({
    ...api.roster.page.queryOptions({ input: { limit: 1, filter } }),
    placeholderData: keepPreviousData,
  });
  const facets = useQuery(api.roster.facets.queryOptions());
  const enroll = useEnrollSelected(selection.clear);
  const update = useCommand(api.roster.update);
  const remove = useCommand(api.roster.remove, {
    done: ({ removed }) => `Removed ${removed.toLocaleString('en')} ${removed === 1 ? 'person' : 'people'}`,
    onDone: selection.clear,
  });
  const edit = (row: RosterRow, column: EditableColumn, typed: string) => {
    const value = readCell(column, typed);
    if (value !== undefined && value !== row[column])
      update.mutate({ id: row.id, change: { [column]: value } });
  };
  const exportAs = async (format: 'csv' | 'xlsx') => {
    try {
      const file = await client.roster.export({ format, filter });
      await saveFile(file.name, file);
    } catch (error) {
      notifyFailed(error);
    }
  };

  if (facets.isPending)
    return (
      <Page title="People">
        <Loading label="Loading the people" />
      </Page>
    );
  if (facets.isError)
    return (
      <Page title="People">
        <LoadFailed error={facets.error} onRetry={() => void facets.refetch()} />
      </Page>
    );
  const addDialog = dialog === 'add' && <PersonDialog person={null} onClose={() => setDialog(null)} />;
  if (facets.data.people === 0)
    return (
      <Page title="People">
        <EmptyState
          title="Nobody is here yet"
          words="Import the roster from HR: a CSV or Excel file with any column names. You see what would happen before anything is saved."
          action={
            <>
              <PrimaryButton onClick={() => void navigate({ to: '/import' })}>Import a roster</PrimaryButton>
              <Button onClick={() => setDialog('add')}>Add a person by hand</Button>
            </>
          }
        />
        {addDialog}
      </Page>
    );
  const total = shown.data?.total ?? 0;
  return (
    <Page
      title="People"
      isFull
      actions={
        <>
          <ColumnMenu grid={grid} />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={14} aria-hidden />}>Export</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>
                {isActive ? `${total.toLocaleString('en')} filtered people` : 'All people'}
              </Menu.Label>
              <Menu.Item onClick={() => void exportAs('xlsx')}>Excel workbook</Menu.Item>
              <Menu.Item onClick={() => void exportAs('csv')}>CSV file</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button onClick={() => setDialog('add')}>Add a person</Button>
          <PrimaryButton onClick={() => void navigate({ to: '/import' })}>Import a roster</PrimaryButton>
        </>
      }
    >
      <div className={styles.screen}>
        <PeopleToolbar
          chosen={chosen}
          isActive={isActive}
          onChange={change}
          onClear={clear}
          summary={summaryOf(total, facets.data.people, isActive)}
        />
        <div className={styles.grid}>
          <PeopleGrid
            filter={filter}
            revision={revision}
            selected={selection.ids}
            onSelect={selection.toggle}
            onOpen={setOpenId}
            onEdit={edit}
            onReady={setGrid}
          />
          {total === 0 && !shown.isFetching && (
            <div className={styles.nobody}>
              <EmptyState
                title="Nobody fits this filter"
                words="Accents and upper case do not matter; every word must occur."
                action={<Button onClick={clear}>Show everybody</Button>}
              />
            </div>
          )}
          <BulkBar
            count={selection.ids.size}
            total={total}
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
      {addDialog}
      {dialog === 'change' && (
        <BulkChangeDialog ids={[...selection.ids]} isOpen onClose={() => setDialog(null)} />
      )}
      <PasteDialog grid={grid} nameOf={displayName} />
      <PersonPanel personId={openId} onClose={() => setOpenId(null)} />
    </Page>
  );
}

function summaryOf(total: number, all: number, isActive: boolean): string {
  const people = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
  return isActive ? `${total.toLocaleString('en')} of ${people(all)}` : people(all);
}
