import { Button, CloseButton, Menu } from '@mantine/core';
import type { Enrolled } from '#shared/contract/enrollment.ts';
import type { Decision, Role } from '#shared/domain/people.ts';
import styles from './EnrollmentBar.module.css';

type EnrollmentBarProps = {
  readonly role: Role;
  readonly people: readonly Enrolled[];
  readonly onDecision: (decision: Decision) => void;
  readonly onCapacity: (capacity: number) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

/** Decisions for everybody who is selected. */
export function EnrollmentBar({
  role,
  people,
  onDecision,
  onCapacity,
  onRemove,
  onClear,
}: EnrollmentBarProps) {
  if (people.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={`Selected ${role}s`}>
      <strong className="tabular">{people.length} selected</strong>
      <Button onClick={() => onDecision('accepted')}>Accept</Button>
      <Button onClick={() => onDecision('waitlist')}>Waitlist</Button>
      <Button onClick={() => onDecision('declined')}>Decline</Button>
      {role === 'mentor' && (
        <Menu position="top">
          <Menu.Target>
            <Button>Mentees each…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {[1, 2, 3].map(capacity => (
              <Menu.Item key={capacity} onClick={() => onCapacity(capacity)}>
                {capacity === 3 ? '3 (not recommended)' : capacity}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Button color="red" variant="subtle" onClick={onRemove}>
        Take out
      </Button>
      <CloseButton aria-label="Select nobody" onClick={onClear} />
    </div>
  );
}
