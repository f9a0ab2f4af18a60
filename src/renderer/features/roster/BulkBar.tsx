import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Role } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './BulkBar.module.css';
import { usePeopleTotal } from './people-rows.ts';

type BulkBarProps = {
  readonly count: number;
  readonly isBusy: boolean;
  readonly onSelectAll: () => void;
  readonly onEnroll: (role: Role) => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

/** What can be done with the people who are selected, also across pages. */
export function BulkBar({ count, isBusy, onSelectAll, onEnroll, onChange, onRemove, onClear }: BulkBarProps) {
  const total = usePeopleTotal() ?? 0;
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected people">
      <strong className="tabular">{count.toLocaleString('en')} selected</strong>
      {count < total && (
        <Button size="compact-sm" variant="subtle" disabled={isBusy} onClick={onSelectAll}>
          Select all {total.toLocaleString('en')}
        </Button>
      )}
      <span className={styles.line} aria-hidden />
      <Button
        disabled={isBusy}
        leftSection={<Half role="mentee" size={14} />}
        onClick={() => onEnroll('mentee')}
      >
        Enroll as {count === 1 ? 'mentee' : 'mentees'}
      </Button>
      <Button
        disabled={isBusy}
        leftSection={<Half role="mentor" size={14} />}
        onClick={() => onEnroll('mentor')}
      >
        Enroll as {count === 1 ? 'mentor' : 'mentors'}
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <Button aria-label="More for the selected people" px={8}>
            <IconDots size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onChange}>Change a field of all…</Menu.Item>
          <Menu.Item color="red" onClick={onRemove}>
            Remove from the roster
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CloseButton aria-label="Select nobody" onClick={onClear} />
    </div>
  );
}
