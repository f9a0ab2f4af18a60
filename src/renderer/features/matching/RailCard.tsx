import { memo, useCallback, useRef } from 'react';
import { changeText } from '#shared/domain/matching-words.ts';
import type { BoardPerson } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { IconBan } from '@tabler/icons-react';
import { useBoardActions } from './board-actions.ts';
import { placeWords, toneOf } from './FitLens.tsx';
import { useEffectOn, useIsOver, type CardInAir, type TargetEffect } from './lift-store.ts';
import { consequence, overrideHint, warningHint } from './target-words.ts';
import { PersonHalf } from './PersonHalf.tsx';
import { useCardTarget } from './use-card-drag.ts';
import styles from './RailCard.module.css';

type RailCardProps = { readonly person: BoardPerson; readonly role: Role; readonly isSelected: boolean };

/** Somebody without a partner, and why. */
export const RailCard = memo(function RailCard({ person, role, isSelected }: RailCardProps) {
  const { inspect } = useBoardActions();
  const element = useRef<HTMLDivElement>(null);
  const effect = useEffectOn(role, person.id);
  const isOver = useIsOver(role, person.id);
  const targetOf = useCallback(
    (card: CardInAir) => (card.role === role ? null : person.id),
    [role, person.id],
  );
  useCardTarget(element, targetOf);
  const open = useCallback(
    () => inspect({ kind: 'person', role, id: person.id }),
    [inspect, role, person.id],
  );
  const room = person.capacity - person.load;
  const why = person.whyUnmatched?.words ?? `Has room for ${room} more.`;
  return (
    <div
      ref={element}
      className={styles.card}
      data-role={role}
      data-selected={isSelected || undefined}
      data-effect={effect ? effect.state : undefined}
      data-over={isOver || undefined}
      data-tone={toneOf(effect)}
      data-faded={effect?.state === 'blocked' || undefined}
    >
      <div className={styles.head}>
        <PersonHalf
          person={person}
          role={role}
          pair={null}
          heldBecause={null}
          label={`${role}, unmatched. ${why}`}
          onOpen={open}
        />
        {effect && <Change effect={effect} />}
      </div>
      <button type="button" className={styles.why} title={why} tabIndex={-1} onClick={open}>
        {isOver && effect
          ? [consequence(effect), warningHint(effect), overrideHint(effect)].filter(Boolean).join(' ')
          : `${roomText(role, room)}${why}`}
      </button>
    </div>
  );
});

function roomText(role: Role, room: number): string {
  return role === 'mentor' && room > 1 ? `${room} places. ` : '';
}

function Change({ effect }: { readonly effect: TargetEffect }) {
  return (
    <span className={`${styles.change} tabular`}>
      {effect.place && (
        <span className={styles.place} title={placeWords(effect.place)}>
          {effect.place}
        </span>
      )}
      {effect.state === 'open' ? (
        changeText(effect.change ?? 0)
      ) : (
        <IconBan size={16} aria-label="Not allowed" />
      )}
    </span>
  );
}
