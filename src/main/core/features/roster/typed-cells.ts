import { parseIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { displayName } from '#shared/domain/people.ts';
import { cellWords, peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import type { Db } from '#core/db/connection.ts';
import { selectGradeLadder } from './grade-ladder.sql.ts';
import { readChannel, readStatus, readTerminationType } from './import/choice-words.ts';
import { readDate } from './import/date-format.ts';
import type { PersonChange } from './person-rules.ts';
import * as sql from './typed-cells.sql.ts';

/** What a typed text says for a column: a change of the person, or why it says nothing. */
export type TypedReading =
  | { readonly kind: 'value'; readonly change: PersonChange }
  | { readonly kind: 'unreadable'; readonly sentence: string };

type Editable = Exclude<PeopleColumn, 'name' | 'takesPart'>;

/** Reads the text of a cell as people write it in a spreadsheet: "3rd of March", "at work", a manager by id, e-mail or name. */
export function readTyped(db: Db, column: PeopleColumn, text: string, today: IsoDate): TypedReading {
  if (!isEditable(column))
    return unreadable(
      `${peopleColumn(column).label} is worked out from other cells and cannot be typed into.`,
    );
  const clean = text.trim();
  if (clean === '') return readNothing(column);
  switch (column) {
    case 'gradeLevel':
      return readGrade(db, clean);
    case 'hireDate':
    case 'dateInJob':
    case 'terminationDate':
      return readDay(column, clean, today);
    case 'status':
      return readChoice(column, clean, readStatus(clean));
    case 'terminationType':
      return readChoice(column, clean, readTerminationType(clean));
    case 'preferredChannel':
      return readChoice(column, clean, readChannel(clean));
    case 'managerName':
      return readManager(db, clean);
    default:
      return { kind: 'value', change: { [column]: clean } };
  }
}

/** The field of a person that a column's cells are kept in. */
export function fieldOf(column: PeopleColumn): keyof PersonChange | null {
  if (column === 'managerName') return 'managerId';
  return isEditable(column) ? column : null;
}

function isEditable(column: PeopleColumn): column is Editable {
  return peopleColumn(column).isEditable;
}

function unreadable(sentence: string): TypedReading {
  return { kind: 'unreadable', sentence };
}

function readNothing(column: Editable): TypedReading {
  if (column === 'status') return unreadable(`A status is needed: ${wordsOf(column)}.`);
  const field = fieldOf(column) ?? column;
  const isText = column === 'firstName' || column === 'lastName' || column === 'employeeId';
  return { kind: 'value', change: { [field]: isText ? '' : null } };
}

function readGrade(db: Db, text: string): TypedReading {
  const ladder = selectGradeLadder(db);
  const place = ladder.findIndex(label => foldText(label) === foldText(text));
  if (place >= 0) return { kind: 'value', change: { gradeLevel: place + 1 } };
  const number = Number(text.replace(/^grade\s*/i, '').replace(',', '.'));
  if (Number.isFinite(number)) return { kind: 'value', change: { gradeLevel: number } };
  return unreadable(
    ladder.length === 0
      ? `“${text}” is not a number. A grade is a whole number from 0 to 99; larger is more senior.`
      : `“${text}” is no grade of this program, which are: ${ladder.join(', ')}. A level from 0 to 99 will do as well.`,
  );
}

function readDay(column: Editable, text: string, today: IsoDate): TypedReading {
  if (parseIsoDate(text)) return { kind: 'value', change: { [column]: text } };
  const dayFirst = readDate(text, 'dmy', today);
  const monthFirst = readDate(text, 'mdy', today);
  const first = parseIsoDate(dayFirst);
  const second = parseIsoDate(monthFirst);
  if (first && second && first !== second && !text.includes('.'))
    return unreadable(
      `“${text}” could be ${first} or ${second}. Write year, month and day, such as ${first}.`,
    );
  const day = first ?? second;
  if (day) return { kind: 'value', change: { [column]: day } };
  if (dayFirst === 'openEnd') return { kind: 'value', change: { [column]: null } };
  return unreadable(`“${text}” is not a day. Write year, month and day, such as 2024-03-31.`);
}

function readChoice(
  column: 'status' | 'terminationType' | 'preferredChannel',
  text: string,
  found: string | null,
): TypedReading {
  const words = Object.entries(peopleColumn(column).words ?? {});
  const own = words.find(([, word]) => foldText(word) === foldText(text))?.[0];
  const choice = own ?? found;
  if (choice === null) return unreadable(`“${text}” is none of the choices: ${wordsOf(column)}.`);
  return { kind: 'value', change: { [column]: choice } };
}

function wordsOf(column: PeopleColumn): string {
  return Object.values(peopleColumn(column).words ?? {}).join(', ');
}

function readManager(db: Db, text: string): TypedReading {
  const id = sql.selectIdByIdOrEmail(db, text);
  if (id !== null) return { kind: 'value', change: { managerId: id } };
  const named = sql.selectIdsByName(db, foldText(text));
  const [only] = named;
  if (named.length === 1 && only !== undefined) return { kind: 'value', change: { managerId: only } };
  if (named.length > 1)
    return unreadable(`${named.length} people are called ${text}. Give the manager’s employee ID or e-mail.`);
  return unreadable(
    `Nobody here has the employee ID, e-mail or name “${text}”. Write the manager as in the list, or add them first.`,
  );
}

/** A cell of a person as people read it; null when it is empty. */
export function shownCell(db: Db, column: PeopleColumn, person: PersonChange): string | null {
  const field = fieldOf(column);
  if (field === null) return null;
  const value = person[field];
  if (column === 'managerName') {
    const manager = typeof value === 'number' ? sql.selectName(db, value) : null;
    return manager ? displayName(manager) : null;
  }
  return typeof value === 'string' || typeof value === 'number' ? cellWords(column, value) : null;
}
