import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import { MAX_CAPACITY, type Decision } from '#shared/domain/people.ts';
import { PairMark } from '../../ui/Half.tsx';
import styles from './EnrolledRow.module.css';
import { Screening, type Rating } from './Screening.tsx';

type EnrolledRowProps = {
  readonly person: Enrolled;
  readonly isFirst: boolean;
  readonly isSelected: boolean;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onDecision: (decision: Decision) => void;
  readonly onCapacity: (capacity: number) => void;
  readonly onRate: (rating: Rating, value: number | null) => void;
  readonly onRemove: () => void;
};

const DECISIONS: readonly { readonly value: Decision; readonly label: string }[] = [
  { value: 'accepted', label: 'Accepted' },
  { value: 'waitlist', label: 'Waitlist' },
  { value: 'declined', label: 'Declined' },
  { value: 'withdrawn', label: 'Withdrew' },
];

/** One person in one role: who they are, what speaks for and against, and the decision. */
export function EnrolledRow(props: EnrolledRowProps) {
  const { person, isFirst, isSelected } = props;
  const isMentor = person.role === 'mentor';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys only repeat what the row's controls do
    <tr
      className={styles.row}
      tabIndex={isFirst ? 0 : -1}
      aria-selected={isSelected}
      data-off={person.decision === 'accepted' ? undefined : true}
      onKeyDown={props.onKeyDown}
    >
      <td>
        <Checkbox
          size="xs"
          aria-label={`Select ${person.name}`}
          checked={isSelected}
          onChange={props.onToggle}
        />
      </td>
      <td className={styles.who}>
        <Link to="/people/$personId" params={{ personId: String(person.personId) }} className={styles.name}>
          {person.name}
        </Link>
        <div className={styles.soft}>{[person.jobTitle, person.location].filter(Boolean).join(' · ')}</div>
        {person.pairs.map(pair => (
          <div key={pair.partner} className={styles.pair}>
            <PairMark size={13} /> with {pair.partner}
            {pair.state === 'proposed' && ', proposed'}
          </div>
        ))}
      </td>
      <td>
        <ul className={styles.hints}>
          {person.hints.map(hint => (
            <li key={hint.words} data-tone={hint.tone}>
              {hint.tone === 'good' ? (
                <IconCheck size={13} stroke={2.25} aria-hidden />
              ) : (
                <IconAlertTriangle size={13} aria-label="Look" />
              )}
              {hint.words}
            </li>
          ))}
        </ul>
      </td>
      {isMentor && (
        <td>
          <Stepper name={person.name} capacity={person.capacity} onChange={props.onCapacity} />
        </td>
      )}
      {isMentor && (
        <td>
          <Screening name={person.name} screening={person.screening} onRate={props.onRate} />
        </td>
      )}
      <td className={styles.decision}>
        <NativeSelect
          size="xs"
          className={styles.select ?? ''}
          aria-label={`Decision about ${person.name}`}
          data={[...DECISIONS]}
          value={person.decision}
          onChange={event => props.onDecision(event.currentTarget.value as Decision)}
        />
        <ActionIcon aria-label={`Take ${person.name} out`} onClick={props.onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

type StepperProps = {
  readonly name: string;
  readonly capacity: number;
  readonly onChange: (capacity: number) => void;
};

function Stepper({ name, capacity, onChange }: StepperProps) {
  return (
    <div className={styles.stepper} role="group" aria-label={`Mentees of ${name}`}>
      <ActionIcon
        size={24}
        aria-label="One mentee less"
        disabled={capacity <= 1}
        onClick={() => onChange(capacity - 1)}
      >
        <IconMinus size={14} />
      </ActionIcon>
      <span className="tabular" aria-live="polite">
        {capacity}
      </span>
      <ActionIcon
        size={24}
        aria-label="One mentee more"
        disabled={capacity >= MAX_CAPACITY}
        onClick={() => onChange(capacity + 1)}
      >
        <IconPlus size={14} />
      </ActionIcon>
    </div>
  );
}
