import { Button, CloseButton } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import type { Board, Repair } from '#shared/contract/matching.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCardInAir } from './lift-store.ts';
import styles from './RepairOffer.module.css';

type RepairOfferProps = {
  readonly board: Board;
  readonly repair: Repair | null;
  readonly announce: (words: string) => void;
  readonly onClose: () => void;
};

/** After a drop: who else could move so that the board is best again around it. Offered, never imposed. */
export function RepairOffer({ board, repair, announce, onClose }: RepairOfferProps) {
  const isLifting = useCardInAir() !== null;
  const { mutate: replace, isPending } = useCommand(api.matching.replaceOthers, {
    done({ words }) {
      announce(words);
      return words;
    },
    onDone: onClose,
  });
  if (!repair || isLifting || !isStillOpen(board, repair)) return null;
  const { moves, words } = repair;
  return (
    <section className={styles.offer} aria-label="Repair of the last move">
      <IconArrowsShuffle size={18} aria-hidden className={styles.icon} />
      <p className={styles.words}>To suit this move: {words}</p>
      <Button size="compact-sm" loading={isPending} onClick={() => replace({ moves })}>
        Re-place {moves.length} {moves.length === 1 ? 'other' : 'others'} ({gainText(repair)})
      </Button>
      <CloseButton aria-label="Leave the others as they are" onClick={onClose} />
    </section>
  );
}

/** "+3.1", or "1 more pair, −2.0" where somebody without a partner gets one. */
export function gainText({ matched, change }: Repair): string {
  if (matched === 0) return changeText(change);
  return `${matched} more ${matched === 1 ? 'pair' : 'pairs'}, ${changeText(change)}`;
}

/** Whether everybody is where they were when the offer was made. */
function isStillOpen({ pairs }: Board, { moves }: Repair): boolean {
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return moves.every(({ menteeId, fromMentorId }) => (mentorOf.get(menteeId) ?? null) === fromMentorId);
}
