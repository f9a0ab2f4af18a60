import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { foldText } from '#shared/domain/fold-text.ts';
import styles from './FilterMenu.module.css';

type Choice<T> = { readonly value: T; readonly label: string; readonly count?: number };

type FilterMenuProps<T> = {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  /** For a choice that is always made and hides nothing worth a mark. */
  readonly isQuiet?: boolean;
};

/** Above this many choices a field to find one is worth its place. */
const SEARCHED_FROM = 9;

/** A filter that says what it is set to, with its choices behind it. */
export function FilterMenu<T extends string | null>({
  label,
  choices,
  chosen,
  onChange,
  isQuiet = false,
}: FilterMenuProps<T>) {
  const [text, setText] = useState('');
  const shown = choices.filter(choice => foldText(choice.label).includes(foldText(text))).slice(0, 200);
  const [first] = chosen;
  const name =
    first === undefined || isQuiet
      ? label
      : chosen.length === 1
        ? (choices.find(choice => choice.value === first)?.label ?? label)
        : `${label}: ${chosen.length}`;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus onClose={() => setText('')}>
      <Popover.Target>
        <Button
          className={chosen.length > 0 && !isQuiet ? (styles.set ?? '') : ''}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={
            isQuiet ? label : `Filter by ${label.toLowerCase()}${chosen.length > 0 ? `, set to ${name}` : ''}`
          }
        >
          <span className={styles.name}>{name}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu ?? ''}>
        {choices.length >= SEARCHED_FROM && (
          <TextInput
            placeholder={`Find a ${label.toLowerCase()}`}
            aria-label={`Find a ${label.toLowerCase()}`}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            mb={8}
          />
        )}
        <div className={styles.choices}>
          {shown.map(choice => (
            <Checkbox
              key={choice.value ?? ''}
              size="xs"
              className={styles.choice ?? ''}
              checked={chosen.includes(choice.value)}
              label={
                <span className={styles.label}>
                  <span>{choice.label}</span>
                  {choice.count !== undefined && (
                    <span className={styles.count}>{choice.count.toLocaleString('en')}</span>
                  )}
                </span>
              }
              classNames={{ labelWrapper: styles.labelWrapper ?? '' }}
              onChange={event =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, choice.value]
                    : chosen.filter(value => value !== choice.value),
                )
              }
            />
          ))}
          {shown.length === 0 && <p className={styles.none}>None with this name</p>}
        </div>
        {chosen.length > 0 && !isQuiet && (
          <Button variant="subtle" size="compact-sm" mt={8} onClick={() => onChange([])}>
            Show all
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
