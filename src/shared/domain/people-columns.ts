import { CHANNELS, TERMINATION_TYPES } from './people.ts';

/**
 * How a column of the list of people is filtered: by words in cells that all differ, by the values that occur, by fixed
 * choices, by a range of numbers or of days.
 */
export type PeopleColumnKind = 'text' | 'value' | 'choice' | 'number' | 'day';

type ColumnSpec = {
  readonly label: string;
  readonly kind: PeopleColumnKind;
  /** Whether its cells can be typed into, pasted over and set for many people. */
  readonly isEditable: boolean;
  /** False where a cell is never empty. */
  readonly canBeEmpty: boolean;
  /** What the values are called, in their order, for choices. */
  readonly words?: Readonly<Record<string, string>>;
};

const CHANNEL_WORDS = Object.fromEntries(CHANNELS.map(channel => [channel, channel]));

/** The columns of the list of people, in the order in which they are offered. */
export const PEOPLE_COLUMNS = {
  name: { label: 'Name', kind: 'text', isEditable: false, canBeEmpty: false },
  takesPart: {
    label: 'Taking part',
    kind: 'choice',
    isEditable: false,
    canBeEmpty: false,
    words: { mentee: 'Mentee', mentor: 'Mentor', none: 'Not taking part' },
  },
  jobTitle: { label: 'Job title', kind: 'value', isEditable: true, canBeEmpty: true },
  department: { label: 'Department', kind: 'value', isEditable: true, canBeEmpty: true },
  location: { label: 'Location', kind: 'value', isEditable: true, canBeEmpty: true },
  gradeLevel: { label: 'Grade', kind: 'number', isEditable: true, canBeEmpty: true },
  managerName: { label: 'Manager', kind: 'value', isEditable: true, canBeEmpty: true },
  hireDate: { label: 'Hired', kind: 'day', isEditable: true, canBeEmpty: true },
  email: { label: 'E-mail', kind: 'text', isEditable: true, canBeEmpty: true },
  employeeId: { label: 'Employee ID', kind: 'text', isEditable: true, canBeEmpty: false },
  status: {
    label: 'Status',
    kind: 'choice',
    isEditable: true,
    canBeEmpty: false,
    words: { active: 'At work', leave: 'On leave', left: 'Left' },
  },
  firstName: { label: 'First name', kind: 'text', isEditable: true, canBeEmpty: true },
  lastName: { label: 'Last name', kind: 'text', isEditable: true, canBeEmpty: true },
  preferredName: { label: 'Preferred name', kind: 'text', isEditable: true, canBeEmpty: true },
  pronouns: { label: 'Pronouns', kind: 'value', isEditable: true, canBeEmpty: true },
  businessFunction: { label: 'Function', kind: 'value', isEditable: true, canBeEmpty: true },
  intakeGroup: { label: 'Intake group', kind: 'value', isEditable: true, canBeEmpty: true },
  timeZone: { label: 'Time zone', kind: 'value', isEditable: true, canBeEmpty: true },
  dateInJob: { label: 'In the job since', kind: 'day', isEditable: true, canBeEmpty: true },
  terminationDate: { label: 'Last day', kind: 'day', isEditable: true, canBeEmpty: true },
  terminationType: {
    label: 'Reason for leaving',
    kind: 'choice',
    isEditable: true,
    canBeEmpty: true,
    words: Object.fromEntries(TERMINATION_TYPES.map(type => [type, type])),
  },
  preferredChannel: {
    label: 'Prefers to meet',
    kind: 'choice',
    isEditable: true,
    canBeEmpty: true,
    words: CHANNEL_WORDS,
  },
  availability: { label: 'Availability', kind: 'text', isEditable: true, canBeEmpty: true },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

export type PeopleColumn = keyof typeof PEOPLE_COLUMNS;

/** The keys of {@link PEOPLE_COLUMNS}, typed. */
export const PEOPLE_COLUMN_KEYS = Object.keys(PEOPLE_COLUMNS) as readonly PeopleColumn[];

/** The columns whose cells can be typed into. */
export const EDITABLE_COLUMNS = PEOPLE_COLUMN_KEYS.filter(key => PEOPLE_COLUMNS[key].isEditable);

/** The description of a column, widened so that code can treat all columns alike. */
export function peopleColumn(column: PeopleColumn): ColumnSpec {
  return PEOPLE_COLUMNS[column];
}

/** Fields that are sensitive: shown when asked for, with a line in the log, and exported only on request. */
export const RESTRICTED_FIELDS = ['accessNeeds', 'performanceRating', 'identity'] as const;
export type RestrictedField = (typeof RESTRICTED_FIELDS)[number];

export const RESTRICTED_FIELD_WORDS: Readonly<Record<RestrictedField, string>> = {
  accessNeeds: 'access needs',
  performanceRating: 'performance rating',
  identity: 'self-description',
};

/** A cell of a column as it is read by people: a choice in its words, an empty cell as `null`. */
export function cellWords(column: PeopleColumn, cell: string | number | null): string | null {
  if (cell === null || cell === '') return null;
  return peopleColumn(column).words?.[String(cell)] ?? String(cell);
}
