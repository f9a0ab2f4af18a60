import { Button } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { WaitingPerson } from '#shared/contract/intake.ts';
import { fullDay } from '../../ui/day-text.ts';
import { MoveButtons } from '../../ui/MoveButtons.tsx';
import { useRowDrag } from '../../ui/use-row-drag.ts';
import { VerdictMark } from './VerdictMark.tsx';
import styles from './WaitlistPage.module.css';

type WaitlistRowProps = {
  readonly person: WaitingPerson;
  readonly place: { readonly index: number; readonly count: number };
  readonly onMove: (from: number, to: number) => void;
  readonly onAccept: () => void;
  readonly onReason: () => void;
};

/** One person who waits. Dragged by the grip; with the keys, Alt and an arrow move the row. */
export function WaitlistRow({ person, place, onMove, onAccept, onReason }: WaitlistRowProps) {
  const { index } = place;
  const { name } = person;
  const { row, grip, isOver } = useRowDrag('waitlist', index, onMove);
  const pressKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey) onMove(index, index + step);
    else {
      const next =
        step < 0 ? event.currentTarget.previousElementSibling : event.currentTarget.nextElementSibling;
      if (next instanceof HTMLElement) next.focus();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys only repeat what the row's buttons do
    <li
      ref={row}
      className={styles.row}
      data-over={isOver || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- rows are walked through with the arrows
      tabIndex={index === 0 ? 0 : -1}
      aria-label={`${name}, place ${index + 1}`}
      onKeyDown={pressKey}
    >
      <span ref={grip} className={styles.grip} draggable title="Drag to another place">
        <IconGripVertical size={16} aria-hidden />
      </span>
      <span className={`${styles.place} tabular`}>{index + 1}</span>
      <span className={styles.who}>
        <Link to="/people/$personId" params={{ personId: String(person.personId) }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.soft}>
          {[
            person.jobTitle,
            person.location,
            person.interestOn && `came forward ${fullDay(person.interestOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <button type="button" className={styles.reason} aria-label={`Reason for ${name}`} onClick={onReason}>
          {person.reason === '' ? 'Add a reason' : person.reason}
        </button>
      </span>
      <span className={styles.state}>
        {index === 0 && <strong className={styles.next}>Next in line</strong>}
        {person.verdict !== 'eligible' && <VerdictMark verdict={person.verdict} />}
      </span>
      <span className={styles.actions}>
        <MoveButtons name={name} place={place} onMove={onMove} />
        <Button size="compact-sm" aria-label={`Accept ${name}`} onClick={onAccept}>
          Accept
        </Button>
      </span>
    </li>
  );
}
