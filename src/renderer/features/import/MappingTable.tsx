import { Select } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import { ROSTER_FIELD_KEYS, rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import styles from './MappingTable.module.css';

type Column = RosterTablePreview['columns'][number];

type MappingTableProps = {
  readonly columns: readonly Column[];
  readonly fields: ReadonlyMap<number, RosterField | null>;
  readonly onField: (column: number, field: RosterField | null) => void;
};

const GROUPS = [
  { group: 'Who', key: 'who' },
  { group: 'Work', key: 'work' },
  { group: 'Dates', key: 'dates' },
  { group: 'Matching', key: 'matching' },
] as const;
const OPTIONS = [
  { group: '', items: [{ value: 'none', label: 'Not imported' }] },
  ...GROUPS.map(({ group, key }) => ({
    group,
    items: ROSTER_FIELD_KEYS.filter(field => rosterField(field).group === key).map(field => ({
      value: field,
      label: rosterField(field).label,
    })),
  })),
];

/** Each column of the file beside the field it becomes, with samples to judge by. */
export function MappingTable({ columns, fields, onField }: MappingTableProps) {
  const taken = new Map([...fields].flatMap(([column, field]) => (field ? [[field, column] as const] : [])));
  return (
    <table className={styles.table}>
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
          const field = fields.get(column.index) ?? null;
          return (
            <tr key={column.index} data-off={field === null || undefined}>
              <th scope="row" className={styles.column}>
                <span className={styles.name} data-unnamed={!column.isNamed || undefined}>
                  {column.name}
                </span>
                <span className={styles.samples}>{samplesOf(column)}</span>
              </th>
              <td className={styles.becomes}>
                <div className={styles.choice}>
                  <IconArrowRight size={16} stroke={1.5} aria-hidden className={styles.arrow} />
                  <Select
                    aria-label={`“${column.name}” becomes`}
                    data={OPTIONS.map(({ group, items }) => ({
                      group,
                      items: items.map(item => {
                        const other = taken.get(item.value as RosterField);
                        const isElsewhere = other !== undefined && other !== column.index;
                        return isElsewhere
                          ? { ...item, label: `${item.label} (now “${columnName(columns, other)}”)` }
                          : item;
                      }),
                    }))}
                    value={field ?? 'none'}
                    searchable
                    allowDeselect={false}
                    maxDropdownHeight={360}
                    onChange={value =>
                      onField(
                        column.index,
                        value === null || value === 'none' ? null : (value as RosterField),
                      )
                    }
                    classNames={{ root: styles.select ?? '' }}
                  />
                  <Sureness column={column} field={field} />
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function columnName(columns: readonly Column[], index: number): string {
  return columns.find(column => column.index === index)?.name ?? '';
}

function samplesOf({ samples, filledShare }: Column): string {
  if (samples.length === 0) return 'always empty';
  const shown = samples.slice(0, 4).join(' · ');
  return filledShare < 0.95 ? `${shown}  (${Math.round(filledShare * 100)} % filled)` : shown;
}

/** Why the suggestion was made; silent where the facilitator has chosen. */
function Sureness({ column, field }: { readonly column: Column; readonly field: RosterField | null }) {
  if (field === null || field !== column.field) return null;
  if (column.confidence >= 0.8) return null;
  return (
    <span className={styles.unsure}>
      <IconAlertTriangle size={14} aria-hidden />{' '}
      {column.basis === 'values' ? 'by its values' : 'please check'}
    </span>
  );
}
