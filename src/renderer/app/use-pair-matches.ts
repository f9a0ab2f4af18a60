import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { PAIR_STATE_WORDS } from '../features/pair/pair-states.ts';

type PairMatch = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly open: () => void;
};

const SHOWN = 5;
const FEWEST_LETTERS = 2;

/** Pairs that the text finds by the names of their people; none for less than two letters. */
export function usePairMatches(text: string): readonly PairMatch[] {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(text.trim(), 60);
  const isLongEnough = search.length >= FEWEST_LETTERS;
  const { data } = useQuery({
    ...api.pairs.find.queryOptions({ input: { text: search || '-', limit: SHOWN } }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  if (!isLongEnough) return [];
  return (data ?? []).map(({ pairId, mentee, mentor, state }) => ({
    id: pairId,
    name: `${mentee} and ${mentor}`,
    description: `Pair · ${PAIR_STATE_WORDS[state]}`,
    open: () => void navigate({ to: '/pairs/$pairId', params: { pairId: String(pairId) } }),
  }));
}
