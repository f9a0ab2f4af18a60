import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { EnrollmentFilter } from '#shared/contract/enrollment.ts';
import { VERDICT_WORDS, VERDICTS } from '#shared/domain/intake.ts';
import type { IntakeList } from './intake-list.ts';
import { DECISIONS_SHOWN } from './decision-words.ts';
import styles from './IntakeFilters.module.css';

type Narrowed = Omit<EnrollmentFilter, 'role'>;

type IntakeFiltersProps = {
  readonly filter: Narrowed;
  readonly counts: IntakeList['counts'];
  readonly role: 'mentor' | 'mentee';
  readonly onChange: (filter: Narrowed) => void;
};

/** By decision, by what the rules say, by intake group, by words; each with how many there are. */
export function IntakeFilters({ filter, counts, role, onChange }: IntakeFiltersProps) {
  const { verdicts, intakeGroups, decisions } = counts;
  const hasVerdicts = verdicts.review + verdicts.notEligible > 0 || filter.verdict !== undefined;
  return (
    <div className={styles.filters}>
      <Select
        aria-label="Decision"
        placeholder="Every decision"
        clearable
        className={styles.choice ?? ''}
        data={DECISIONS_SHOWN.map(({ value, label }) => ({ value, label: `${label} (${decisions[value]})` }))}
        value={filter.decision ?? null}
        onChange={value => onChange({ ...without(filter, 'decision'), ...(value && { decision: value }) })}
      />
      {hasVerdicts && (
        <Select
          aria-label="Eligibility"
          placeholder="Eligible or not"
          clearable
          className={styles.choice ?? ''}
          data={VERDICTS.map(value => ({ value, label: `${VERDICT_WORDS[value]} (${verdicts[value]})` }))}
          value={filter.verdict ?? null}
          onChange={value => onChange({ ...without(filter, 'verdict'), ...(value && { verdict: value }) })}
        />
      )}
      {(intakeGroups.length > 0 || filter.intakeGroup !== undefined) && (
        <Select
          aria-label="Intake group"
          placeholder="Every intake group"
          clearable
          className={styles.choice ?? ''}
          data={intakeGroups.map(({ name, people }) => ({ value: name, label: `${name} (${people})` }))}
          value={filter.intakeGroup ?? null}
          onChange={value =>
            onChange({ ...without(filter, 'intakeGroup'), ...(value && { intakeGroup: value }) })
          }
        />
      )}
      <TextInput
        className={styles.search ?? ''}
        placeholder="Find by name, title or site"
        aria-label={`Find a ${role}`}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.search}
        onChange={event => onChange({ ...filter, search: event.currentTarget.value })}
      />
    </div>
  );
}

function without(filter: Narrowed, key: 'decision' | 'verdict' | 'intakeGroup'): Narrowed {
  const { [key]: _gone, ...rest } = filter;
  return rest;
}
