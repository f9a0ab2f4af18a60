import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Price, Repair } from '#shared/contract/matching.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { APART, useCardInAir, useEffectOn, useOver, type CardInAir, type Target } from './lift-store.ts';
import { otherRole } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import { useBoardActions } from './board-actions.ts';
import styles from './LiftBar.module.css';
import { consequence, overrideHint, warningHint } from './target-words.ts';
import { gainText } from './RepairOffer.tsx';

type LiftBarProps = { readonly nameOf: (id: number) => string };

/** While a card is in the air: where it is, what a drop does to the board and to others, and what it costs against the best. */
export function LiftBar({ nameOf }: LiftBarProps) {
  const card = useCardInAir();
  const over = useOver();
  const targetId = typeof over === 'number' ? over : -1;
  const effect = useEffectOn(card ? otherRole(card.role) : 'mentee', targetId);
  const repair = useRepairOf(card, effect?.state === 'open' ? over : null);
  const { cancel } = useBoardActions();
  if (!card) return null;
  return (
    <div className={styles.bar} data-blocked={effect?.state === 'blocked' || undefined}>
      <span className={styles.who}>
        <Half role={card.role} size={16} />
        <strong className={styles.name}>{card.name}</strong>
        {typeof over === 'number' && <span className={styles.name}>→ {nameOf(over)}</span>}
        {over === APART && <span>→ no partner</span>}
      </span>
      {effect?.state === 'open' && (
        <span className={`${styles.figures} tabular`}>
          <strong>{changeText(effect.change ?? 0)}</strong> fit {fitText(effect.fit)}
        </span>
      )}
      <span className={styles.keys}>
        {card.by === 'keys' && over !== null && 'Enter drops · Esc cancels'}
        {card.by === 'touch' && (
          <Button size="compact-sm" className={styles.cancel ?? ''} onClick={cancel}>
            Cancel
          </Button>
        )}
      </span>
      <span className={styles.words}>
        {effect?.state === 'open' && (
          <>
            {consequence(effect)}
            {effect.warnings && (
              <span className={styles.warning}>
                {' '}
                <IconAlertTriangle size={14} aria-hidden /> {warningHint(effect)}
              </span>
            )}
            {effect.price !== null && <span className={styles.price}> {priceText(effect.price)}</span>}
            {repair && <span className={styles.price}> {repairWords(repair)}</span>}
          </>
        )}
        {effect && effect.state !== 'open' && `${effect.words} ${overrideHint(effect)}`}
        {!effect && over === null && HELP[card.by]}
      </span>
    </div>
  );
}

const HELP = {
  pointer: 'The numbers show how the board would change.',
  touch: 'Drag the card, or tap where it goes.',
  keys: 'Arrows: next best · letters: a name · Del: no partner · Enter: drop',
} as const;

/** Long enough that a card dragged over the board asks only where it stops. */
const REST_MS = 120;

/** What the drop would call for elsewhere, once the card rests on a target. */
function useRepairOf(card: CardInAir | null, over: Target): Repair | null {
  const [rested] = useDebouncedValue(over, REST_MS);
  const target = card && typeof rested === 'number' && rested === over ? rested : null;
  const plan = useQuery(
    api.matching.dropPlan.queryOptions({
      input:
        card?.role === 'mentor'
          ? { menteeId: target ?? 0, mentorId: card.id, fromMenteeId: card.fromMenteeId }
          : { menteeId: card?.id ?? 0, mentorId: target ?? 0, fromMenteeId: null },
      enabled: target !== null,
    }),
  );
  return target === null ? null : (plan.data?.repair ?? null);
}

/** "Then best (+3.1): Ana moves to Ben and Dina to Egon." */
export function repairWords(repair: Repair): string {
  return `Then best (${gainText(repair)}): ${repair.words}`;
}

/** The price of the target under the card, short enough to be read in the air. */
export function priceText(price: Price): string {
  return price.lost > 0 || price.fit === 0
    ? priceWords(price)
    : `Price ${fitText(price.fit)} against the best.`;
}

/** What a pair takes from the best arrangement of everyone, when all others would move to suit it. */
export function priceWords({ lost, fit }: Price): string {
  if (lost > 0)
    return `With this pair, ${lost} ${lost === 1 ? 'person' : 'people'} fewer can be matched, whoever else moves.`;
  return fit === 0
    ? 'Part of a best arrangement of everyone.'
    : `The best arrangement around this pair is ${fitText(fit)} below the best of all.`;
}
