import { useCallback, type RefObject } from 'react';
import type { BoardPerson } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import type { PairRow } from './board-filter.ts';
import { useReveal } from './reveal.ts';
import { useCardGestures } from './use-card-drag.ts';
import { useKeyLift } from './use-key-lift.ts';

type BoardInputProps = {
  readonly board: RefObject<HTMLElement | null>;
  readonly rows: readonly PairRow[];
  readonly mentees: readonly BoardPerson[];
  readonly mentors: readonly BoardPerson[];
  readonly announce: (words: string) => void;
};

/** Listens to the pointer and the keys while a card is in the air. Draws nothing. */
export function BoardInput({ board, rows, mentees, mentors, announce }: BoardInputProps) {
  useCardGestures(board, announce);
  const reveal = useReveal();
  const targetsOf = useCallback(
    (role: Role) => [
      ...rows.map(row => row[role]),
      ...(role === 'mentee' ? mentees : mentors).filter(({ load }) => load === 0),
    ],
    [rows, mentees, mentors],
  );
  const revealTarget = useCallback(
    (role: Role, id: number) => {
      const inPairs = rows.findIndex(row => row[role].id === id);
      if (inPairs >= 0) reveal('pairs', inPairs);
      const onRail = (role === 'mentee' ? mentees : mentors).findIndex(person => person.id === id);
      if (onRail >= 0) reveal(role, onRail);
    },
    [rows, mentees, mentors, reveal],
  );
  useKeyLift({ targetsOf, reveal: revealTarget, announce });
  return null;
}
