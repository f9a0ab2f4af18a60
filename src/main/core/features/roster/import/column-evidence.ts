import type { RosterField } from '#shared/domain/roster-fields.ts';
import type { TextColumn } from './cell-column.ts';
import { readChannel, readStatus } from './choice-words.ts';
import { guessDateFormat, readDate } from './date-format.ts';
import { dayOf } from '#shared/domain/dates.ts';
import { emailAddressIn } from './email-address.ts';
import { isTimeZone } from './time-zone-names.ts';

/** What the values of one column look like, each a share of the filled cells, 0..1. */
export type ColumnEvidence = {
  readonly filled: number;
  readonly distinct: number;
  readonly emails: number;
  readonly dates: number;
  readonly statuses: number;
  readonly channels: number;
  readonly timeZones: number;
  readonly commaNames: number;
  readonly severalWords: number;
  readonly leveledSkills: number;
  readonly withDigits: number;
  readonly lists: number;
  readonly averageLength: number;
  readonly values: readonly string[];
};

const LOOKED_AT = 400;

/** Evidence from up to 400 values spread over the whole column, so that a sorted file does not mislead. */
export function columnEvidence(cells: TextColumn, firstRow: number): ColumnEvidence {
  const count = cells.length - firstRow;
  const step = Math.max(1, Math.floor(count / LOOKED_AT));
  const values: string[] = [];
  let looked = 0;
  for (let index = firstRow; index < cells.length; index += step) {
    looked++;
    const value = (cells.at(index) ?? '').slice(0, 500).trim();
    if (value !== '') values.push(value);
  }
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(value => test(value)).length / values.length;
  const order = guessDateFormat(values).order ?? 'dmy';
  const today = dayOf(new Date(Date.UTC(2100, 0, 1)));
  return {
    filled: looked === 0 ? 0 : values.length / looked,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    emails: share(value => value.includes('@') && emailAddressIn(value) !== null),
    dates: share(
      value =>
        /\d/.test(value) &&
        !/^\d{5}$/.test(value) &&
        !['unreadable', 'impossible'].includes(readDate(value, order, today)),
    ),
    statuses: share(value => value.length > 1 && readStatus(value) !== null),
    channels: share(value => readChannel(value) !== null),
    timeZones: share(value => /[/+]|UTC|GMT/.test(value) && isTimeZone(value)),
    commaNames: share(value => /^\p{Lu}[\p{L}\p{M}'’. -]*,\s*\p{L}/u.test(value)),
    severalWords: share(value => /^\p{L}\S*\s+\S/u.test(value)),
    leveledSkills: share(value => /\p{L}\s*(?::\s*|\(|=)[1-5]\)?/u.test(value)),
    withDigits: share(value => /\d/.test(value)),
    lists: share(value => /[;|]/.test(value) || value.split(',').length > 2),
    averageLength:
      values.length === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / values.length,
    values,
  };
}

/** Whether the values speak against a header's claim: a column called "E-mail" without a single address. */
export function contradicts(evidence: ColumnEvidence, field: RosterField): boolean {
  if (evidence.values.length === 0) return false;
  switch (field) {
    case 'email':
    case 'managerEmail':
      return evidence.emails < 0.3;
    case 'hireDate':
    case 'dateInJob':
    case 'terminationDate':
      return evidence.dates < 0.3 && !evidence.values.every(value => /^\d{5}$/.test(value));
    case 'employeeId':
      return evidence.distinct < 0.5 || evidence.averageLength > 40;
    case 'managerId':
      return evidence.averageLength > 40;
    case 'firstName':
    case 'lastName':
      return evidence.withDigits > 0.8 && evidence.averageLength < 3;
    default:
      return false;
  }
}

/** The field that values give away without a header's help, with how sure that is. */
export function fieldFromValues(
  evidence: ColumnEvidence,
): { readonly field: RosterField; readonly confidence: number } | null {
  if (evidence.values.length === 0) return null;
  if (evidence.emails > 0.8)
    return { field: evidence.distinct > 0.7 ? 'email' : 'managerEmail', confidence: 0.7 };
  if (evidence.leveledSkills > 0.6) return { field: 'skillsOffered', confidence: 0.45 };
  if (evidence.timeZones > 0.8) return { field: 'timeZone', confidence: 0.7 };
  if (evidence.channels > 0.9) return { field: 'preferredChannel', confidence: 0.6 };
  if (evidence.statuses > 0.9) return { field: 'status', confidence: 0.5 };
  if (evidence.commaNames > 0.8 && evidence.distinct > 0.7) return { field: 'fullName', confidence: 0.6 };
  if (evidence.dates > 0.9) return { field: 'hireDate', confidence: 0.4 };
  const isCode =
    evidence.withDigits > 0.9 &&
    evidence.averageLength >= 2 &&
    evidence.averageLength <= 20 &&
    evidence.severalWords < 0.1;
  if (isCode && evidence.distinct === 1 && evidence.filled > 0.98 && evidence.dates < 0.5)
    return { field: 'employeeId', confidence: 0.65 };
  return null;
}
