import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import { columnKey, columnTitle, type Matrix, type TickColumn } from './matrix-model.ts';
import styles from './SelectionBar.module.css';

type SelectionBarProps = {
  readonly matrix: Matrix;
  readonly selected: readonly ReadinessPerson[];
  readonly onMark: (column: TickColumn, to: 'done' | 'rehearsed' | 'open') => void;
  readonly onClear: () => void;
};

/** What can be done with the chosen people at once. */
export function SelectionBar({ matrix, selected, onMark, onClear }: SelectionBarProps) {
  const columns: readonly TickColumn[] = [
    ...matrix.events.map(event => ({ kind: 'event', event }) as const),
    ...matrix.modules.map(module => ({ kind: 'module', module }) as const),
  ];
  const [key, setKey] = useState<string | null>(columns[0] ? columnKey(columns[0]) : null);
  const column = columns.find(one => columnKey(one) === key);
  const needsRehearsal = column?.kind === 'module' && column.module.needsRehearsal;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Chosen people">
      <strong>{selected.length === 1 ? '1 person' : `${selected.length} people`} chosen</strong>
      <Select
        aria-label="What to mark"
        value={key}
        onChange={setKey}
        allowDeselect={false}
        data={columns.map(one => ({ value: columnKey(one), label: columnTitle(one) }))}
        w={260}
      />
      {needsRehearsal && <Button onClick={() => onMark(column, 'rehearsed')}>Mark rehearsed</Button>}
      <Button disabled={!column} onClick={() => column && onMark(column, 'done')}>
        {column?.kind === 'event' ? 'Mark attended' : needsRehearsal ? 'Mark read' : 'Mark completed'}
      </Button>
      <Button disabled={!column} onClick={() => column && onMark(column, 'open')}>
        Take back
      </Button>
      <Button variant="subtle" color="gray" onClick={onClear} className={styles.clear ?? ''}>
        Clear the choice
      </Button>
    </div>
  );
}
