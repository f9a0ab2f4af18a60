import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileText, IconMinus, IconPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import { SOURCE_WORDS } from '#shared/domain/intake.ts';
import { MAX_CAPACITY, type Decision } from '#shared/domain/people.ts';
import { fullDay } from '../../ui/day-text.ts';
import { PairMark } from '../../ui/Half.tsx';
import { DECISIONS_SHOWN } from './decision-words.ts';
import styles from './EnrolledRow.module.css';
import { Screening, type Rating } from './Screening.tsx';
import { ReasonList, VerdictMark } from './VerdictMark.tsx';

type EnrolledRowProps = {
  readonly person: Enrolled;
  readonly isFirst: boolean;
  readonly isSelected: boolean;
  readonly showsEligible: boolean;
  readonly onOpen: () => void;
  readonly onReason: () => void;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onDecision: (decision: Decision) => void;
  readonly onCapacity: (capacity: number) => void;
  readonly onRate: (rating: Rating, value: number | null) => void;
  readonly onRemove: () => void;
};

/** One person in one role: who they are, what speaks for and against, and the decision. */
export function EnrolledRow(props: EnrolledRowProps) {
  const { person, isFirst, isSelected } = props;
  const isMentor = person.role === 'mentor';
  const came = [
    person.interestOn && `Came forward ${fullDay(person.interestOn)}`,
    person.source && SOURCE_WORDS[person.source],
    person.intakeGroup,
  ].filter(Boolean);
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
        {came.length > 0 && <div className={styles.soft}>{came.join(' · ')}</div>}
        {person.pairs.map(pair => (
          <div key={pair.partner} className={styles.pair}>
            <PairMark size={13} /> with {pair.partner}
            {pair.state === 'proposed' && ', proposed'}
          </div>
        ))}
      </td>
      <td>
        {(props.showsEligible || person.verdict !== 'eligible' || person.isOverridden) && (
          <div className={styles.verdict}>
            <VerdictMark verdict={person.verdict} />
            <ReasonList reasons={person.reasons} />
          </div>
        )}
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
          data={[...DECISIONS_SHOWN]}
          value={person.decision}
          onChange={event => props.onDecision(event.currentTarget.value as Decision)}
        />
        <ActionIcon
          aria-label={`Form of ${person.name}`}
          title="What this person wrote"
          onClick={props.onOpen}
        >
          <IconFileText size={16} />
        </ActionIcon>
        <ActionIcon aria-label={`Take ${person.name} out`} title="Take out" onClick={props.onRemove}>
          <IconX size={16} />
        </ActionIcon>
        <DecisionNote person={person} onReason={props.onReason} />
      </td>
    </tr>
  );
}

/** Place on the waitlist and the reason of the decision, which can be given here. */
function DecisionNote({ person, onReason }: { readonly person: Enrolled; readonly onReason: () => void }) {
  const { decision, decisionReason, name, place } = person;
  const isTold = decision === 'waitlist' || decision === 'declined';
  if (!isTold && decisionReason === '') return null;
  return (
    <div className={styles.note}>
      {decision === 'waitlist' && place !== null && (
        <div>{place === 1 ? 'Next in line' : `Place ${place} in line`}</div>
      )}
      <button type="button" className={styles.reason} aria-label={`Reason for ${name}`} onClick={onReason}>
        {decisionReason === '' ? 'Add a reason' : decisionReason}
      </button>
    </div>
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
