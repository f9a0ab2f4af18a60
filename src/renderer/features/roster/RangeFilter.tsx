import { NumberInput } from '@mantine/core';
import { parseIsoDate } from '#shared/domain/dates.ts';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import type { FilterEditorProps } from './ColumnFilter.tsx';
import styles from './ColumnFilter.module.css';

/** Numbers or days from one to another; an end may stay open. */
export function RangeFilter({ column, condition, onChange }: FilterEditorProps) {
  const { from, to } = condition?.kind === 'between' ? condition : { from: null, to: null };
  const change = (ends: { from?: string | number | null; to?: string | number | null }) => {
    const next = { from, to, ...ends };
    onChange(next.from === null && next.to === null ? null : { kind: 'between', column, ...next });
  };
  if (peopleColumn(column).kind === 'day')
    return (
      <div className={styles.range}>
        <DayInput
          label="From"
          value={typeof from === 'string' ? parseIsoDate(from) : null}
          onChange={day => change({ from: day })}
        />
        <DayInput
          label="To"
          value={typeof to === 'string' ? parseIsoDate(to) : null}
          onChange={day => change({ to: day })}
        />
      </div>
    );
  const read = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <div className={styles.range}>
      <NumberInput
        data-autofocus
        label="From"
        min={0}
        max={99}
        value={from ?? ''}
        onChange={value => change({ from: read(value) })}
      />
      <NumberInput
        label="To"
        min={0}
        max={99}
        value={to ?? ''}
        onChange={value => change({ to: read(value) })}
      />
    </div>
  );
}
