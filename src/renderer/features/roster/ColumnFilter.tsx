import { Button, FocusTrap, Paper, Portal } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useState } from 'react';
import {
  EVERYBODY,
  type ColumnFilter as Condition,
  type RosterFilter,
} from '#shared/contract/people-filter.ts';
import { peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import styles from './ColumnFilter.module.css';
import { changeCondition, usePeopleList } from './people-list.ts';
import { RangeFilter } from './RangeFilter.tsx';
import { ValueFilter } from './ValueFilter.tsx';
import { WordsFilter } from './WordsFilter.tsx';

export type FilterEditorProps = {
  readonly column: PeopleColumn;
  readonly condition: Condition | null;
  /** The whole filter, for counting what the other conditions leave. */
  readonly filter: RosterFilter;
  readonly onChange: (condition: Condition | null) => void;
};

type ColumnFilterProps = {
  readonly column: PeopleColumn;
  /** What was pressed: the filter opens under it. */
  readonly anchor: Element;
  readonly onClose: () => void;
};

const WIDTH = 300;

/** The filter of one column, by its kind. What is chosen counts at once; Esc closes. */
export function ColumnFilter({ column, anchor, onClose }: ColumnFilterProps) {
  const filter = usePeopleList()?.filter ?? EVERYBODY;
  const condition = filter.columns.find(one => one.column === column) ?? null;
  const onChange = (next: Condition | null) => changeCondition(column, next);
  const { label, kind, canBeEmpty } = peopleColumn(column);
  // It opens under what was pressed, once; another column is another panel.
  const [place] = useState(() => {
    const { left, bottom } = anchor.getBoundingClientRect();
    return { left: Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8)), top: bottom + 6 };
  });
  const outside = useClickOutside(event => {
    // The days to pick from hang beside the panel.
    const isInPicker = event.target instanceof Element && event.target.closest('.mantine-Popover-dropdown');
    if (!isInPicker) onClose();
  });
  const Editor =
    kind === 'text' ? WordsFilter : kind === 'number' || kind === 'day' ? RangeFilter : ValueFilter;
  const isEmptiness = condition?.kind === 'empty' || condition?.kind === 'filled';
  return (
    <Portal>
      <FocusTrap active>
        <Paper
          ref={outside}
          className={styles.panel ?? ''}
          role="dialog"
          aria-label={`Filter by ${label.toLowerCase()}`}
          style={{
            left: place.left,
            top: place.top,
            width: WIDTH,
            maxHeight: window.innerHeight - place.top - 12,
          }}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onClose();
            if (anchor instanceof HTMLElement) anchor.focus();
          }}
        >
          <h2 className={styles.title}>{label}</h2>
          <Editor column={column} condition={condition} filter={filter} onChange={onChange} />
          {canBeEmpty && (
            <div className={styles.emptiness}>
              {(['empty', 'filled'] as const).map(one => (
                <Button
                  key={one}
                  size="compact-sm"
                  aria-pressed={condition?.kind === one}
                  className={condition?.kind === one ? (styles.pressed ?? '') : ''}
                  onClick={() => onChange(condition?.kind === one ? null : { kind: one, column })}
                >
                  {one === 'empty' ? 'Empty' : 'Not empty'}
                </Button>
              ))}
            </div>
          )}
          <div className={styles.foot}>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={condition === null}
              onClick={() => onChange(null)}
            >
              {isEmptiness ? 'Show all' : 'Clear'}
            </Button>
            <Button size="compact-sm" onClick={onClose}>
              Done
            </Button>
          </div>
        </Paper>
      </FocusTrap>
    </Portal>
  );
}
