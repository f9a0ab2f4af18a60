import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Decision, Role } from '#shared/domain/people.ts';
import styles from './EnrollmentBar.module.css';

type EnrollmentBarProps = {
  readonly role: Role;
  readonly count: number;
  readonly onDecision: (decision: Decision) => void;
  /** Asks for the reason first. */
  readonly onDecide: (decision: Decision) => void;
  readonly onCapacity: (capacity: number) => void;
  readonly onLetters: () => void;
  readonly onWorkbook: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

const CAPACITY_WORDS: Readonly<Record<number, string>> = {
  1: 'One mentee each',
  2: 'Two mentees each',
  3: 'Three mentees each (not recommended)',
};

/** Decisions for everybody who is selected. */
export function EnrollmentBar(props: EnrollmentBarProps) {
  const { role, count, onDecision, onDecide, onCapacity } = props;
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={`Selected ${role}s`}>
      <strong className="tabular">{count.toLocaleString('en')} selected</strong>
      <Button onClick={() => onDecision('accepted')}>Accept</Button>
      <Button onClick={() => onDecide('waitlist')}>Waitlist…</Button>
      <Button onClick={() => onDecide('declined')}>Decline…</Button>
      <Button onClick={props.onLetters}>Letters…</Button>
      <Menu position="top">
        <Menu.Target>
          <Button aria-label="More for the selected people" px={8}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {role === 'mentor' &&
            [1, 2, 3].map(capacity => (
              <Menu.Item key={capacity} onClick={() => onCapacity(capacity)}>
                {CAPACITY_WORDS[capacity]}
              </Menu.Item>
            ))}
          <Menu.Item onClick={() => onDecision('interested')}>Leave undecided</Menu.Item>
          <Menu.Item onClick={props.onWorkbook}>Save their forms as Excel</Menu.Item>
          <Menu.Item color="red" onClick={props.onRemove}>
            Take out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CloseButton aria-label="Select nobody" onClick={props.onClear} />
    </div>
  );
}
