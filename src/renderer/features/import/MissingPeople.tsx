import { Button, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterImportPlan } from '#shared/contract/roster-import.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { LeavingFields } from './LeavingFields.tsx';
import { answerOf, leaverCount, withException, type MissingAnswers } from './missing-answers.ts';
import styles from './MissingPeople.module.css';
import { MissingPersonRow } from './MissingPersonRow.tsx';

type MissingPeopleProps = {
  readonly count: number;
  /** The plan as it was checked; the list of people depends on it, not on the answers. */
  readonly plan: RosterImportPlan;
  readonly answers: MissingAnswers;
  readonly onAnswers: (answers: MissingAnswers) => void;
};

/** People shown at first, and by each "Show more". */
const PAGE = 10;
/** The core gives at most so many at once. */
const MOST = 200;

/** Who is in the program but not in the file: have they left, when and how, or are they still here? */
export function MissingPeople({ count, plan, answers, onAnswers }: MissingPeopleProps) {
  const all = answers.missingPeople;
  const left = leaverCount(answers, count);
  return (
    <section className={styles.missing} aria-label="People who are not in the file">
      <h2 className={styles.title}>
        {format(count)} {count === 1 ? 'person is' : 'people are'} in the program but not in this file. What
        became of {count === 1 ? 'this person' : 'them'}?
      </h2>
      <Radio.Group
        label="What became of the people who are not in the file"
        classNames={{ label: 'visually-hidden' }}
        value={all?.kind ?? ''}
        onChange={kind => onAnswers({ ...answers, missingPeople: answerOf(kind as 'keep' | 'markLeft') })}
      >
        <div className={styles.radios}>
          <Radio
            value="keep"
            label={count === 1 ? 'Still here' : 'They are still here'}
            description="Right when the file holds only a part of the company"
          />
          <Radio
            value="markLeft"
            label={count === 1 ? 'Has left' : 'They have left'}
            description="Their history stays, with the day and the reason; they can no longer take part"
          />
        </div>
      </Radio.Group>
      {all?.kind === 'markLeft' && (
        <LeavingFields answer={all} onChange={missingPeople => onAnswers({ ...answers, missingPeople })} />
      )}
      <OneByOne count={count} plan={plan} answers={answers} onAnswers={onAnswers} />
      <p className={styles.soft} role="status">
        {left > 0 && `${format(left)} ${left === 1 ? 'person is' : 'people are'} marked as left.`}
      </p>
    </section>
  );
}

function OneByOne({ count, plan, answers, onAnswers }: MissingPeopleProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [limit, setLimit] = useState(PAGE);
  // The answers are no part of the question.
  const asked = { ...plan, missingPeople: { kind: 'keep' as const }, missingExceptions: [] };
  const { data, error, refetch } = useQuery({
    ...api.rosterImport.missing.queryOptions({ input: { plan: asked, search, limit } }),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const more = data.total - data.people.length;
  return (
    <div className={styles.oneByOne}>
      <div className={styles.heading}>
        <h3 className={styles.subtitle}>One by one, where it differs</h3>
        {count > PAGE && (
          <TextInput
            aria-label="Find among the people who are not in the file"
            placeholder="Find a person"
            leftSection={<IconSearch size={14} />}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        )}
      </div>
      <ul className={styles.people}>
        {data.people.map(person => (
          <MissingPersonRow
            key={person.id}
            person={person}
            all={answers.missingPeople}
            own={answers.missingExceptions.get(person.id) ?? null}
            onOwn={own => onAnswers(withException(answers, person.id, own))}
          />
        ))}
      </ul>
      {data.total === 0 && <p className={styles.soft}>Nobody among them is called so.</p>}
      {more > 0 && (
        <p className={styles.more}>
          {data.people.length < MOST ? (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setLimit(Math.min(MOST, limit + 4 * PAGE))}
            >
              Show more
            </Button>
          ) : (
            'Search to find the others: '
          )}
          and {format(more)} more
        </p>
      )}
    </div>
  );
}

function format(number: number): string {
  return number.toLocaleString('en');
}
