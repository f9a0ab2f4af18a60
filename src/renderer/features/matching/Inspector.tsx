import { CloseButton } from '@mantine/core';
import type { Board } from '#shared/contract/matching.ts';
import type { Selection } from './board-actions.ts';
import styles from './Inspector.module.css';
import { PairInspector } from './PairInspector.tsx';
import { PersonInspector } from './PersonInspector.tsx';
import { useCardInAir } from './lift-store.ts';

type InspectorProps = {
  readonly board: Board;
  readonly selection: Selection;
  readonly onClose: () => void;
};

/** What is behind the chosen pair or person. Steps aside while a card is in the air. */
export function Inspector({ board, selection, onClose }: InspectorProps) {
  const isLifting = useCardInAir() !== null;
  return (
    <aside
      className={styles.inspector}
      aria-label={selection.kind === 'pair' ? 'About this pair' : 'About this person'}
      data-aside={isLifting || undefined}
    >
      <CloseButton className={styles.close} aria-label="Close" onClick={onClose} />
      {selection.kind === 'pair' ? (
        <PairInspector
          key={`${selection.menteeId}-${selection.mentorId}`}
          menteeId={selection.menteeId}
          mentorId={selection.mentorId}
        />
      ) : (
        <PersonInspector key={selection.id} board={board} role={selection.role} id={selection.id} />
      )}
    </aside>
  );
}
