import type { PersonFields } from '#shared/contract/roster.ts';
import { parseIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { isEmailAddress } from './import/email-address.ts';
import { readTimeZone } from './import/time-zone-names.ts';

export type PersonChange = { readonly [K in keyof PersonFields]?: PersonFields[K] | undefined };
/** What is wrong with a field, by its name, each in a sentence that says what to do. */
export type FieldMessages = Record<string, string>;

const LENGTHS = {
  employeeId: 64,
  firstName: 120,
  lastName: 120,
  preferredName: 120,
  pronouns: 40,
  email: 254,
  jobTitle: 200,
  department: 200,
  businessFunction: 200,
  location: 200,
  timeZone: 64,
  intakeGroup: 80,
  availability: 200,
  accessNeeds: 500,
} as const;
const REQUIRED = new Set(['employeeId', 'firstName', 'lastName']);
const DATES = ['hireDate', 'dateInJob', 'terminationDate'] as const;
const DATE_WORDS = { hireDate: 'hire date', dateInJob: 'date in job', terminationDate: 'last day' } as const;
/** Characters that show nothing, or turn the reading direction of what follows. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * The change as it is stored (trimmed, empty text as null, e-mail in lower case) and one sentence per field
 * that cannot be stored. `before` is the person as saved, or null for a new one.
 */
export function checkChange(
  change: PersonChange,
  before: PersonFields | null,
): { readonly values: PersonChange; readonly messages: FieldMessages } {
  const values: Record<string, unknown> = { ...change };
  const messages: FieldMessages = {};
  for (const [column, longest] of Object.entries(LENGTHS)) {
    const text = change[column as keyof typeof LENGTHS];
    if (text === undefined) continue;
    const clean = (text ?? '').replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim();
    if (clean.length > longest)
      messages[column] = `Use at most ${longest} characters; this has ${clean.length}.`;
    values[column] = clean === '' && !REQUIRED.has(column) ? null : clean;
  }
  for (const list of ['languages', 'interests'] as const) {
    if (change[list]) values[list] = distinct(change[list]);
  }
  checkNames({ ...before, ...values }, values, messages);
  checkEmail(values, messages);
  checkDates({ ...before, ...values }, values, messages);
  checkTimeZone(values, messages);
  checkGrade(values, messages);
  return { values: values, messages };
}

type Values = Record<string, unknown>;

function checkNames(next: Values, values: Values, messages: FieldMessages): void {
  if (
    (values['firstName'] !== undefined || values['lastName'] !== undefined) &&
    !next['firstName'] &&
    !next['lastName']
  )
    messages['lastName'] = 'Give at least a first or a last name.';
  if (values['employeeId'] === '')
    messages['employeeId'] = 'Give an employee ID; imports find the person by it.';
}

function checkEmail(values: Values, messages: FieldMessages): void {
  if (typeof values['email'] !== 'string') return;
  values['email'] = values['email'].toLowerCase();
  if (!isEmailAddress(values['email'] as string))
    messages['email'] ??= 'This is not an e-mail address. It looks like name@company.com.';
}

function checkDates(next: Values, values: Values, messages: FieldMessages): void {
  for (const column of DATES) {
    const text = values[column];
    if (typeof text !== 'string') continue;
    if (text.trim() === '') values[column] = null;
    else if (parseIsoDate(text) === null)
      messages[column] = 'There is no such day. Write year, month and day, such as 2024-03-31.';
  }
  const hired = dateOf(next['hireDate']);
  for (const column of ['dateInJob', 'terminationDate'] as const) {
    const later = dateOf(next[column]);
    const isTouched = values['hireDate'] !== undefined || values[column] !== undefined;
    if (isTouched && hired && later && later < hired && !messages['hireDate'])
      messages[column] ??= `The ${DATE_WORDS[column]} (${later}) lies before the hire date (${hired}).`;
  }
  if (values['terminationDate'] && next['status'] !== 'left')
    messages['terminationDate'] ??= 'Set the status to “left” too, or leave the last day empty.';
}

function dateOf(value: unknown): IsoDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null;
}

function checkTimeZone(values: Values, messages: FieldMessages): void {
  if (typeof values['timeZone'] !== 'string') return;
  const zone = readTimeZone(values['timeZone']);
  if (zone) values['timeZone'] = zone;
  else messages['timeZone'] = 'This time zone is not known. Write it like Europe/Berlin or UTC+2.';
}

function checkGrade(values: Values, messages: FieldMessages): void {
  const grade = values['gradeLevel'];
  if (typeof grade === 'number' && (!Number.isInteger(grade) || grade < 0 || grade > 99))
    messages['gradeLevel'] = 'A grade is a whole number from 0 to 99; larger is more senior.';
}

/** Trimmed items without repeats; "german" and "German" are one. */
export function distinct(items: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const item of items) {
    const clean = item.replace(INVISIBLE, ' ').trim().slice(0, 60);
    if (clean !== '' && !byKey.has(foldText(clean))) byKey.set(foldText(clean), clean);
  }
  return [...byKey.values()];
}
