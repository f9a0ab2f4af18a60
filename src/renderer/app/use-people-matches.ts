import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { displayName } from '#shared/domain/people.ts';
import { api } from '../api/client.ts';

type PersonMatch = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly open: () => void;
};

const SHOWN = 6;
const FEWEST_LETTERS = 2;

/** People whose name, title, department or id holds the text; none for less than two letters. */
export function usePeopleMatches(text: string): readonly PersonMatch[] {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(text.trim(), 60);
  const isLongEnough = search.length >= FEWEST_LETTERS;
  const { data } = useQuery({
    ...api.roster.page.queryOptions({ input: { limit: SHOWN, filter: { search, columns: [] } } }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  if (!isLongEnough) return [];
  return (data?.rows ?? []).map(row => ({
    id: row.id,
    name: displayName(row),
    description: [row.jobTitle, row.department].filter(Boolean).join(' · '),
    open: () => void navigate({ to: '/people/$personId', params: { personId: String(row.id) } }),
  }));
}
