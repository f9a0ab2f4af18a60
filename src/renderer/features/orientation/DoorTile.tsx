import { IconCheck } from '@tabler/icons-react';
import type { OrientationGuest } from '#shared/contract/orientation.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './DoorList.module.css';
import { ANSWER_WORDS } from './event-words.ts';

type DoorTileProps = {
  readonly guest: OrientationGuest;
  readonly isOpen: boolean;
  readonly onTap: (guest: OrientationGuest) => void;
};

/** One person, as large as a thumb needs it; tapped once is here, tapped again is not. */
export function DoorTile({ guest, isOpen, onTap }: DoorTileProps) {
  const isHere = guest.attendedOn !== null;
  const partners = guest.partners.length > 0 ? `with ${guest.partners.join(', ')}` : 'no partner yet';
  // A yes is what everybody expects; what differs is worth a word at the door.
  const said =
    guest.answer === null || guest.answer === 'yes' ? null : ANSWER_WORDS[guest.answer].toLowerCase();
  const note = guest.isInvited ? said && `said ${said}` : 'not invited';
  return (
    <button
      type="button"
      className={styles.tile}
      aria-pressed={isHere}
      aria-label={`${guest.name}, ${guest.role}`}
      disabled={!isOpen}
      onClick={() => onTap(guest)}
    >
      <Half role={guest.role} size={34} />
      <span className={styles.words}>
        <span className={styles.name}>{guest.name}</span>
        <span className={styles.soft}>{[note, partners].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles.mark} aria-hidden>
        {isHere && <IconCheck size={22} stroke={2.5} />}
      </span>
    </button>
  );
}
