import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { displayName } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';

type ManagerSelectProps = {
  readonly value: number | null;
  /** Name of the present manager. */
  readonly name: string | null;
  readonly error?: string | undefined;
  readonly onChange: (id: number | null) => void;
};

const SHOWN = 12;

/** Finds a manager among any number of people by a few letters. */
export function ManagerSelect({ value, name, error, onChange }: ManagerSelectProps) {
  const [typed, setTyped] = useState(name ?? '');
  const [search] = useDebouncedValue(typed, 80);
  const [chosenName, setChosenName] = useState(name);
  const { data } = useQuery({
    ...api.roster.page.queryOptions({
      input: {
        limit: SHOWN,
        filter: { search: search === chosenName ? '' : search, contains: {}, status: ['active', 'leave'] },
      },
    }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map(row => ({
    value: String(row.id),
    label: displayName(row),
    title: row.jobTitle,
  }));
  const options =
    value === null || found.some(one => one.value === String(value))
      ? found
      : [{ value: String(value), label: chosenName ?? 'Chosen', title: null }, ...found];
  return (
    <Select
      label="Manager"
      placeholder="Type a name"
      error={error}
      searchable
      clearable
      data={options}
      // The core has found them already, also without accents.
      filter={({ options: all }) => all}
      value={value === null ? null : String(value)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage="Nobody with this name"
      onChange={(id, option) => {
        setChosenName(option?.label ?? null);
        onChange(id === null ? null : Number(id));
      }}
    />
  );
}
