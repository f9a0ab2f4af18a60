import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import styles from './ColumnFilter.module.css';
import { FIRST_LAYOUT } from './people-columns.ts';
import { livingGrid } from './people-grid.ts';
import { useOfPeopleList, type PeopleList } from './people-list.ts';

const NOTHING_MOVED: PeopleList['columns'] = [];

/** Which columns are shown. They are moved and made wider in the grid itself. */
export function ColumnMenu() {
  const columns = useOfPeopleList(list => list?.columns ?? NOTHING_MOVED);
  const shown = columns.length > 0 ? columns : FIRST_LAYOUT;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus width={260}>
      <Popover.Target>
        <Button leftSection={<IconColumns3 size={16} aria-hidden />}>Columns</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.choices}>
          {shown
            .filter(({ column }) => column !== 'name')
            .map(({ column, isShown }) => (
              <Checkbox
                key={column}
                size="xs"
                className={styles.choice ?? ''}
                checked={isShown}
                label={peopleColumn(column).label}
                onChange={event => livingGrid().api.setColumnsVisible([column], event.currentTarget.checked)}
              />
            ))}
        </div>
        <Button size="compact-sm" variant="subtle" mt={8} onClick={() => livingGrid().api.resetColumnState()}>
          Columns as at first
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
