import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { MoveButtons } from '../../ui/MoveButtons.tsx';
import styles from './QuestionCard.module.css';

type GradeOrderProps = {
  readonly order: readonly string[];
  /** Grades that the program knows from an earlier file. */
  readonly known: readonly string[];
  readonly isAnswered: boolean;
  readonly onChange: (order: readonly string[]) => void;
};

/** Grades in words have no order of their own: the facilitator says which is junior to which, once. */
export function GradeOrder({ order, known, isAnswered, onChange }: GradeOrderProps) {
  const isNew = (grade: string) => known.length > 0 && !known.includes(grade);
  const unknown = order.filter(isNew).length;
  const move = (from: number, to: number) => {
    const next = [...order];
    const [item] = next.splice(from, 1);
    if (item !== undefined) next.splice(to, 0, item);
    onChange(next);
  };
  return (
    <section className={styles.card} aria-label="Order of the grades">
      <h3 className={styles.title}>{titleOf(known.length, unknown)}</h3>
      <ol className={styles.grades}>
        {order.map((grade, index) => (
          <li key={grade}>
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.grade} data-new={isNew(grade) || undefined}>
              {grade}
              {isNew(grade) && <span className={styles.new}>new</span>}
            </span>
            <MoveButtons name={grade} place={{ index, count: order.length }} onMove={move} />
          </li>
        ))}
      </ol>
      {isAnswered ? (
        <p className={styles.settled} role="status">
          <IconCheck size={14} aria-hidden /> Lowest first. The program keeps this order for the next file.
        </p>
      ) : (
        <Button size="compact-sm" onClick={() => onChange(order)}>
          This order is right
        </Button>
      )}
    </section>
  );
}

function titleOf(known: number, unknown: number): string {
  if (known === 0) return 'Grades are written in words. Is this order right, lowest first?';
  if (unknown === 0) return 'The grades in the order that the program knows, lowest first';
  return unknown === 1
    ? 'One grade is new to the program. Is its place right, lowest first?'
    : `${unknown} grades are new to the program. Are their places right, lowest first?`;
}
