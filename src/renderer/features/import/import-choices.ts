import type {
  DateOrder,
  NameOrder,
  RosterImportPlan,
  RosterQuestion,
  RosterReading,
  RosterRepair,
  RosterTablePreview,
} from '#shared/contract/roster-import.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { NO_ANSWERS, type MissingAnswers } from './missing-answers.ts';

/** What the facilitator has chosen so far for one file. */
export type ImportChoices = {
  readonly reading: RosterReading;
  /** Field by column; null is a column that is not imported. */
  readonly fields: ReadonlyMap<number, RosterField | null>;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly nameOrder: NameOrder | null;
  readonly gradeOrder: readonly string[] | null;
  readonly repairs: readonly RosterRepair[];
} & MissingAnswers;

/** The choices a file starts with: what was suggested, and the order of names and grades as proposed. */
export function firstChoices(preview: RosterTablePreview, reading: RosterReading): ImportChoices {
  const grades = preview.questions.find(question => question.kind === 'gradeOrder');
  return {
    reading,
    fields: new Map(
      preview.columns.map(column => [column.index, column.confidence >= 0.5 ? column.field : null]),
    ),
    dateOrders: new Map(),
    nameOrder: null,
    // Asked only when the program does not know them all.
    gradeOrder: grades && isKnownLadder(grades) ? grades.suggested : null,
    repairs: [],
    ...NO_ANSWERS,
  };
}

function isKnownLadder({ suggested, known }: Extract<RosterQuestion, { kind: 'gradeOrder' }>): boolean {
  return suggested.length === known.length;
}

/** Gives a column a field. A field has one column only, so another column that had it loses it. */
export function withField(choices: ImportChoices, column: number, field: RosterField | null): ImportChoices {
  const fields = new Map(choices.fields);
  if (field !== null) {
    for (const [other, taken] of fields) if (taken === field) fields.set(other, null);
  }
  fields.set(column, field);
  // Repairs and orders belong to what the column was read as before.
  const dateOrders = new Map(
    [...choices.dateOrders].filter(([at]) => fields.get(at) === choices.fields.get(at)),
  );
  return { ...choices, fields, dateOrders };
}

/** With dots nobody writes the month first. */
const SHORT_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/;

/**
 * The questions that are open for the present mapping: those the file raised for columns that are still mapped so,
 * and the same questions for columns that the facilitator mapped by hand.
 */
export function openQuestions(
  preview: RosterTablePreview,
  { fields }: ImportChoices,
): readonly RosterQuestion[] {
  const raised = preview.questions.filter(question => isStillAsked(question, preview, fields)).map(inWords);
  const asked = (kind: RosterQuestion['kind'], column: number) =>
    raised.some(question => question.kind === kind && 'column' in question && question.column === column);
  const added: RosterQuestion[] = [];
  for (const { index, samples, field: suggested } of preview.columns) {
    const field = fields.get(index);
    if (!field) continue;
    if (field === 'fullName' && !asked('nameOrder', index) && samples.length > 0)
      added.push({ kind: 'nameOrder', column: index, suggested: 'firstLast', examples: [] });
    const example = samples[0];
    if (
      rosterField(field).kind === 'date' &&
      !asked('dateOrder', index) &&
      // Of a column that was taken for dates, every row was looked at: what is not asked there is settled.
      !(suggested && rosterField(suggested).kind === 'date') &&
      example &&
      samples.every(readsBothWays)
    )
      added.push({ kind: 'dateOrder', column: index, example, ...bothDays(example) });
  }
  return [...raised, ...added];
}

function isStillAsked(
  question: RosterQuestion,
  preview: RosterTablePreview,
  fields: ImportChoices['fields'],
): boolean {
  switch (question.kind) {
    case 'claim':
      return true;
    case 'dateOrder': {
      const field = fields.get(question.column);
      return field !== null && field !== undefined && rosterField(field).kind === 'date';
    }
    case 'nameOrder':
      return fields.get(question.column) === 'fullName';
    case 'gradeOrder':
      return fields.get(question.column) === 'gradeLevel' && preview.columns[question.column] !== undefined;
  }
}

