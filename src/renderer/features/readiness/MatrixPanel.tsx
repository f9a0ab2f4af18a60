import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type {
  CellClickedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
} from 'ag-grid-community';
import { useMemo, useRef, useState } from 'react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { matrixColumns } from './matrix-columns.tsx';
import {
  nextTick,
  shownPeople,
  tickOf,
  type Matrix,
  type MatrixFilter,
  type TickColumn,
} from './matrix-model.ts';
import styles from './MatrixPanel.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { useRecord } from './use-record.ts';

type MatrixPanelProps = { readonly matrix: Matrix };

/** People against orientations and modules; a click or the space bar ticks one cell, or all chosen rows at once. */
export function MatrixPanel({ matrix }: MatrixPanelProps) {
  const [filter, setFilter] = useState<MatrixFilter>({ role: 'all', onlyMissing: false, search: '' });
  const [on, setOn] = useState(matrix.today);
  const [selected, setSelected] = useState<readonly ReadinessPerson[]>([]);
  const grid = useRef<GridApi<ReadinessPerson> | null>(null);
  const record = useRecord();
  const shown = useMemo(() => shownPeople(matrix.people, filter), [matrix.people, filter]);
  const columns = useMemo(
    () => matrixColumns(matrix, shown, filter.role, (column, to) => record(column, shown, to, on)),
    [matrix, shown, filter.role, record, on],
  );

  const tick = (person: ReadinessPerson | undefined, column: TickColumn | undefined) => {
    if (!person || !column) return;
    const to = nextTick(tickOf(person, column), column);
    if (!to) return;
    const isChosen = selected.some(one => one.enrollmentId === person.enrollmentId);
    record(column, isChosen ? selected : [person], to, on);
  };
  const onKey = (event: CellKeyDownEvent<ReadinessPerson> | FullWidthCellKeyDownEvent<ReadinessPerson>) => {
    if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return;
    if (event.event.key !== ' ' && event.event.key !== 'Enter') return;
    event.event.preventDefault();
    tick(event.data, tickColumnOf(event.column.getColDef().context));
  };
  const onClick = (event: CellClickedEvent<ReadinessPerson>) =>
    tick(event.data, tickColumnOf(event.colDef.context));

  if (matrix.modules.length === 0 && matrix.events.length === 0) {
    return (
      <EmptyState
        title="No orientation and no training yet"
        words="Plan the orientation and add the modules that mentors and mentees complete before they start. A suggested set is at hand."
        action={<NextStep to="/readiness/orientation">Plan the orientation</NextStep>}
      />
    );
  }
  return (
    <section className={styles.panel} aria-label="People">
      <div className={styles.toolbar}>
        <TextInput
          aria-label="Find a person"
          placeholder="Find a person"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={filter.search}
          onChange={event => setFilter({ ...filter, search: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label="Role"
          value={filter.role}
          onChange={role => setFilter({ ...filter, role })}
          data={[
            { value: 'all', label: 'All' },
            { value: 'mentee', label: 'Mentees' },
            { value: 'mentor', label: 'Mentors' },
          ]}
        />
        <Switch
          label="Only who is missing something"
          checked={filter.onlyMissing}
          onChange={event => setFilter({ ...filter, onlyMissing: event.currentTarget.checked })}
        />
        <span className={styles.count} aria-live="polite">
          {shown.length} of {matrix.people.length}
        </span>
        <div className={styles.date}>
          <span id="tick-date">Date of ticks</span>
          <DayInput
            label="Day that ticks carry"
            value={on}
            onChange={day => setOn(day ?? matrix.today)}
            isRequired
          />
        </div>
      </div>
      {selected.length > 0 && (
        <SelectionBar
          matrix={matrix}
          selected={selected}
          onMark={(column, to) => record(column, selected, to, on)}
          onClear={() => grid.current?.deselectAll()}
        />
      )}
      <div className={styles.grid}>
        <DataGrid<ReadinessPerson>
          label="Readiness of each person"
          rowData={shown}
          columnDefs={columns}
          getRowId={({ data }) => String(data.enrollmentId)}
          headerHeight={58}
          groupHeaderHeight={28}
          rowHeight={42}
          rowSelection={{
            mode: 'multiRow',
            checkboxes: true,
            headerCheckbox: true,
            enableClickSelection: false,
            selectAll: 'filtered',
          }}
          selectionColumnDef={{ pinned: 'left', width: 44, minWidth: 44, resizable: false, sortable: false }}
          tooltipShowDelay={400}
          onGridReady={event => {
            grid.current = event.api;
          }}
          onSelectionChanged={event => setSelected(event.api.getSelectedRows())}
          onCellClicked={onClick}
          onCellKeyDown={onKey}
          overlayNoRowsTemplate=" "
        />
        {shown.length === 0 && (
          <p className={styles.nobody} role="status">
            {filter.onlyMissing ? 'Nobody here is missing anything.' : 'Nobody fits this filter.'}
          </p>
        )}
      </div>
      <p className={styles.legend}>
        Click a cell or press Space to tick it; with rows chosen it ticks them all. One check: done or read.
        Two checks: rehearsed.
      </p>
    </section>
  );
}

/** The columns of the matrix carry what they tick; name and missing carry nothing. */
function tickColumnOf(context: unknown): TickColumn | undefined {
  return context as TickColumn | undefined;
}
