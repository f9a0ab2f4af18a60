import { useRef, type KeyboardEvent } from 'react';
import { IconAlertTriangle, IconArrowsLeftRight, IconCheck } from '@tabler/icons-react';
import type { BoardPair, BoardPerson } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { focusCardSoon } from './board-focus.ts';
import { useBoardActions, type Card } from './board-actions.ts';
import { useIsLifted } from './lift-store.ts';
import { saysWords, type Says } from './stage-label.ts';
import { useCardDrag } from './use-card-drag.ts';
import styles from './PersonHalf.module.css';

type PersonHalfProps = {
  readonly person: BoardPerson;
  readonly role: Role;
  /** The pair the card is in, null on a rail. */
  readonly pair: {
    readonly id: number;
    readonly menteeId: number;
    readonly isLocked: boolean;
    /** Keeps the two together or apart by name. */
    readonly keep: { readonly together: () => void; readonly apart: () => void };
  } | null;
  /** Why the card does not move; null when it does. */
  readonly heldBecause: string | null;
  /** Read out after the name. */
  readonly label: string;
  /** In place of the title and the site. */
  readonly note?: string | undefined;
  /** What the person said of the pair. */
  readonly says?: BoardPair['menteeSays'] | undefined;
  readonly noteTone?: 'plain' | 'blocked' | undefined;
  readonly onOpen: () => void;
};

/** One half of a pair, or a person who waits for one: a card to read, open, lift and move. */
export function PersonHalf(props: PersonHalfProps) {
  const { person, role, pair, heldBecause, label, note, noteTone, says = null, onOpen } = props;
  const actions = useBoardActions();
  const element = useRef<HTMLDivElement>(null);
  const fromMenteeId = role === 'mentor' && pair ? pair.menteeId : null;
  const card: Card = { role, id: person.id, fromMenteeId, isPaired: pair !== null, name: person.name };
  useCardDrag(element, card, heldBecause !== null);
  const isLifted = useIsLifted(role, person.id, fromMenteeId);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const act = keyActions({ card, pair, isHeld: heldBecause !== null, onOpen }, actions)[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div
      ref={element}
      role="button"
      tabIndex={0}
      className={styles.half}
      data-role={role}
      data-card={`${role}-${person.id}-${pair?.menteeId ?? 'rail'}`}
      data-held={heldBecause !== null || undefined}
      data-lifted={isLifted || undefined}
      aria-label={`${person.name}, ${label}${says === null ? '' : `, ${saysWords('', says).trim()}`}`}
      aria-keyshortcuts="Space M L U A N"
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <span className={styles.name}>
        <span className={styles.text}>{person.name}</span>
        {says !== null && <SaysMark says={says} name={person.name} />}
      </span>
      <span className={styles.note} data-tone={noteTone}>
        {note ?? [person.jobTitle, person.location].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

/** What the person said of the pair, beside the name. */
function SaysMark({ says, name }: { readonly says: Says; readonly name: string }) {
  const Icon = { fine: IconCheck, prefersOther: IconArrowsLeftRight, conflict: IconAlertTriangle }[says];
  return (
    <span className={styles.says} data-says={says} title={saysWords(name, says)}>
      <Icon size={13} stroke={2.25} aria-hidden />
    </span>
  );
}

type KeyContext = {
  readonly card: Card;
  readonly pair: PersonHalfProps['pair'];
  readonly isHeld: boolean;
  readonly onOpen: () => void;
};

function keyActions(
  { card, pair, isHeld, onOpen }: KeyContext,
  actions: ReturnType<typeof useBoardActions>,
): Readonly<Record<string, (() => void) | undefined>> {
  const move = isHeld ? undefined : () => actions.chooseTarget(card);
  const lock = pair ? () => actions.setLock(pair.id, !pair.isLocked) : undefined;
  const apart = pair
    ? () => {
        focusCardSoon(card.role, card.id);
        actions.unassign(pair.id);
      }
    : undefined;
  return {
    ' ': isHeld ? onOpen : () => actions.lift(card, 'keys'),
    Enter: onOpen,
    m: move,
    M: move,
    l: lock,
    L: lock,
    u: apart,
    U: apart,
    Delete: apart,
    a: pair?.keep.together,
    A: pair?.keep.together,
    n: pair?.keep.apart,
    N: pair?.keep.apart,
  };
}