function readsBothWays(text: string): boolean {
  const parts = SHORT_DATE.exec(text.trim());
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && parts[1] !== parts[2];
}

function bothDays(text: string): { dayFirst: string; monthFirst: string } {
  const [, first = '1', second = '1', year = '2000'] = SHORT_DATE.exec(text.trim()) ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const written = (month: string, day: string) =>
    longDay(Date.UTC(Number(full), Number(month) - 1, Number(day)));
  return { dayFirst: written(second, first), monthFirst: written(first, second) };
}

/** The day that "03/04/05" is when the year comes first, in words; null where that cannot be. */
export function yearFirstDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{2})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text.trim()) ?? [];
  if (day === '' || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null;
  return longDay(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)));
}

/** The days of a question with the month's name: "2010-04-03" beside "2010-03-04" would be one more riddle. */
function inWords(question: RosterQuestion): RosterQuestion {
  if (question.kind !== 'dateOrder') return question;
  const { dayFirst, monthFirst } = question;
  return {
    ...question,
    dayFirst: longDay(Date.parse(dayFirst)),
    monthFirst: longDay(Date.parse(monthFirst)),
  };
}

function longDay(day: number): string {
  return new Date(day).toLocaleDateString('en', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** What stands between the mapping and the check, in a sentence; null when nothing does. */
export function whatIsMissing(preview: RosterTablePreview, choices: ImportChoices): string | null {
  const taken = [...choices.fields.values()];
  if (!taken.includes('employeeId'))
    return 'Choose the column with the employee ID: people are recognized by it. Without IDs, take the e-mail.';
  if (!taken.includes('fullName') && !taken.includes('firstName') && !taken.includes('lastName'))
    return 'Choose the column with the name.';
  for (const question of openQuestions(preview, choices)) {
    if (!isAnswered(question, choices)) return 'Answer the open question above the columns.';
  }
  return null;
}

export function isAnswered(question: RosterQuestion, choices: ImportChoices): boolean {
  switch (question.kind) {
    case 'claim':
      // Answered by choosing a column, or by giving each claimant something else.
      return (
        [...choices.fields.values()].includes(question.field) ||
        question.columns.every(column => choices.fields.get(column) !== null)
      );
    case 'dateOrder':
      return choices.dateOrders.has(question.column);
    case 'nameOrder':
      return choices.nameOrder !== null;
    case 'gradeOrder':
      return choices.gradeOrder !== null;
  }
}

/** The plan that the core checks and carries out. */
export function planOf(token: string, choices: ImportChoices): RosterImportPlan {
  const mapping = [...choices.fields].flatMap(([column, field]) =>
    field === null ? [] : [{ column, field }],
  );
  return {
    token,
    reading: choices.reading,
    mapping,
    dateOrders: [...choices.dateOrders].map(([column, order]) => ({ column, order })),
    ...(choices.nameOrder ? { nameOrder: choices.nameOrder } : {}),
    ...(choices.gradeOrder ? { gradeOrder: [...choices.gradeOrder] } : {}),
    repairs: [...choices.repairs],
    missingPeople: choices.missingPeople ?? { kind: 'keep' },
    missingExceptions: [...choices.missingExceptions].map(([id, answer]) => ({ id, answer })),
  };
}

/** Adds a repair; a newer one for the same cell, value or kind takes the older one's place. */
export function withRepair(choices: ImportChoices, repair: RosterRepair): ImportChoices {
  const key = repairKey(repair);
  return { ...choices, repairs: [...choices.repairs.filter(other => repairKey(other) !== key), repair] };
}

export function repairKey(repair: RosterRepair): string {
  switch (repair.kind) {
    case 'replaceValue':
      return `value ${repair.column} ${repair.from}`;
    case 'setCell':
      return `cell ${repair.row} ${repair.column}`;
    case 'skipRow':
      return `row ${repair.row}`;
    case 'duplicates':
    case 'leaversAreBack':
      return repair.kind;
    case 'skipProblem':
      return `problem ${repair.problem}`;
  }
}
