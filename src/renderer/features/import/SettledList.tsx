import { CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { RosterRepair, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { repairKey } from './import-choices.ts';
import styles from './SettledList.module.css';

type SettledListProps = {
  readonly repairs: readonly RosterRepair[];
  readonly columns: RosterTablePreview['columns'];
  readonly onTakeBack: (repair: RosterRepair) => void;
};

/** The repairs made so far; each can be taken back. */
export function SettledList({ repairs, columns, onTakeBack }: SettledListProps) {
  if (repairs.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Settled">
      {repairs.map(repair => {
        const words = repairWords(repair, columns);
        return (
          <li key={repairKey(repair)} className={styles.item}>
            <IconCheck size={14} stroke={2.5} aria-hidden className={styles.icon} />
            <span>{words}</span>
            <CloseButton
              size={24}
              iconSize={14}
              aria-label={`Take back: ${words}`}
              onClick={() => onTakeBack(repair)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function repairWords(repair: RosterRepair, columns: SettledListProps['columns']): string {
  const nameOf = (index: number) => columns.find(column => column.index === index)?.name ?? 'cell';
  switch (repair.kind) {
    case 'replaceValue':
      return `${nameOf(repair.column)}: “${repair.from}” is “${repair.to}”`;
    case 'setCell':
      return `Row ${repair.row}, ${nameOf(repair.column)}: “${repair.value}”`;
    case 'skipRow':
      return `Row ${repair.row} is left out`;
    case 'duplicates':
      return `Of the same ID, the ${repair.keep} row counts`;
    case 'leaversAreBack':
      return 'People who had left and are in the file are at work again';
    case 'skipProblem':
      return 'Rows with a warning are left out';
  }
}
