import { Button } from '@mantine/core';
import type { RosterFilter } from '#shared/contract/people-filter.ts';
import { listWords } from '#shared/domain/list-words.ts';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { clearFilter, isFiltered, useOfPeopleList } from './people-list.ts';
import { usePeopleTotal } from './people-rows.ts';
import styles from './PeoplePage.module.css';

type PeopleCountProps = {
  /** How many there are without a filter. */
  readonly people: number;
};

/** Such as "1,204 people" or "12 of 1,204 people". */
export function PeopleCount({ people }: PeopleCountProps) {
  const shown = usePeopleTotal() ?? people;
  const isNarrowed = useOfPeopleList(list => list !== null && isFiltered(list.filter));
  const all = `${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`;
  return isNarrowed ? `${shown.toLocaleString('en')} of ${all}` : all;
}

/** Stands in place of the rows when the filter shows nobody. */
export function NobodyFits() {
  const isNobody = usePeopleTotal() === 0;
  const filter = useOfPeopleList(list => (isNobody && list ? list.filter : null));
  if (!filter || !isFiltered(filter)) return null;
  return (
    <div className={styles.nobody}>
      <EmptyState
        title="Nobody fits this filter"
        words={nobodyWords(filter)}
        action={<Button onClick={clearFilter}>Show everybody</Button>}
      />
    </div>
  );
}

function nobodyWords({ search, columns }: RosterFilter): string {
  const labels = columns.map(({ column }) => peopleColumn(column).label.toLowerCase());
  const filters = labels.length === 0 ? '' : `The filters on ${listWords(labels)} count together. `;
  const words = search.trim() === '' ? '' : 'Every word must occur; accents and upper case do not matter.';
  return `${filters}${words}`.trim();
}
