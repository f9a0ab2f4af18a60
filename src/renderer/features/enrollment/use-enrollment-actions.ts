import { useState } from 'react';
import type { Decision } from '#shared/domain/people.ts';
import { api, client } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { notifyFailed } from '../../ui/notify.tsx';

export type AskedRemoval = { readonly ids: readonly number[]; readonly words: string };

const DECISION_DONE: Readonly<Record<Decision, string>> = {
  interested: 'to be decided',
  accepted: 'accepted',
  waitlist: 'on the waitlist',
  declined: 'declined',
  withdrawn: 'noted as withdrawn',
};

/** The changes of the intake screen, each with its toast; `onDone` runs after those that end a selection. */
export function useEnrollmentActions(onDone: () => void) {
  const [asked, setAsked] = useState<AskedRemoval | null>(null);
  const setCapacity = useCommand(api.enrollment.setCapacity, {
    onDone: ({ warnings }) => {
      for (const warning of warnings) notifyFailed(null, warning);
    },
  });
  const setDecision = useCommand(api.enrollment.setDecision, {
    done: ({ changed, pairsEnded }, { decision }) => {
      if (changed === 0) return null;
      const people = changed === 1 ? '1 person' : `${changed} people`;
      const ended =
        pairsEnded > 0
          ? `; ${pairsEnded === 1 ? 'a proposed pair was' : `${pairsEnded} proposed pairs were`} dissolved`
          : '';
      return `${people} ${DECISION_DONE[decision]}${ended}`;
    },
    onDone: ({ warnings }) => {
      for (const warning of warnings) notifyFailed(null, warning);
      onDone();
    },
  });
  const rate = useCommand(api.enrollment.rate);
  const remove = useCommand(api.enrollment.remove, {
    done: ({ removed }) => `${removed === 1 ? '1 person' : `${removed} people`} taken out`,
    onDone: () => {
      setAsked(null);
      onDone();
    },
    onFailed: () => setAsked(null),
  });
  /** Removes at once when nothing hangs on it; asks when pairs would end. */
  const askToRemove = async (ids: readonly number[]) => {
    try {
      const { words, isRefused } = await client.enrollment.consequences({ ids: [...ids] });
      if (words === null) remove.mutate({ ids: [...ids] });
      else if (isRefused) notifyFailed(null, words);
      else setAsked({ ids, words });
    } catch (error) {
      notifyFailed(error);
    }
  };
  return {
    setCapacity,
    setDecision,
    rate,
    askToRemove,
    asked,
    forget: () => setAsked(null),
    confirmRemove: () => asked && remove.mutate({ ids: [...asked.ids] }),
  };
}
