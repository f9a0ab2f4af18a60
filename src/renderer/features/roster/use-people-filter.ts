import { useMemo, useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import type { RosterFilter } from '#shared/contract/roster.ts';

/** What is set in the toolbar; empty choices filter nothing. */
export type ToolbarFilter = {
  readonly search: string;
  readonly departments: readonly (string | null)[];
  readonly locations: readonly (string | null)[];
  readonly statuses: readonly ('active' | 'leave' | 'left')[];
  readonly takesPart: readonly ('mentor' | 'mentee' | 'none')[];
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
};

const NOTHING: ToolbarFilter = {
  search: '',
  departments: [],
  locations: [],
  statuses: [],
  takesPart: [],
  gradeFrom: null,
  gradeTo: null,
};

/** The filter of the people screen. Typing is waited for, for a moment; a choice counts at once. */
export function usePeopleFilter() {
  const [chosen, setChosen] = useState<ToolbarFilter>(NOTHING);
  const [search] = useDebouncedValue(chosen.search, 60);
  const filter = useMemo(() => toFilter({ ...chosen, search }), [chosen, search]);
  const isActive =
    chosen.search.trim() !== '' || JSON.stringify({ ...chosen, search: '' }) !== JSON.stringify(NOTHING);
  return {
    chosen,
    filter,
    isActive,
    change: (part: Partial<ToolbarFilter>) => setChosen({ ...chosen, ...part }),
    clear: () => setChosen(NOTHING),
  };
}

function toFilter(chosen: ToolbarFilter): RosterFilter {
  return {
    search: chosen.search,
    contains: {},
    ...(chosen.departments.length > 0 && { department: [...chosen.departments] }),
    ...(chosen.locations.length > 0 && { location: [...chosen.locations] }),
    ...(chosen.statuses.length > 0 && { status: [...chosen.statuses] }),
    ...(chosen.takesPart.length > 0 && { takesPart: [...chosen.takesPart] }),
    ...(chosen.gradeFrom !== null && { gradeFrom: chosen.gradeFrom }),
    ...(chosen.gradeTo !== null && { gradeTo: chosen.gradeTo }),
  };
}
