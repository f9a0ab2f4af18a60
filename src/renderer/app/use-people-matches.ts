import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
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

/** People whose name, title, department or id holds the text; none for less than two letters. */
export function usePeopleMatches(text: string): readonly PersonMatch[] {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(text.trim(), 80);
  const isSearching = search.length >= 2 && text.trim().length >= 2;
  const { data } = useQuery({
    ...api.roster.page.queryOptions({ input: { limit: SHOWN, filter: { search, contains: {} } } }),
    enabled: isSearching,
  });
  if (!isSearching) return [];
  return (data?.rows ?? []).map(person => ({
    id: person.id,
    name: displayName(person),
    description: [person.jobTitle, person.department, person.location].filter(Boolean).join(' · '),
    open: () => void navigate({ to: '/people/$personId', params: { personId: String(person.id) } }),
  }));
}
