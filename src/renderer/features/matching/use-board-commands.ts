import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Repair } from '#shared/contract/matching.ts';
import { api, client } from '../../api/client.ts';
import { isCancelled } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { notifyDone, notifyFailed } from '../../ui/notify.tsx';
import { focusCardSoon } from './board-focus.ts';
import type { BoardActions, Card } from './board-actions.ts';
import { APART, type CardInAir, type LiftStore, type Target } from './lift-store.ts';

const saysWords = { done: ({ words }: { readonly words: string }) => words };

/** What the facilitator can do with cards and pairs; the functions stay the same from one drawing to the next. */
export function useMoves(
  store: LiftStore,
  pairIdOf: (menteeId: number) => number | null,
  announce: (words: string) => void,
  offer: (repair: Repair | null) => void,
  override: BoardActions['override'],
): Pick<BoardActions, 'lift' | 'drop' | 'cancel' | 'unassign' | 'setLock' | 'keepApart' | 'keepTogether'> {
  const options = {
    done: ({ words }: { readonly words: string }) => {
      announce(words);
      return words;
    },
  };
  const { mutate: assign } = useCommand(api.matching.assign, {
    ...options,
    onDone: ({ repair }) => offer(repair),
  });
  const { mutate: unassignPair } = useCommand(api.matching.unassign, options);
  const { mutate: lock } = useCommand(api.matching.setLock, options);
  const { mutate: addPairRule } = useCommand(api.matching.addPairRule, options);
  // Read when a card is dropped; the functions below must not change with every answer of the core.
  const pairOf = useRef(pairIdOf);
  useEffect(() => {
    pairOf.current = pairIdOf;
  }, [pairIdOf]);

  const lift = useCallback(
    (card: Card, by: CardInAir['by']) => {
      const inAir = { ...card, by };
      store.lift(inAir);
      void askFor(store, inAir, announce);
    },
    [store, announce],
  );
  const cancel = useCallback(() => store.end(), [store]);
  const drop = useCallback(
    (card: Card, target: Target, lock = false) => {
      if (target === null) return;
      focusCardSoon(card.role, card.id);
      if (target === APART) {
        const pairId = pairOf.current(card.role === 'mentee' ? card.id : (card.fromMenteeId ?? -1));
        if (pairId !== null) unassignPair({ pairId });
        return;
      }
      const effect = store.effectOn(card.role === 'mentee' ? 'mentor' : 'mentee', target);
      if (effect?.state === 'here') return;
      if (effect?.state === 'blocked') {
        if (effect.override !== 'no') {
          override(card, target);
          return;
        }
        announce(`Not possible: ${effect.words}`);
        notifyFailed(new Error(effect.words), effect.words);
        return;
      }
      assign(
        card.role === 'mentor'
          ? { menteeId: target, mentorId: card.id, fromMenteeId: card.fromMenteeId, lock }
          : { menteeId: card.id, mentorId: target, fromMenteeId: null, lock },
      );
    },
    [store, assign, unassignPair, announce, override],
  );
  const unassign = useCallback((pairId: number) => unassignPair({ pairId }), [unassignPair]);
  const setLock = useCallback((pairId: number, isLocked: boolean) => lock({ pairId, isLocked }), [lock]);
  const keepApart = useCallback(
    (menteePersonId: number, mentorPersonId: number) =>
      addPairRule({ kind: 'doNotPair', menteePersonId, mentorPersonId }),
    [addPairRule],
  );
  const keepTogether = useCallback(
    (menteePersonId: number, mentorPersonId: number) =>
      addPairRule({ kind: 'mustPair', menteePersonId, mentorPersonId }),
    [addPairRule],
  );
  return useMemo(
    () => ({ lift, cancel, drop, unassign, setLock, keepApart, keepTogether }),
    [lift, cancel, drop, unassign, setLock, keepApart, keepTogether],
  );
}

type Progress = { readonly done: number; readonly total: number; readonly label: string };

/** Learns from the core what a drop on each target would do. */
async function askFor(store: LiftStore, card: CardInAir, announce: (words: string) => void): Promise<void> {
  try {
    const { role, id, fromMenteeId } = card;
    const lifted = await client.matching.lift({ role, id, fromMenteeId });
    store.learn(card, lifted);
    if (card.by === 'pointer') return;
    if (card.by === 'touch') {
      announce(`${card.name} lifted. Drag the card, or tap where it goes.`);
      return;
    }
    const count = lifted.order.length;
    announce(
      `${card.name} lifted, ${count} possible ${count === 1 ? 'place' : 'places'}. Arrows move, Enter drops, Escape cancels.`,
    );
  } catch (error) {
    store.end();
    notifyFailed(error);
  }
}

/** Runs auto-match with progress and a way to stop. */
export function useAutoMatch() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const { mutate: run, isPending } = useMutation({
    async mutationFn() {
      controller.current = new AbortController();
      const { signal } = controller.current;
      // A match that takes no longer than a blink shows no dialog.
      let shown: Progress | null = null;
      const timer = setTimeout(() => setProgress(shown ?? STARTING), 250);
      try {
        for await (const event of await client.matching.autoMatch(undefined, { signal })) {
          if (event.kind === 'result') return event;
          shown = event;
          // Before the timer there is nothing on screen to keep up to date.
          setProgress(current => current && event);
        }
        throw new Error('Auto-match ended without a result');
      } finally {
        clearTimeout(timer);
        setProgress(null);
      }
    },
    onSuccess: ({ words, changed }) => notifyDone(words, { undoable: changed > 0 }),
    onError: error => {
      if (isCancelled(error)) notifyDone('Stopped. The board is as it was.', { undoable: false });
      else notifyFailed(error);
    },
  });
  return { run, isPending, progress, stop: () => controller.current?.abort() };
}

const STARTING: Progress = { done: 0, total: 1, label: 'Looking at every possible pair' };

/** Commands for the whole board. */
export function useBoardCommands() {
  const { mutate: setAllLocks } = useCommand(api.matching.setAllLocks, saysWords);
  const { mutate: clear } = useCommand(api.matching.clear, saysWords);
  return {
    lockAll: () => setAllLocks({ isLocked: true }),
    unlockAll: () => setAllLocks({ isLocked: false }),
    clear: () => clear(undefined),
  };
}
