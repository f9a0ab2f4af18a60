import type { Decision, Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import { csvText } from '../roster/index.ts';
import { selectWorkbookPeople, type WorkbookPerson } from './workbook.sql.ts';
import { xlsxFile } from './xlsx-file.ts';

/** Decisions that people are told of by letter. */
export type ToldDecision = Exclude<Decision, 'interested' | 'withdrawn'>;
export type DecisionLetter = WorkbookPerson & { readonly decision: ToldDecision };

/** Those of the chosen people who can be told something; refuses when nobody is decided. */
export function decisionLetters({ db }: QueryContext, ids: readonly number[]): DecisionLetter[] {
  const people = selectWorkbookPeople(db, ids).filter(
    (person): person is DecisionLetter => person.decision !== 'interested' && person.decision !== 'withdrawn',
  );
  if (people.length === 0)
    throw refuse(
      'CONFLICT',
      'Nobody of those chosen is decided yet. Accept, waitlist or decline them first.',
    );
  return people;
}

const DECISION_WORDS: Readonly<Record<ToldDecision, string>> = {
  accepted: 'Accepted',
  waitlist: 'Waitlist',
  declined: 'Declined',
};
const ROLE_WORDS: Readonly<Record<Role, string>> = { mentor: 'Mentor', mentee: 'Mentee' };

const HEADER = [
  'First name',
  'Last name',
  'E-mail',
  'Role',
  'Decision',
  'Program',
  'Cohort',
  'Orientation',
  'Start',
  'Facilitator',
  'Facilitator contact',
];

/** A row a person, with the columns that a letter in a word processor needs. Reasons stay with the facilitator. */
export function mailMerge(
  ctx: QueryContext,
  { ids, format }: { ids: readonly number[]; format: 'csv' | 'xlsx' },
): File {
  const { name, facilitatorName, facilitatorContact } = selectCharter(ctx.db);
  const cohort = selectCohort(ctx.db);
  const rows = decisionLetters(ctx, ids).map(person => [
    person.firstName,
    person.lastName,
    person.email,
    ROLE_WORDS[person.role],
    DECISION_WORDS[person.decision],
    name,
    cohort.name,
    cohort.orientationOn,
    cohort.startsOn,
    facilitatorName,
    facilitatorContact,
  ]);
  if (format === 'csv') return new File([csvText([HEADER, ...rows])], 'letters.csv', { type: 'text/csv' });
  const columns = HEADER.map(title => ({ title, width: Math.max(14, title.length + 4) }));
  const bytes = xlsxFile([{ name: 'Letters', columns, rows }]);
  return new File([bytes], 'letters.xlsx', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
