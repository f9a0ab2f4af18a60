import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { BoardPerson } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import { APART, useCardInAir, useOver, type CardInAir } from './lift-store.ts';
import { RailCard } from './RailCard.tsx';
import { useRevealable } from './reveal.ts';
import { useCardTarget } from './use-card-drag.ts';
import styles from './UnmatchedRail.module.css';

type UnmatchedRailProps = {
  readonly role: Role;
  /** People without a partner first, then mentors with room for one more. */
  readonly people: readonly BoardPerson[];
  readonly unmatchedCount: number;
  readonly isFiltered: boolean;
  readonly selectedId: number | null;
};

const CARD_HEIGHT = 84;

/** Everyone on one side who waits for a partner, with the reason why. Dropping a paired card here takes its pair apart. */
export function UnmatchedRail(props: UnmatchedRailProps) {
  const { role, people, unmatchedCount, isFiltered, selectedId } = props;
  const element = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const targetOf = useCallback(
    (card: CardInAir) => (card.role === role && card.isPaired ? APART : null),
    [role],
  );
  useCardTarget(element, targetOf);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: index => people[index]?.id ?? index,
    overscan: 4,
  });
  useRevealable(role, virtual);
  const title = role === 'mentee' ? 'Unmatched mentees' : 'Unmatched mentors';
  return (
    <section className={styles.rail} ref={element} aria-label={title} data-zone={`${role}-rail`}>
      <h2 className={styles.title}>
        <Half role={role} size={14} />
        <span>{title}</span>
        <span className={`${styles.count} tabular`}>{unmatchedCount}</span>
      </h2>
      <DropHint role={role} />
      <div className={styles.scroll} ref={scroller} data-scrolls>
        {people.length === 0 && <p className={styles.nobody}>{nobodyWords(role, isFiltered)}</p>}
        <div role="list" className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const person = people[item.index];
            if (!person) return null;
            return (
              <div
                key={item.key}
                role="listitem"
                className={styles.place}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RailCard person={person} role={role} isSelected={selectedId === person.id} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

function nobodyWords(role: Role, isFiltered: boolean): string {
  if (isFiltered) return 'Nobody here fits the search.';
  return role === 'mentee' ? 'Every mentee has a mentor.' : 'Every mentor has a mentee.';
}

function DropHint({ role }: { readonly role: Role }) {
  const card = useCardInAir();
  const over = useOver();
  if (card?.role !== role || !card.isPaired) return null;
  return (
    <p className={styles.hint} data-over={over === APART || undefined}>
      Drop here to take the pair apart
    </p>
  );
}
