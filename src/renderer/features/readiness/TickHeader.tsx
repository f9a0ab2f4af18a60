import { Menu } from '@mantine/core';
import { IconCheck, IconChecks, IconChevronDown, IconEraser } from '@tabler/icons-react';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { columnTitle, type TickColumn } from './matrix-model.ts';
import styles from './TickHeader.module.css';

type TickHeaderProps = {
  readonly column: TickColumn;
  readonly progress: string;
  readonly onMark: (column: TickColumn, to: 'done' | 'rehearsed' | 'open') => void;
};

/** The head of a ticked column: its title, how many are done, and what can be done with all who are shown. */
export function TickHeader({ column, progress, onMark }: TickHeaderProps) {
  const title = columnTitle(column);
  const needsRehearsal = column.kind === 'module' && column.module.needsRehearsal;
  const verb = column.kind === 'event' ? 'attended' : 'completed';
  return (
    <LazyMenu
      label={`${title}, ${progress}. Mark all shown`}
      className={styles.header}
      position="bottom-start"
      items={
        <>
          <Menu.Label>All who are shown</Menu.Label>
          {needsRehearsal && (
            <Menu.Item
              leftSection={<IconChecks size={16} aria-hidden />}
              onClick={() => onMark(column, 'rehearsed')}
            >
              Mark all shown as rehearsed
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCheck size={16} aria-hidden />} onClick={() => onMark(column, 'done')}>
            Mark all shown as {needsRehearsal ? 'read only' : verb}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconEraser size={16} aria-hidden />}
            onClick={() => onMark(column, 'open')}
          >
            Take back for all shown
          </Menu.Item>
        </>
      }
    >
      <span className={styles.title}>{title}</span>
      <span className={styles.progress}>
        {progress}
        {needsRehearsal && ' · rehearse'}
        <IconChevronDown size={12} aria-hidden />
      </span>
    </LazyMenu>
  );
}
