import { Autocomplete, TextInput } from '@mantine/core';
import { useState } from 'react';
import { GENERATIONS, generationOf } from '#shared/domain/generations.ts';
import { IDENTITY_FIELD_WORDS } from '#shared/domain/identity.ts';

type GenerationInputProps = { readonly value: string; readonly onChange: (generation: string) => void };

/** The generation as the person says it, or found from a year of birth; the year itself is not kept. */
export function GenerationInput({ value, onChange }: GenerationInputProps) {
  const [year, setYear] = useState('');
  const found = /^\d{4}$/.test(year) ? generationOf(Number(year)) : null;
  return (
    <>
      <Autocomplete
        label={IDENTITY_FIELD_WORDS.generation}
        data={GENERATIONS.map(({ name }) => name)}
        maxLength={120}
        value={value}
        onChange={onChange}
      />
      <TextInput
        label="or born in (the year is not kept)"
        inputMode="numeric"
        placeholder="1994"
        maxLength={4}
        value={year}
        error={year.length === 4 && found === null ? 'No generation is drawn around this year.' : undefined}
        onChange={event => {
          const typed = event.currentTarget.value;
          setYear(typed);
          const generation = /^\d{4}$/.test(typed) ? generationOf(Number(typed)) : null;
          if (generation !== null) onChange(generation);
        }}
      />
    </>
  );
}
