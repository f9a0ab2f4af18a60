import { IconCircleCheck } from '@tabler/icons-react';
import { memo, type CSSProperties } from 'react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Half } from '../../ui/Half.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { missingSentence, type MatrixColumn } from './matrix-columns.ts';
import styles from './MatrixTable.module.css';
import { TickCell } from './TickCell.tsx';

type MatrixRowProps = {
  readonly person: ReadinessPerson;
  readonly index: number;
  readonly columns: readonly MatrixColumn[];
  readonly today: IsoDate;
  readonly isChosen: boolean;
  /** The cell of this row that the Tab key reaches. */
  readonly focusAt: number | null;
  readonly onChoose: (person: ReadinessPerson) => void;
};

/** One person against everything that is ticked. */
export const MatrixRow = memo(function MatrixRow({
  person,
  index,
  columns,
  today,
  isChosen,
  focusAt,
  onChoose,
}: MatrixRowProps) {
  return (
    <tr
      className={styles.row}
      data-index={index}
      aria-rowindex={index + 3}
      aria-selected={isChosen}
      data-chosen={isChosen || undefined}
    >
      {columns.map((column, at) => {
        const common = {
          'data-column': column.key,
          'data-kind': column.kind,
          tabIndex: at === focusAt ? 0 : -1,
          style: stuckAt(column),
        };
        if (column.kind === 'person') {
          return (
            <th key={column.key} scope="row" {...common}>
              <PersonCell person={person} />
            </th>
          );
        }
        return (
          <td key={column.key} {...common}>
            {column.kind === 'choice' && (
              <Tick
                label={`Choose ${person.name}`}
                checked={isChosen}
                tabIndex={-1}
                onChange={() => onChoose(person)}
              />
            )}
            {column.kind === 'left' && <LeftCell person={person} />}
            {column.kind === 'tick' && <TickCell person={person} column={column.column} today={today} />}
            {column.kind === 'missing' && (
              <span className={styles.words} title={missingSentence(person.missing)}>
                {missingSentence(person.missing)}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Keeps a column in sight when the others scroll sideways. */
export function stuckAt({ left }: MatrixColumn): CSSProperties | undefined {
  return left === undefined ? undefined : { position: 'sticky', left, zIndex: 1 };
}

function PersonCell({ person }: { readonly person: ReadinessPerson }) {
  const partners = person.pairs.map(pair => pair.partner).join(', ');
  return (
    <span className={styles.person}>
      <Half role={person.role} size={18} label={person.role === 'mentor' ? 'Mentor' : 'Mentee'} />
      <span className={styles.personText}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.partner}>{partners ? `with ${partners}` : 'no partner yet'}</span>
      </span>
    </span>
  );
}

/** How much is missing, as a number or as the word that it is nothing. */
function LeftCell({ person }: { readonly person: ReadinessPerson }) {
  if (person.missing.length === 0) {
    return (
      <span className={styles.ready}>
        <IconCircleCheck size={15} aria-hidden /> Ready
      </span>
    );
  }
  return (
    <span className={styles.left} title={missingSentence(person.missing)}>
      {person.missing.length} to do
    </span>
  );
}
