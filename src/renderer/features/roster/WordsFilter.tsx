import { TextInput } from '@mantine/core';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import type { FilterEditorProps } from './ColumnFilter.tsx';

/** Words that the cells must have. */
export function WordsFilter({ column, condition, onChange }: FilterEditorProps) {
  const text = condition?.kind === 'contains' ? condition.text : '';
  return (
    <TextInput
      data-autofocus
      label={`${peopleColumn(column).label} has`}
      description="Accents and upper case do not matter."
      defaultValue={text}
      maxLength={200}
      onChange={event => {
        const typed = event.currentTarget.value;
        onChange(typed.trim() === '' ? null : { kind: 'contains', column, text: typed });
      }}
    />
  );
}
