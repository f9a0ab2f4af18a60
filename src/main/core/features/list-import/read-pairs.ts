import type { PairsPlan } from '#shared/contract/list-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ListedState, PairField } from '#shared/domain/list-import.ts';
import {
  cellsIn,
  columnsOf,
  noteNobody,
  type FindListed,
  type ListedPerson,
  type ProblemLog,
} from '../people-lists/index.ts';
import { readDate, type ListRows } from '../roster/index.ts';
import { readState, readYes } from './pair-words.ts';

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
  const columns = {
    mentor: columnsOf(plan, 'mentor'),
    mentee: columnsOf(plan, 'mentee'),
    state: columnsOf(plan, 'state'),
    startOn: columnsOf(plan, 'startOn'),
    purpose: columnsOf(plan, 'purpose'),
    locked: columnsOf(plan, 'locked'),
  } as const satisfies Record<PairField, readonly number[]>;
  return list.rows.flatMap((row): ReadPair[] => {
    const text = (field: PairField) => cellsIn(row, columns[field]).filter(Boolean).join(' ').trim();
    const place = (field: PairField) => ({ column: columns[field][0] ?? 0, text: text(field) });
    const mentor = find(cellsIn(row, columns.mentor));
    const mentee = find(cellsIn(row, columns.mentee));
    if (mentor.person === null) noteNobody(problems, row, columns.mentor, mentor, 'as mentor, ');
    if (mentee.person === null) noteNobody(problems, row, columns.mentee, mentee, 'as mentee, ');
    if (mentor.person === null || mentee.person === null) return [];
    const both = `for ${mentor.person.name} and ${mentee.person.name}`;
    if (mentor.person.id === mentee.person.id) {
      problems.add(SELF, row.row, `${mentor.person.name} is named as mentor and as mentee`);
      return [];
    }
    const state = text('state') === '' ? plan.state : readState(text('state'));
    if (state === null) {
      problems.add(STATE, row.row, `“${text('state')}” ${both}`, { ...place('state'), choices: STATE_WORDS });
      return [];
    }
    const startOn = text('startOn') === '' ? null : readDate(text('startOn'), plan.dateOrder, today);
    if (startOn === 'unreadable' || startOn === 'impossible' || startOn === 'openEnd') {
      problems.add(DAY, row.row, `“${text('startOn')}” ${both}`, place('startOn'));
      return [];
    }
    const locked = readYes(text('locked'));
    if (locked === null) {
      problems.add(LOCKED, row.row, `“${text('locked')}” ${both}`, {
        ...place('locked'),
        choices: ['Yes', 'No'],
      });
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
  });
}

const STATE_WORDS = ['Proposed', 'Agreed', 'Published', 'Active', 'Ended'] as const;

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
  advice: 'Write the day as 2026-03-31, here or in the file, or leave the cell empty.',
};
const LOCKED = {
  title: 'Locked is neither yes nor no',
  advice: 'Write yes or no, or leave the cell empty.',
};
