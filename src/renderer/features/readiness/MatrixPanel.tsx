import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { matrixColumns } from './matrix-columns.ts';
import {
  nextTick,
  shownPeople,
  tickOf,
  type Matrix,
  type MatrixFilter,
  type TickColumn,
} from './matrix-model.ts';
import styles from './MatrixPanel.module.css';
import { MatrixTable } from './MatrixTable.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useRecord } from './use-record.ts';

type MatrixPanelProps = { readonly matrix: Matrix };

/** People against orientations and modules; a click or the space bar ticks one cell, or all chosen rows at once. */
export function MatrixPanel({ matrix }: MatrixPanelProps) {
  const [filter, setFilter] = useState<MatrixFilter>({ role: 'all', onlyMissing: false, search: '' });
  const [on, setOn] = useState(matrix.today);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const record = useRecord();
  const shown = useMemo(() => shownPeople(matrix.people, filter), [matrix.people, filter]);
  const columns = useMemo(() => matrixColumns(matrix, shown, filter.role), [matrix, shown, filter.role]);
  // Who is out of sight is not ticked along.
  const selected = shown.filter(person => chosen.has(person.enrollmentId));
  const choose = useCallback((people: readonly ReadinessPerson[], isChosen: boolean) => {
    setChosen(before => {
      const next = new Set(before);
      for (const { enrollmentId } of people) {
        if (isChosen) next.add(enrollmentId);
        else next.delete(enrollmentId);
      }
      return next;
    });
  }, []);
  const tick = (person: ReadinessPerson, column: TickColumn) => {
    const to = nextTick(tickOf(person, column), column);
    if (!to) return;
    record(column, selected.includes(person) ? selected : [person], to, on);
  };

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
          onClear={() => setChosen(new Set())}
        />
      )}
      <div className={styles.grid}>
        <MatrixTable
          people={shown}
          columns={columns}
          today={matrix.today}
          chosen={chosen}
          onChoose={choose}
          onTick={tick}
          onMark={(column, to) => record(column, shown, to, on)}
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
