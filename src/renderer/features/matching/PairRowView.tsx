import { memo, useCallback, useRef } from 'react';
import { fitText } from '#shared/domain/matching-words.ts';
import { useBoardActions } from './board-actions.ts';
import type { PairRow } from './board-filter.ts';
import { FitLens, toneOf } from './FitLens.tsx';
import { useEffectOn, useIsOver, useLiftedRole, type CardInAir } from './lift-store.ts';
import { PairTools } from './PairTools.tsx';
import { PersonHalf } from './PersonHalf.tsx';
import { useCardTarget } from './use-card-drag.ts';
import { consequence, overrideHint } from './target-words.ts';
import { stageLabel } from './stage-label.ts';
import styles from './PairRowView.module.css';

type PairRowViewProps = PairRow & { readonly isSelected: boolean };

/** A pair on the board: two halves joined by the lens that holds their fit. */
export const PairRowView = memo(function PairRowView({ pair, mentee, mentor, isSelected }: PairRowViewProps) {
  const actions = useBoardActions();
  const { inspect } = actions;
  const element = useRef<HTMLDivElement>(null);
  const liftedRole = useLiftedRole();
  const onMentee = useEffectOn('mentee', mentee.id);
  const onMentor = useEffectOn('mentor', mentor.id);
  const overMentee = useIsOver('mentee', mentee.id);
  const overMentor = useIsOver('mentor', mentor.id);
  const effect = onMentee ?? onMentor;
  const isOver = overMentee || overMentor;

  const targetOf = useCallback(
    (card: CardInAir) => {
      const id = card.role === 'mentor' ? mentee.id : mentor.id;
      const isOwn = card.role === 'mentor' ? card.fromMenteeId === mentee.id : card.id === mentee.id;
      return isOwn ? null : id;
    },
    [mentee.id, mentor.id],
  );
  useCardTarget(element, targetOf);

  const keep = {
    together: () => actions.keepTogether(mentee.personId, mentor.personId),
    apart: () => actions.keepApart(mentee.personId, mentor.personId),
  };
  const open = useCallback(
    () => inspect({ kind: 'pair', menteeId: mentee.id, mentorId: mentor.id }),
    [inspect, mentee.id, mentor.id],
  );
  const held = pair.fixedBecause ?? (pair.isLocked ? 'The pair is locked.' : null);
  const note =
    isOver && effect ? [consequence(effect), overrideHint(effect)].filter(Boolean).join(' ') : undefined;
  const noteTone = note === undefined ? undefined : effect?.state === 'blocked' ? 'blocked' : 'plain';
  const placed = { id: pair.id, menteeId: mentee.id, isLocked: pair.isLocked, keep };
  const state = `fit ${fitText(pair.fit)}${pair.isLocked ? ', locked' : ''}${stageLabel(pair)}${warningLabel(pair.warnings.length)}`;

  return (
    <div
      ref={element}
      role="listitem"
      className={styles.row}
      data-pair={pair.id}
      data-selected={isSelected || undefined}
      data-over={isOver || undefined}
      data-tone={toneOf(effect)}
      data-faded={effect?.state === 'blocked' || undefined}
    >
      <div className={styles.pill}>
        <PersonHalf
          person={mentee}
          role="mentee"
          pair={placed}
          heldBecause={held}
          label={`mentee, with ${mentor.name}, ${state}`}
          says={pair.menteeSays}
          note={liftedRole === 'mentee' ? note : undefined}
          noteTone={liftedRole === 'mentee' ? noteTone : undefined}
          onOpen={open}
        />
        <FitLens fit={pair.fit} effect={effect} stage={pair.stage} />
        <PersonHalf
          person={mentor}
          role="mentor"
          pair={placed}
          heldBecause={held}
          label={`mentor, with ${mentee.name}, ${state}`}
          says={pair.mentorSays}
          note={liftedRole === 'mentor' ? note : undefined}
          noteTone={liftedRole === 'mentor' ? noteTone : undefined}
          onOpen={open}
        />
      </div>
      <PairTools pair={pair} mentee={mentee} mentor={mentor} heldBecause={held} />
    </div>
  );
});

function warningLabel(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', 1 warning' : `, ${count} warnings`;
}
