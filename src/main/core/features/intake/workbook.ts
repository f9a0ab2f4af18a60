import type { Expression } from '#shared/contract/intake.ts';
import { SKILL_LEVEL_WORDS, SOURCE_WORDS, INTEREST_SOURCES } from '#shared/domain/intake.ts';
import { CHANNELS, MAX_CAPACITY } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { selectCharter } from '../program/index.ts';
import { selectSkillNames } from './rules.sql.ts';
import { selectWorkbookPeople, type WorkbookPerson } from './workbook.sql.ts';
import { form } from './form.ts';
import { cellName, xlsxFile, type SheetCell, type SheetColumn } from './xlsx-file.ts';

/** Skills and topics that a row has room for; a form tool's export may name more. */
const SKILLS = 3;
/** Rows to fill in with lists to choose from. */
const ROWS = 500;

/** A workbook to send around: a row a person, lists to choose from, and what is known of the given enrollments. */
export function interestWorkbook(ctx: QueryContext, ids: readonly number[]): File {
  const { name } = selectCharter(ctx.db);
  const lists = listsOf(selectSkillNames(ctx.db));
  const people = ids.length === 0 ? [] : selectWorkbookPeople(ctx.db, ids);
  const bytes = xlsxFile([
    {
      name: 'Who is interested',
      columns: columnsOf(lists.ranges),
      rows: people.map(person => rowOf(person, form(ctx, person))),
      validatedRows: Math.max(ROWS, people.length + 100),
    },
    {
      name: 'How to fill in',
      columns: [{ title: name, width: 100, kind: 'long' }],
      rows: HOW_TO.map(line => [line]),
    },
    { name: 'Lists', columns: lists.columns, rows: lists.rows },
  ]);
  return new File([bytes], `${name} interest.xlsx`, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

const HOW_TO = [
  'One row for each person and role. Somebody who wants to teach and to learn gets two rows.',
  'Mentors are junior and teach; mentees are senior and learn.',
  'Give the employee ID, the e-mail address or the full name: one of the three is enough.',
  'Skills and topics come from the list; another one may be typed and is added.',
  `Levels: ${SKILL_LEVEL_WORDS.map((words, index) => `${index + 1} = ${words.toLowerCase()}`).join(', ')}.`,
  'Evidence is a link or a few words that show the skill: a channel, a project, a course that was taught.',
  'Save the file and import it on the Intake screen. A second import adds and changes; empty cells wipe nothing out.',
];

type Ranges = Readonly<Record<'role' | 'source' | 'skill' | 'channel', string>>;

function listsOf(skills: readonly string[]) {
  const lists = [
    { title: 'Role', values: ['Mentor', 'Mentee'] },
    { title: 'How it came', values: INTEREST_SOURCES.map(source => SOURCE_WORDS[source]) },
    { title: 'Skill', values: skills },
    { title: 'Channel', values: [...CHANNELS] },
  ];
  const length = Math.max(...lists.map(({ values }) => values.length));
  const range = (column: number) => {
    const end = Math.max(1, lists[column]?.values.length ?? 1) + 1;
    return `Lists!${absolute(cellName(column, 2))}:${absolute(cellName(column, end))}`;
  };
  const ranges: Ranges = { role: range(0), source: range(1), skill: range(2), channel: range(3) };
  return {
    ranges,
    columns: lists.map(({ title }) => ({ title, width: 32 })),
    rows: Array.from({ length }, (_, row): SheetCell[] => lists.map(({ values }) => values[row] ?? null)),
  };
}

function absolute(name: string): string {
  return name.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

function columnsOf(ranges: Ranges): SheetColumn[] {
  const repeated = (columns: (place: number) => SheetColumn[]) =>
    Array.from({ length: SKILLS }, (_, index) => columns(index + 1)).flat();
  const skill = (title: string): SheetColumn => ({ title, width: 26, choices: ranges.skill, isOpen: true });
  const level = (title: string): SheetColumn => ({
    title,
    width: 14,
    between: [1, 5],
    hint: SKILL_LEVEL_WORDS.map((words, index) => `${index + 1} = ${words.toLowerCase()}`).join(', '),
  });
  return [
    { title: 'Employee ID', width: 14, hint: 'The ID, the e-mail address or the name: one is enough.' },
    { title: 'Name', width: 24 },
    { title: 'E-mail', width: 28 },
    {
      title: 'Role',
      width: 10,
      choices: ranges.role,
      hint: 'Mentors are junior and teach; mentees are senior and learn.',
    },
    { title: 'Came forward on', width: 16, kind: 'date' },
    { title: 'How it came', width: 22, choices: ranges.source },
    {
      title: 'Motivation',
      width: 48,
      kind: 'long',
      hint: 'Why this person wants to take part, in their own words.',
    },
    ...repeated(place => [
      skill(`Skill offered ${place}`),
      level(`Level offered ${place}`),
      {
        title: `Evidence ${place}`,
        width: 34,
        kind: 'long',
        hint: 'A link or a few words that show the skill.',
      },
    ]),
    ...repeated(place => [skill(`Skill sought ${place}`), level(`Level sought ${place}`)]),
    ...repeated(place => [skill(`Topic wanted ${place}`)]),
    ...repeated(place => [skill(`Topic to avoid ${place}`)]),
    {
      title: 'How many mentees',
      width: 18,
      between: [1, MAX_CAPACITY],
      hint: 'Mentors only; two are the most that keep their quality.',
    },
    { title: 'Availability', width: 26 },
    { title: 'Preferred channel', width: 18, choices: ranges.channel },
    { title: 'Access needs', width: 34, kind: 'long', hint: 'What helps this person to take part.' },
  ];
}

function rowOf(person: WorkbookPerson, known: Expression): SheetCell[] {
  const places = Array.from({ length: SKILLS }, (_, index) => index);
  return [
    person.employeeId,
    person.name,
    person.email,
    person.role === 'mentor' ? 'Mentor' : 'Mentee',
    known.interestOn,
    known.source === null ? null : SOURCE_WORDS[known.source],
    known.motivation,
    ...places.flatMap(at => [
      known.offered[at]?.skill ?? null,
      known.offered[at]?.level ?? null,
      known.offered[at]?.evidence ?? null,
    ]),
    ...places.flatMap(at => [known.sought[at]?.skill ?? null, known.sought[at]?.level ?? null]),
    ...places.map(at => known.wanted[at] ?? null),
    ...places.map(at => known.avoided[at] ?? null),
    person.role === 'mentor' ? known.capacity : null,
    known.availability,
    known.channel,
    // Restricted, so they do not travel in a file; an empty cell wipes nothing out when it comes back.
    null,
  ];
}
