import type { DateOrder } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { readChannel, readPerformance, readStatus, readTerminationType } from './choice-words.ts';
import { cleanText, isPlaceholder } from './clean-text.ts';
import { readDate } from './date-format.ts';
import { emailAddressIn, isEmailAddress } from './email-address.ts';
import { gradeNumber } from './grade-order.ts';
import { readList, readSkills } from './list-cells.ts';
import type { ProblemKind } from './problem-catalog.ts';
import { ITEM_SEPARATOR, KEEP, LEVEL_SEPARATOR } from './stored-fields.ts';
import { readTimeZone } from './time-zone-names.ts';

/** What a cell becomes, and what is wrong with it. */
export type CellValue = { readonly value: string; readonly problems: readonly CellProblem[] };
export type CellProblem = { readonly kind: ProblemKind; readonly detail: string };

export type CellOptions = {
  readonly today: IsoDate;
  readonly dateOrder: DateOrder;
  /** Grade words to their place in the confirmed order, or null when grades are numbers. */
  readonly grades: ReadonlyMap<string, number> | null;
};

const MAX_LANGUAGE = 60;
const MAX_INTEREST = 80;
const MAX_SKILL = 120;
/** Oldest hire that a working person can have, years before today; and how far ahead a date may be planned. */
const LONGEST_CAREER = 70;
const FARTHEST_PLAN = 10;

/** Printable ASCII that starts and ends with a letter or digit: nothing to clean, and no formula. */
const PLAIN = /^[A-Za-z0-9](?:[ -~]*[A-Za-z0-9])?$/;

/**
 * The value of a cell that needs no second look, or null when `readCell` has to judge it.
 *
 * Names, ids and addresses differ in every row, so they are most of the work, and nearly all of them are plain.
 */
export function readPlainCell(cell: string, field: RosterField): string | null {
  const { kind, maxLength } = rosterField(field);
  if (cell.length > maxLength || cell.length < 6 || !PLAIN.test(cell) || cell.includes('  ')) return null;
  switch (kind) {
    case 'email':
      return isEmailAddress(cell) ? cell : null;
    case 'id':
      return cell.includes('E+') || cell.includes('e+') ? null : cell;
    case 'name':
    case 'text':
    case 'manager':
      return cell;
    default:
      return null;
  }
}

/** Reads one cell of a mapped column; pure, so that equal cells of a column are read once. */
export function readCell(cell: string, field: RosterField, options: CellOptions): CellValue {
  const problems: CellProblem[] = [];
  const note = (kind: ProblemKind, detail = ''): void => void problems.push({ kind, detail });
  const { kind, maxLength } = rosterField(field);
  const source = kind === 'list' || kind === 'skills' ? cell.replace(/[\r\n]+/g, ';') : cell;
  let text = cleanText(source, flaw => note(flaw));
  if (field === 'employeeId') text = text.replace(/^'(?=\w)/, '');
  if (kind === 'name' ? /^[-–—?.]+$/.test(text) : isPlaceholder(text)) text = '';
  if (text === '')
    return { value: problems.some(problem => problem.kind === 'cellError') ? KEEP : '', problems };
  if (text.length > maxLength) {
    note(
      kind === 'id' ? 'overLongId' : kind === 'name' ? 'overLongName' : 'overLong',
      text.length.toLocaleString('en-US'),
    );
    return { value: KEEP, problems };
  }
  return { value: convert(text, field, options, note), problems };
}

type Note = (kind: ProblemKind, detail?: string) => void;

function convert(text: string, field: RosterField, options: CellOptions, note: Note): string {
  switch (rosterField(field).kind) {
    case 'id':
      if (/^\d(?:[.,]\d+)?E\+\d{1,2}$/i.test(text)) note('damagedId');
      return text;
    case 'email':
      return emailOf(text, note);
    case 'date':
      return dateOf(text, options, note);
    case 'choice':
      return choiceOf(text, field, note);
    case 'grade':
      return gradeOf(text, options, note);
    case 'timeZone':
      return readTimeZone(text) ?? keep(note, 'unknownTimeZone');
    case 'list':
      return listOf(text, field === 'languages' ? MAX_LANGUAGE : MAX_INTEREST, note);
    case 'skills':
      return skillsOf(text, note);
    default:
      return text;
  }
}

function keep(note: Note, kind: ProblemKind, detail = ''): string {
  note(kind, detail);
  return KEEP;
}

function emailOf(text: string, note: Note): string {
  return emailAddressIn(text) ?? keep(note, 'badEmail');
}

function dateOf(text: string, options: CellOptions, note: Note): string {
  const date = readDate(text, options.dateOrder, options.today);
  if (date === 'openEnd') return '';
  if (date === 'impossible') return keep(note, 'impossibleDate');
  if (date === 'unreadable') return keep(note, 'unreadableDate');
  const years = Number(date.slice(0, 4)) - Number(options.today.slice(0, 4));
  return years < -LONGEST_CAREER || years > FARTHEST_PLAN ? keep(note, 'dateOutOfRange', date) : date;
}

function choiceOf(text: string, field: RosterField, note: Note): string {
  switch (field) {
    case 'status':
      return readStatus(text) ?? keep(note, 'unknownStatus');
    case 'terminationType':
      return readTerminationType(text) ?? keep(note, 'unknownTerminationType');
    case 'performanceRating':
      return readPerformance(text) ?? keep(note, 'unknownRating');
    default:
      return readChannel(text) ?? keep(note, 'unknownChannel');
  }
}

function gradeOf(text: string, options: CellOptions, note: Note): string {
  const place = options.grades ? (options.grades.get(foldText(text)) ?? null) : gradeNumber(text);
  return place === null ? keep(note, 'unknownGrade') : String(place);
}

function listOf(text: string, longest: number, note: Note): string {
  const items = readList(text);
  for (const item of items) if (item.length > longest) note('overLongItem', item.slice(0, 40));
  return items.filter(item => item.length <= longest).join(ITEM_SEPARATOR);
}

function skillsOf(text: string, note: Note): string {
  const { skills, badLevels } = readSkills(text);
  for (const item of badLevels) note('badSkillLevel', item.slice(0, 60));
  for (const { name } of skills) if (name.length > MAX_SKILL) note('overLongItem', name.slice(0, 40));
  return skills
    .filter(({ name }) => name.length <= MAX_SKILL)
    .map(({ name, level }) => name + LEVEL_SEPARATOR + level)
    .join(ITEM_SEPARATOR);
}
