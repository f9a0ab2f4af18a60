import { Checkbox, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentPair } from '#shared/contract/documents.ts';
import type { Role } from '#shared/domain/people.ts';
import { chosenPairs, matchesSearch, type DocumentChoice } from './document-choice.ts';
import styles from './PackOptions.module.css';

type PackOptionsProps = {
  readonly pairs: readonly DocumentPair[];
  readonly choice: DocumentChoice;
  readonly onChange: (choice: DocumentChoice) => void;
  readonly onShow: (pairId: number) => void;
};

/** For which pairs, in which editions, in one file or one for each person. */
export function PackOptions({ pairs, choice, onChange, onShow }: PackOptionsProps) {
  const [search, setSearch] = useState('');
  const chosen = new Set(chosenPairs(pairs, choice).map(pair => pair.pairId));
  const choose = (ids: readonly number[] | null) =>
    onChange({ ...choice, pairIds: ids === null ? null : new Set(ids) });
  const toggle = (pairId: number) =>
    choose(chosen.has(pairId) ? [...chosen].filter(id => id !== pairId) : [...chosen, pairId]);
  const toggleEdition = (edition: Role) =>
    onChange({
      ...choice,
      editions: choice.editions.includes(edition)
        ? choice.editions.filter(one => one !== edition)
        : (['mentor', 'mentee'] as const).filter(one => one === edition || choice.editions.includes(one)),
    });
  return (
    <section className={styles.options} aria-label="Briefing packs">
      <div className={styles.line}>
        <Checkbox
          label="For mentors"
          checked={choice.editions.includes('mentor')}
          onChange={() => toggleEdition('mentor')}
        />
        <Checkbox
          label="For mentees"
          checked={choice.editions.includes('mentee')}
          onChange={() => toggleEdition('mentee')}
        />
      </div>
      <Checkbox
        label="With session plans"
        description="A page for each kind of session and for the pair’s topics, with an agenda by the minute."
        checked={choice.sessionPlans}
        onChange={event => onChange({ ...choice, sessionPlans: event.currentTarget.checked })}
      />
      <SegmentedControl
        fullWidth
        aria-label="Files"
        value={choice.files}
        onChange={files => onChange({ ...choice, files })}
        data={[
          { value: 'perPerson', label: 'One file per person' },
          { value: 'one', label: 'One file for all' },
        ]}
      />
      <fieldset className={styles.pairs}>
        <legend className={styles.legend}>
          <span>
            {chosen.size} of {pairs.length} pairs
          </span>
          <span className={styles.quick}>
            <UnstyledButton onClick={() => choose(null)}>All</UnstyledButton>
            <UnstyledButton
              onClick={() => choose(pairs.filter(pair => pair.isReady).map(pair => pair.pairId))}
            >
              Ready
            </UnstyledButton>
            <UnstyledButton
              onClick={() => choose(pairs.filter(pair => pair.state === 'proposed').map(pair => pair.pairId))}
            >
              Not started
            </UnstyledButton>
            <UnstyledButton onClick={() => choose([])}>None</UnstyledButton>
          </span>
        </legend>
        <TextInput
          aria-label="Find a pair"
          placeholder="Find a pair"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <ul className={styles.list}>
          {pairs
            .filter(pair => matchesSearch(pair, search))
            .map(pair => (
              <li key={pair.pairId}>
                <Checkbox
                  label={`${pair.mentee} and ${pair.mentor}`}
                  checked={chosen.has(pair.pairId)}
                  onChange={() => {
                    toggle(pair.pairId);
                    if (!chosen.has(pair.pairId)) onShow(pair.pairId);
                  }}
                />
              </li>
            ))}
        </ul>
      </fieldset>
    </section>
  );
}
