import { Button, Checkbox, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { foldText } from '#shared/domain/fold-text.ts';
import { cellWords, peopleColumn } from '#shared/domain/people-columns.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { FilterEditorProps } from './ColumnFilter.tsx';
import styles from './ColumnFilter.module.css';

/** Above this many values a field to find one is worth its place. */
const SEARCHED_FROM = 8;
const MOST_SHOWN = 200;
const NONE: readonly (string | null)[] = [];

/** The values of a column with how many people have each; several can be chosen. */
export function ValueFilter({ column, condition, filter, onChange }: FilterEditorProps) {
  const [text, setText] = useState('');
  // Its own condition does not narrow its values: choosing one asks nothing.
  const others = { ...filter, columns: filter.columns.filter(one => one.column !== column) };
  const values = useQuery({
    ...api.roster.values.queryOptions({ input: { column, filter: others } }),
    placeholderData: keepPreviousData,
  });
  const now = useRef({ chosen: NONE, onChange });
  const chosen = condition?.kind === 'oneOf' ? condition.values : NONE;
  useLayoutEffect(() => {
    now.current = { chosen, onChange };
  });
  const choose = useCallback(
    (value: string | null, isChosen: boolean) => {
      const { chosen: before, onChange: change } = now.current;
      const next = isChosen ? [...before, value] : before.filter(one => one !== value);
      change(next.length === 0 ? null : { kind: 'oneOf', column, values: next });
    },
    [column],
  );
  if (values.isPending) return <Loading label="Counting the values" rows={4} />;
  if (values.isError) return <LoadFailed error={values.error} onRetry={() => void values.refetch()} />;
  const wordsOf = (value: string | null) => (value === null ? 'Empty' : (cellWords(column, value) ?? value));
  const counted = new Map(values.data.values.map(one => [one.value, one.people]));
  // A chosen value stays in the list when other conditions leave nobody with it.
  const all = [...counted.keys(), ...chosen.filter(value => !counted.has(value))];
  const found = all.filter(value => foldText(wordsOf(value)).includes(foldText(text)));
  const canContain = text.trim() !== '' && peopleColumn(column).kind === 'value';
  return (
    <>
      {(all.length >= SEARCHED_FROM || text !== '') && (
        <TextInput
          data-autofocus
          placeholder="Find a value"
          aria-label="Find a value"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && canContain)
              onChange({ kind: 'contains', column, text: text.trim() });
          }}
        />
      )}
      {canContain && (
        <div className={styles.row}>
          <Button size="compact-sm" onClick={() => onChange({ kind: 'contains', column, text: text.trim() })}>
            All that have “{text.trim().slice(0, 20)}”
          </Button>
        </div>
      )}
      <div className={styles.choices}>
        {found.slice(0, MOST_SHOWN).map(value => (
          <Choice
            key={value ?? ''}
            value={value}
            words={wordsOf(value)}
            people={counted.get(value) ?? 0}
            isChosen={chosen.includes(value)}
            onChoose={choose}
          />
        ))}
        {found.length === 0 && <p className={styles.soft}>No value has these letters.</p>}
      </div>
      {(found.length > MOST_SHOWN || !values.data.isWhole) && (
        <p className={styles.soft}>There are more. Type to find one.</p>
      )}
    </>
  );
}

type ChoiceProps = {
  readonly value: string | null;
  readonly words: string;
  readonly people: number;
  readonly isChosen: boolean;
  readonly onChoose: (value: string | null, isChosen: boolean) => void;
};

/** One value. A tick draws this one again, not the two hundred others. */
const Choice = memo(function Choice({ value, words, people, isChosen, onChoose }: ChoiceProps) {
  return (
    <Checkbox
      size="xs"
      className={styles.choice ?? ''}
      classNames={{ labelWrapper: styles.labelWrapper ?? '' }}
      checked={isChosen}
      label={
        <span className={styles.label}>
          <span>{words}</span>
          <span className={styles.count}>{people.toLocaleString('en')}</span>
        </span>
      }
      onChange={event => onChoose(value, event.currentTarget.checked)}
    />
  );
});
