type ProblemSpec = {
  /** An error keeps the row out; a warning imports the row without the doubtful value. */
  readonly severity: 'error' | 'warning';
  /** Heading of the group, after the number of rows: "12 rows: no employee ID". */
  readonly title: string;
  /** What is wrong with one cell, after its place: `Row 7, "Mail": ...`. `$` stands for the cell's text, `%` for a detail. */
  readonly what: string;
  /** What happens now and what to do. */
  readonly advice: string;
};

/** Everything that can be wrong with a row, in the order in which the wizard lists it. */
export const PROBLEMS = {
  missingId: {
    severity: 'error',
    title: 'no employee ID',
    what: 'has no employee ID',
    advice:
      'Type the ID here or add it in the file. Without it the row is not imported, because the next import could not recognize the person.',
  },
  duplicateId: {
    severity: 'error',
    title: 'the same employee ID on different rows',
    what: 'the ID “$” is also on row %',
    advice:
      'Correct the IDs, or choose to keep the first or the last of these rows. Until then none of them is imported.',
  },
  damagedId: {
    severity: 'error',
    title: 'an employee ID that a spreadsheet has rounded',
    what: '“$” was a long number that a spreadsheet has shortened, so the ID is lost',
    advice:
      'Export the file again with the ID column as text, or type the IDs here. These rows are not imported.',
  },
  overLongId: {
    severity: 'error',
    title: 'an employee ID that is too long',
    what: 'the ID has % characters; at most 64 fit',
    advice: 'Check that the right column is chosen for the employee ID. These rows are not imported.',
  },
  missingName: {
    severity: 'error',
    title: 'no name',
    what: 'has no name',
    advice: 'Type the name here or add it in the file. Without a name a new person is not imported.',
  },
  overLongName: {
    severity: 'error',
    title: 'a name that is too long',
    what: 'the name has % characters',
    advice:
      'Names are never cut. Shorten the name here; check whether a quotation mark is missing in the file.',
  },
  extraCells: {
    severity: 'error',
    title: 'more cells than there are columns',
    what: 'has more cells than the file has columns (“$” is left over), so its values may have moved to the wrong column',
    advice:
      'Usually a comma inside a text without quotation marks. Correct it in the file; these rows are not imported.',
  },
  notAPerson: {
    severity: 'error',
    title: 'a note or a total instead of a person',
    what: 'holds only “$”, which looks like a note or a total',
    advice: 'Nothing to do: these rows are left out.',
  },
  repeatedHeader: {
    severity: 'error',
    title: 'the column names again',
    what: 'repeats the column names',
    advice: 'Nothing to do: these rows are left out.',
  },
  skipped: {
    severity: 'error',
    title: 'left out by you',
    what: 'was left out by you',
    advice: 'Take the choice back to import these rows.',
  },
  duplicateRow: {
    severity: 'warning',
    title: 'the same row twice',
    what: 'is the same as row %',
    advice: 'Nothing to do: the person is imported once.',
  },
  idSpelling: {
    severity: 'warning',
    title: 'employee IDs that differ only in upper and lower case',
    what: 'the ID “$” differs from “%” only in upper and lower case',
    advice: 'Both are imported as two people. If they are one person, correct the ID.',
  },
  knownPerson: {
    severity: 'warning',
    title: 'people whom the program may know by another ID',
    what: '“$” is new, but %',
    advice:
      'If they are the same people, the IDs have changed: type the known ID here, or export the file with the IDs as they were (a spreadsheet drops zeros in front). Otherwise each of them is imported as a second person.',
  },
  missingCells: {
    severity: 'warning',
    title: 'fewer cells than there are columns',
    what: 'ends early: % cells are missing',
    advice: 'The missing cells are taken as empty. Check that no line break cut the row in two.',
  },
  singleName: {
    severity: 'warning',
    title: 'a single word as full name',
    what: '“$” is one word and was taken as the last name',
    advice: 'That is right for people with one name. Otherwise complete it here.',
  },
  badEmail: {
    severity: 'warning',
    title: 'an e-mail address that cannot be right',
    what: '“$” is not an e-mail address',
    advice: 'Correct it here. Until then the person is imported without it.',
  },
  sharedEmail: {
    severity: 'warning',
    title: 'an e-mail address used twice',
    what: '“$” is also the address on row %',
    advice: 'Both people are imported with it. Correct it here if one of them has their own.',
  },
  unknownManager: {
    severity: 'warning',
    title: 'a manager who is not in the roster',
    what: 'the manager “$” is neither in this file nor in the program',
    advice:
      'Correct it here or add the manager to the file. Until then the person has no manager, and rules about reporting lines cannot see the link.',
  },
  managerNotImported: {
    severity: 'warning',
    title: 'a manager whose own row is not imported',
    what: 'the row of the manager “$” is not imported',
    advice: "Settle the problem of the manager's row first. Until then the person has no manager.",
  },
  ambiguousManager: {
    severity: 'warning',
    title: 'a manager name that several people have',
    what: '% are called “$”',
    advice:
      "Type the manager's ID here, or map a column with the manager's ID or e-mail. Until then the person has no manager.",
  },
  managerIsSelf: {
    severity: 'warning',
    title: 'people who are their own manager',
    what: 'is their own manager',
    advice: 'Usual for the head of an organization. The person is imported without a manager.',
  },
  managerCycle: {
    severity: 'warning',
    title: 'managers in a circle',
    what: 'reports in a circle: %',
    advice: 'Correct one of the managers. Until then the people in the circle have no manager.',
  },
  impossibleDate: {
    severity: 'warning',
    title: 'a date that does not exist',
    what: '“$” is not a day of the calendar',
    advice:
      'Correct it here, or check whether the day or the month comes first in this column. Until then the date is left empty.',
  },
  unreadableDate: {
    severity: 'warning',
    title: 'a date that cannot be read',
    what: '“$” cannot be read as a date',
    advice: 'Write it like 2024-03-31. Until then the date is left empty.',
  },
  dateOutOfRange: {
    severity: 'warning',
    title: 'a date outside a working life',
    what: '% is too far from today to be right',
    advice: 'Correct it here. Until then the date is left empty.',
  },
  endBeforeStart: {
    severity: 'warning',
    title: 'an end before the start',
    what: 'the end (%) comes before the hire date',
    advice: 'Correct one of the dates. Until then the end is left empty.',
  },
  jobBeforeHire: {
    severity: 'warning',
    title: 'in the job before being hired',
    what: '% is earlier than the hire date',
    advice: 'Both dates are imported. Correct one if the person was not re-hired.',
  },
  leftInFile: {
    severity: 'warning',
    title: 'people who had left',
    what: 'is of %',
    advice:
      'If the file holds only people at work, they are back: say so, and their last day goes into their history. Otherwise there is nothing to do; they stay among those who have left.',
  },
  leftWithoutDate: {
    severity: 'warning',
    title: 'left without a date',
    what: 'has left, but the file does not say when',
    advice: 'Add the date: retention figures leave this person out until then.',
  },
  pastEndButActive: {
    severity: 'warning',
    title: 'at work after the last day',
    what: 'is at work although the last day was %',
    advice: 'Imported as written. Correct the status or the date.',
  },
  unknownStatus: {
    severity: 'warning',
    title: 'a status with unknown meaning',
    what: '“$” is not known as a status',
    advice: 'Choose what it means. Until then new people count as active.',
  },
  unknownTerminationType: {
    severity: 'warning',
    title: 'a reason for leaving with unknown meaning',
    what: '“$” is not known as a reason for leaving',
    advice: 'Choose what it means. Until then it is left empty.',
  },
  unknownGrade: {
    severity: 'warning',
    title: 'a grade without a place in the order',
    what: '“$” has no place in the order of grades',
    advice:
      'Put it into the order, or replace it. Until then the person has no grade, and the level gap cannot be scored.',
  },
  unknownChannel: {
    severity: 'warning',
    title: 'a channel with unknown meaning',
    what: '“$” is not known as a way to meet',
    advice: 'Choose what it means. Until then it is left empty.',
  },
  unknownRating: {
    severity: 'warning',
    title: 'a performance rating with unknown meaning',
    what: '“$” is no rating from 1 to 5',
    advice: 'Write a number from 1, the lowest, to 5, the highest. Until then nothing is kept about it.',
  },
  unknownTimeZone: {
    severity: 'warning',
    title: 'an unknown time zone',
    what: '“$” is not a known time zone',
    advice: 'Write it like Europe/Berlin. Until then it is left empty.',
  },
  badSkillLevel: {
    severity: 'warning',
    title: 'a skill level that is not 1 to 5',
    what: '“%” has a level that is not 1 to 5',
    advice: 'The skill is imported with level 3. Correct the level here.',
  },
  overLongItem: {
    severity: 'warning',
    title: 'an item that is too long for a list',
    what: '“%” is too long for one item of a list',
    advice: 'Check what separates the items: semicolons are safest. Until then this item is left out.',
  },
  overLong: {
    severity: 'warning',
    title: 'a text that is too long',
    what: 'the text has % characters',
    advice: 'Shorten it here. Until then it is left empty, because half a text may say something else.',
  },
  cellError: {
    severity: 'warning',
    title: 'an Excel error instead of a value',
    what: 'the cell holds the Excel error $',
    advice: 'Correct the formula in the workbook. Until then the cell is taken as empty.',
  },
  formulaLike: {
    severity: 'warning',
    title: 'a text that a spreadsheet would run as a formula',
    what: '“$” starts like a formula',
    advice: 'Imported as plain text and never run. Correct it if it is not meant.',
  },
  controlCharacters: {
    severity: 'warning',
    title: 'invisible control characters',
    what: 'invisible control characters were removed from “$”',
    advice: 'Nothing to do, unless the text looks wrong.',
  },
  directionOverride: {
    severity: 'warning',
    title: 'characters that reverse the direction of text',
    what: 'characters that reverse the reading direction were removed from “$”',
    advice: 'They can make a name read as another. Check that the text is right.',
  },
  garbledText: {
    severity: 'warning',
    title: 'letters that look wrong',
    what: '“$” looks as if it was read with the wrong encoding',
    advice: 'Choose another encoding in the first step, or export the file as "CSV UTF-8".',
  },
} as const satisfies Readonly<Record<string, ProblemSpec>>;

export type ProblemKind = keyof typeof PROBLEMS;

/** The description of a problem, widened so that code can treat all alike. */
export function problemSpec(kind: ProblemKind): ProblemSpec {
  return PROBLEMS[kind];
}

/** Whether the text names a problem of the catalog. */
export function isProblemKind(text: string): text is ProblemKind {
  return Object.hasOwn(PROBLEMS, text);
}

/** Descriptions that speak of the whole person read on from "Row 7". */
const OF_THE_ROW = /^(?:has|is|holds|repeats|was|ends|reports) /;

/** Characters that show nothing, or turn the rest of the sentence around. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** One problem in words: where, what is wrong. The advice belongs to the group. */
export function problemSentence(
  kind: ProblemKind,
  row: number,
  columnName: string | null,
  text: string,
  detail: string,
): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  const shown = short.replace(UNSEEN, '▯');
  const what = problemSpec(kind).what.replace(/[$%]/g, sign => (sign === '$' ? shown : detail));
  const place = `Row ${row.toLocaleString('en-US')}`;
  if (OF_THE_ROW.test(what)) return `${place} ${what}.`;
  return columnName === null ? `${place}: ${what}.` : `${place}, column “${columnName}”: ${what}.`;
}
