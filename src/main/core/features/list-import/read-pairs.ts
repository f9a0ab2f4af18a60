import type { PairsPlan } from '#shared/contract/list-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ListedState, PairField } from '#shared/domain/list-import.ts';
import { readDate, type ListRows } from '../roster/index.ts';
import type { FindListed, Listed } from './find-listed.ts';
import { cellsIn } from './list-columns.ts';
import type { ListedPerson } from './list-import.sql.ts';
import { readState, readYes } from './pair-words.ts';
import { NOBODY, type ProblemLog } from './problem-list.ts';

export type ReadPair = {
  readonly row: number;
  readonly mentor: ListedPerson;
  readonly mentee: ListedPerson;
  readonly state: ListedState;
  readonly startOn: IsoDate | null;
  readonly purpose: string;
  readonly isLocked: boolean;
};

const PURPOSE_LENGTH = 2000;

/** The rows that name two people of the roster, with what else they say; the other rows go into the log with the reason. */
export function readPairs(
  list: ListRows,
  plan: PairsPlan,
  find: FindListed,
  today: IsoDate,
  problems: ProblemLog,
): ReadPair[] {
  const columnsOf = (field: PairField) =>
    plan.columns.filter(column => column.field === field).map(({ index }) => index);
  const columns = {
    mentor: columnsOf('mentor'),
    mentee: columnsOf('mentee'),
    state: columnsOf('state'),
    startOn: columnsOf('startOn'),
    purpose: columnsOf('purpose'),
    locked: columnsOf('locked'),
  };
  return list.rows.flatMap((row): ReadPair[] => {
    const text = (field: PairField) => cellsIn(row, columns[field]).filter(Boolean).join(' ').trim();
    const mentor = find(cellsIn(row, columns.mentor));
    const mentee = find(cellsIn(row, columns.mentee));
    for (const [side, found] of [
      ['mentor', mentor],
      ['mentee', mentee],
    ] as const)
      complain(side, found);
    if (mentor.person === null || mentee.person === null) return [];
    if (mentor.person.id === mentee.person.id) {
      problems.add(SELF, row.row, `${mentor.person.name} is named as mentor and as mentee`);
      return [];
    }
    const state = text('state') === '' ? plan.state : readState(text('state'));
    if (state === null) {
      problems.add(STATE, row.row, `“${text('state')}” for ${mentor.person.name} and ${mentee.person.name}`);
      return [];
    }
    const startOn = text('startOn') === '' ? null : readDate(text('startOn'), plan.dateOrder, today);
    if (startOn === 'unreadable' || startOn === 'impossible' || startOn === 'openEnd') {
      problems.add(DAY, row.row, `“${text('startOn')}” for ${mentor.person.name} and ${mentee.person.name}`);
      return [];
    }
    const locked = readYes(text('locked'));
    if (locked === null) {
      problems.add(
        LOCKED,
        row.row,
        `“${text('locked')}” for ${mentor.person.name} and ${mentee.person.name}`,
      );
      return [];
    }
    return [
      {
        row: row.row,
        mentor: mentor.person,
        mentee: mentee.person,
        state,
        startOn,
        purpose: text('purpose').slice(0, PURPOSE_LENGTH),
        isLocked: locked,
      },
    ];

    function complain(side: 'mentor' | 'mentee', found: Listed): void {
      if (found.person === null) problems.add(NOBODY[found.why], row.row, `as ${side}, ${found.words}`);
    }
  });
}

const SELF = {
  title: 'Mentor and mentee are the same person',
  advice: 'Nobody can be their own mentor. Correct the row in the file, then choose it again.',
};
const STATE = {
  title: 'The state is not understood',
  advice: 'Proposed, agreed, published, active and ended are understood, and the usual words for them.',
};
const DAY = {
  title: 'The start is not a day',
  advice: 'Write the day as 2026-03-31, or leave the cell empty.',
};
const LOCKED = {
  title: 'Locked is neither yes nor no',
  advice: 'Write yes or no, or leave the cell empty.',
};
