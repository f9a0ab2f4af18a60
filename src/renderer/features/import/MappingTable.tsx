import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { namesApart } from './column-names.ts';
import styles from './MappingTable.module.css';

type Column = RosterTablePreview['columns'][number];
type FieldOptions<F extends string> = readonly {
  readonly group: string;
  readonly items: readonly { readonly value: F; readonly label: string }[];
}[];

type MappingTableProps<F extends string> = {
  readonly columns: readonly Column[];
  readonly options: FieldOptions<F>;
  /** Field by column; a column without one is not imported. */
  readonly fields: ReadonlyMap<number, F | null>;
  /** Whether a field can have one column only: choosing it elsewhere takes it away here. */
  readonly isExclusive?: boolean;
  /** Stands beside the choice, such as how sure a suggestion is. */
  readonly note?: (column: Column, field: F | null) => ReactNode;
  readonly onField: (column: number, field: F | null) => void;
};

/** Each column of the file beside the field it becomes, with samples to judge by. */
export function MappingTable<F extends string>({
  columns,
  options,
  fields,
  isExclusive = false,
  note = () => null,
  onField,
}: MappingTableProps<F>) {
  const taken = new Map<string, Column>();
  for (const column of isExclusive ? columns : []) {
    const field = fields.get(column.index);
    if (field) taken.set(field, column);
  }
  const names = namesApart(columns);
  const labelled = (value: string, label: string, index: number) => {
    const other = taken.get(value);
    return other === undefined || other.index === index
      ? label
      : `${label} (now “${names.get(other.index) ?? other.name}”)`;
  };
  return (
    <table className={styles.table} aria-label="Columns of the file">
      <thead>
        <tr>
          <th scope="col">In the file</th>
          <th scope="col" className={styles.becomes}>
            Becomes
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(column => {
          const { index, isNamed } = column;
          const name = names.get(index) ?? column.name;
          const field = fields.get(index) ?? null;
          return (
            <tr key={index} data-off={field === null || undefined}>
              <th scope="row" className={styles.column}>
                <span className={styles.name} data-unnamed={!isNamed || undefined}>
                  {name}
                </span>
                <span className={styles.samples}>{samplesOf(column)}</span>
              </th>
              <td className={styles.becomes}>
                <div className={styles.choice}>
                  <IconArrowRight size={16} stroke={1.5} aria-hidden className={styles.arrow} />
                  <Select
                    aria-label={`“${name}” becomes`}
                    data={[
                      { group: '', items: [{ value: 'none', label: 'Not imported' }] },
                      ...options.map(({ group, items }) => ({
                        group,
                        items: items.map(({ value, label }) => ({
                          value: value as string,
                          label: labelled(value, label, index),
                        })),
                      })),
                    ]}
                    value={field ?? 'none'}
                    searchable
                    allowDeselect={false}
                    maxDropdownHeight={360}
                    onChange={value =>
                      onField(index, value === null || value === 'none' ? null : (value as F))
                    }
                    classNames={{ root: styles.select ?? '' }}
                  />
                  {note(column, field)}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function samplesOf({ samples, filledShare }: Column): string {
  if (samples.length === 0) return 'always empty';
  const shown = samples.slice(0, 4).join(' · ');
  return filledShare < 0.95 ? `${shown}  (${Math.round(filledShare * 100)} % filled)` : shown;
}
