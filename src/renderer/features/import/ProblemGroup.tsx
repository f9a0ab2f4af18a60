import { Button, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { RosterProblemGroup, RosterRepair } from '#shared/contract/roster-import.ts';
import styles from './ProblemGroup.module.css';

type ProblemGroupProps = {
  readonly group: RosterProblemGroup;
  readonly isBusy: boolean;
  /** The facilitator chose to leave all rows with this problem out. */
  readonly isLeftOut: boolean;
  readonly onRepair: (repair: RosterRepair) => void;
};

/** One kind of problem: what it is, the rows it is in, and how to settle it once for all or row by row. */
export function ProblemGroup({ group, isBusy, isLeftOut, onRepair }: ProblemGroupProps) {
  const [isOpen, setIsOpen] = useState(false);
  const Icon = group.severity === 'error' ? IconBan : IconAlertTriangle;
  return (
    <li className={styles.group} data-severity={group.severity}>
      <div className={styles.line}>
        <UnstyledButton className={styles.head} onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          <IconChevronRight
            size={16}
            className={styles.chevron}
            data-open={isOpen || undefined}
            aria-hidden
          />
          <Icon
            size={16}
            className={styles.icon}
            aria-label={group.severity === 'error' ? 'Not imported' : 'Warning'}
          />
          <span className={styles.words}>
            {group.title}
            {group.columnName !== null && <span className={styles.column}>{group.columnName}</span>}
          </span>
        </UnstyledButton>
        <Settle group={group} isBusy={isBusy} isLeftOut={isLeftOut} onRepair={onRepair} />
      </div>
      {isOpen && (
        <div className={styles.detail}>
          <p className={styles.advice}>{group.advice}</p>
          <ul className={styles.rows}>
            {group.examples.map(example => (
              <Row
                key={`${example.row} ${example.sentence}`}
                group={group}
                example={example}
                isBusy={isBusy}
                onRepair={onRepair}
              />
            ))}
          </ul>
          {group.count > group.examples.length && (
            <p className={styles.advice}>
              and {(group.count - group.examples.length).toLocaleString('en')} more rows
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** What settles all rows of the group at once. */
function Settle({ group, isBusy, isLeftOut, onRepair }: ProblemGroupProps) {
  const { column, value } = group;
  if (group.problem === 'duplicateId') {
    return (
      <div className={styles.settle}>
        <Button
          size="compact-sm"
          disabled={isBusy}
          onClick={() => onRepair({ kind: 'duplicates', keep: 'first' })}
        >
          Keep the first
        </Button>
        <Button
          size="compact-sm"
          disabled={isBusy}
          onClick={() => onRepair({ kind: 'duplicates', keep: 'last' })}
        >
          Keep the last
        </Button>
      </div>
    );
  }
  if (group.problem === 'leftInFile') {
    return (
      <div className={styles.settle}>
        <Button size="compact-sm" disabled={isBusy} onClick={() => onRepair({ kind: 'leaversAreBack' })}>
          {group.count === 1 ? 'This person is back' : 'They are back'}
        </Button>
      </div>
    );
  }
  if (column !== null && value !== null && value !== '')
    return <Replace {...{ group, column, value, isBusy, onRepair }} />;
  if (group.severity === 'warning' && !isLeftOut) {
    return (
      <div className={styles.settle}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isBusy}
          onClick={() => onRepair({ kind: 'skipProblem', problem: group.problem })}
        >
          Leave {group.count === 1 ? 'this row' : 'these rows'} out
        </Button>
      </div>
    );
  }
  return null;
}

function Replace({
  group,
  column,
  value,
  isBusy,
  onRepair,
}: Omit<ProblemGroupProps, 'isLeftOut'> & { readonly column: number; readonly value: string }) {
  const [text, setText] = useState('');
  const label = `Replace “${value}” with`;
  const replace = (to: string) => onRepair({ kind: 'replaceValue', column, from: value, to });
  if (group.choices !== null) {
    return (
      <div className={styles.settle}>
        <Select
          aria-label={label}
          placeholder="It means…"
          data={[...new Set(group.choices)]}
          value={null}
          disabled={isBusy}
          w={170}
          onChange={to => to !== null && replace(to)}
        />
      </div>
    );
  }
  return (
    <form
      className={styles.settle}
      onSubmit={event => {
        event.preventDefault();
        replace(text.trim());
      }}
    >
      <TextInput
        aria-label={label}
        placeholder="Replace with…"
        value={text}
        w={170}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={isBusy || text.trim() === ''}>
        Replace
      </Button>
    </form>
  );
}

type RowProps = {
  readonly group: RosterProblemGroup;
  readonly example: RosterProblemGroup['examples'][number];
  readonly isBusy: boolean;
  readonly onRepair: (repair: RosterRepair) => void;
};

/** One row with the problem: the sentence that names its place, the cell to correct, and a way to leave the row out. */
function Row({ group, example, isBusy, onRepair }: RowProps) {
  const [text, setText] = useState(example.text);
  const { column } = group;
  // A total or a repeated header is no person, whatever is done.
  const isOutAnyway = column === null && group.severity === 'error';
  return (
    <li className={styles.row}>
      <span className={styles.sentence}>{example.sentence}</span>
      {column !== null && (
        <form
          className={styles.edit}
          onSubmit={event => {
            event.preventDefault();
            onRepair({ kind: 'setCell', row: example.row, column, value: text.trim() });
          }}
        >
          <TextInput
            aria-label={`${group.columnName ?? 'Cell'} in row ${example.row}`}
            value={text}
            w={200}
            onChange={event => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" disabled={isBusy || text === example.text}>
            Correct
          </Button>
        </form>
      )}
      {!isOutAnyway && (
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isBusy}
          onClick={() => onRepair({ kind: 'skipRow', row: example.row })}
        >
          Leave out
        </Button>
      )}
    </li>
  );
}
