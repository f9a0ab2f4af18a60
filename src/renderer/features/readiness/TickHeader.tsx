import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChecks, IconChevronDown, IconEraser } from '@tabler/icons-react';
import type { CustomHeaderProps } from 'ag-grid-react';
import { columnTitle, type TickColumn } from './matrix-model.ts';
import styles from './TickHeader.module.css';

export type TickHeaderParams = {
  readonly column2: TickColumn;
  readonly progress: string;
  readonly onMark: (column: TickColumn, to: 'done' | 'rehearsed' | 'open') => void;
};

/** The head of a ticked column: its title, how many are done, and what can be done with all who are shown. */
export function TickHeader({ column2, progress, onMark }: CustomHeaderProps & TickHeaderParams) {
  const title = columnTitle(column2);
  const needsRehearsal = column2.kind === 'module' && column2.module.needsRehearsal;
  const verb = column2.kind === 'event' ? 'attended' : 'completed';
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.header} aria-label={`${title}, ${progress}. Mark all shown`}>
          <span className={styles.title}>{title}</span>
          <span className={styles.progress}>
            {progress}
            {needsRehearsal && ' · rehearse'}
            <IconChevronDown size={12} aria-hidden />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>All who are shown</Menu.Label>
        {needsRehearsal && (
          <Menu.Item
            leftSection={<IconChecks size={16} aria-hidden />}
            onClick={() => onMark(column2, 'rehearsed')}
          >
            Mark all shown as rehearsed
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCheck size={16} aria-hidden />} onClick={() => onMark(column2, 'done')}>
          Mark all shown as {needsRehearsal ? 'read only' : verb}
        </Menu.Item>
        <Menu.Item leftSection={<IconEraser size={16} aria-hidden />} onClick={() => onMark(column2, 'open')}>
          Take back for all shown
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
