import { Button, Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import type { Decision, Role } from '#shared/domain/people.ts';
import { EnrolledRow } from './EnrolledRow.tsx';
import styles from './EnrolledList.module.css';
import type { Rating } from './Screening.tsx';

type EnrolledListProps = {
  readonly role: Role;
  readonly people: readonly Enrolled[];
  /** How many the filters show, of which `people` is the first part. */
  readonly total: number;
  /** Whether the rules keep anybody out: where all are eligible, nobody needs to read so. */
  readonly showsEligible: boolean;
  readonly selected: ReadonlySet<number>;
  readonly onSelectAll: () => void;
  readonly onMore: () => void;
  readonly onOpen: (person: Enrolled) => void;
  readonly onReason: (person: Enrolled) => void;
  readonly onSelect: (selected: ReadonlySet<number>) => void;
  readonly onDecision: (ids: readonly number[], decision: Decision) => void;
  readonly onCapacity: (ids: readonly number[], capacity: number) => void;
  readonly onRate: (id: number, rating: Rating, value: number | null) => void;
  readonly onRemove: (ids: readonly number[]) => void;
};

const DECISION_KEYS: Readonly<Record<string, Decision>> = { a: 'accepted', w: 'waitlist', d: 'declined' };

/** The people of one role. Arrow keys move between the rows; letters decide. */
export function EnrolledList(props: EnrolledListProps) {
  const { role, people, selected, onSelect } = props;
  const allSelected = people.every(person => selected.has(person.id));
  const toggle = (id: number) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const pressKey = (event: KeyboardEvent<HTMLTableRowElement>, person: Enrolled) => {
    // Keys pressed in a control of the row belong to the control.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!actOnKey(event.key, person, props, toggle) && !moveFocus(event)) return;
    event.preventDefault();
  };
  return (
    <>
      <table className={styles.table} aria-label={role === 'mentor' ? 'Mentors' : 'Mentees'}>
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              <Checkbox
                size="xs"
                aria-label="Select all"
                checked={allSelected}
                indeterminate={!allSelected && people.some(person => selected.has(person.id))}
                onChange={() => {
                  if (allSelected) onSelect(new Set());
                  else if (props.total > people.length) props.onSelectAll();
                  else onSelect(new Set(people.map(person => person.id)));
                }}
              />
            </th>
            <th scope="col">Person</th>
            <th scope="col">What to know</th>
            {role === 'mentor' && <th scope="col">Mentees</th>}
            {role === 'mentor' && <th scope="col">Screening</th>}
            <th scope="col">Decision</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <EnrolledRow
              key={person.id}
              person={person}
              isFirst={index === 0}
              isSelected={selected.has(person.id)}
              showsEligible={props.showsEligible}
              onOpen={() => props.onOpen(person)}
              onReason={() => props.onReason(person)}
              onToggle={() => toggle(person.id)}
              onKeyDown={event => pressKey(event, person)}
              onDecision={decision => props.onDecision([person.id], decision)}
              onCapacity={capacity => props.onCapacity([person.id], capacity)}
              onRate={(rating, value) => props.onRate(person.id, rating, value)}
              onRemove={() => props.onRemove([person.id])}
            />
          ))}
        </tbody>
      </table>
      {props.total > people.length && (
        <div className={styles.more}>
          <span className="tabular">
            {people.length} of {props.total.toLocaleString('en')}
          </span>
          <Button onClick={props.onMore}>Show more</Button>
        </div>
      )}
      <p className={styles.keys}>
        In the list: <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>Enter</kbd> opens the form, <kbd>Space</kbd>{' '}
        selects, <kbd>A</kbd> accepts, <kbd>W</kbd> waitlist, <kbd>D</kbd> declines
        {role === 'mentor' && ', + and − change how many mentees'}, <kbd>Del</kbd> takes out.
      </p>
    </>
  );
}

/** Whether the key means something for the person; it is done then. */
function actOnKey(
  key: string,
  person: Enrolled,
  props: EnrolledListProps,
  toggle: (id: number) => void,
): boolean {
  const decision = DECISION_KEYS[key.toLowerCase()];
  if (decision) props.onDecision([person.id], decision);
  else if (key === ' ') toggle(person.id);
  else if (key === 'Enter') props.onOpen(person);
  else if (key === 'Delete') props.onRemove([person.id]);
  else if (key === '+' && person.role === 'mentor' && person.capacity < 5)
    props.onCapacity([person.id], person.capacity + 1);
  else if (key === '-' && person.role === 'mentor' && person.capacity > 1)
    props.onCapacity([person.id], person.capacity - 1);
  else return false;
  return true;
}

function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): boolean {
  const row = event.currentTarget;
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : null;
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
