import { capital } from '#shared/domain/capital.ts';
import type { TrainingLack } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { readinessMatrix, selectCohortId, selectKnownPeople } from '../readiness/index.ts';
import { csvText } from '../roster/index.ts';
import * as sql from './training.sql.ts';

export type Reminder = TrainingLack & { readonly firstName: string; readonly lastName: string };

/** Everybody who takes part and lacks something required, with the day by which each thing is due. */
export function lackingPeople({ db, today }: Pick<QueryContext, 'db' | 'today'>): Reminder[] {
  const { people, modules } = readinessMatrix(db, today());
  const dueOn = new Map(modules.map(module => [`“${module.title}”`, module.dueOn]));
  const known = new Map(
    selectKnownPeople(db, selectCohortId(db)).map(person => [person.enrollmentId, person]),
  );
  return people.flatMap(person => {
    const details = known.get(person.enrollmentId);
    if (!details || person.missing.length === 0) return [];
    const { email, firstName, lastName } = details;
    const items = person.missing.map(words => {
      const title = /“.*”/.exec(words)?.[0];
      const due = (title === undefined ? null : dueOn.get(title)) ?? null;
      return { words: capital(words), dueOn: due, isOverdue: due !== null && due < today() };
    });
    return [
      {
        enrollmentId: person.enrollmentId,
        personId: person.personId,
        name: person.name,
        role: person.role,
        email,
        firstName,
        lastName,
        items,
      },
    ];
  });
}

/** The chosen of those who lack something; refuses when none of them does any more. */
export function remindersFor(ctx: QueryContext, enrollmentIds: readonly number[]): Reminder[] {
  const chosen = new Set(enrollmentIds);
  const reminders = lackingPeople(ctx).filter(person => chosen.has(person.enrollmentId));
  if (reminders.length === 0) {
    throw refuse('CONFLICT', 'Nobody of those chosen lacks anything any more, so there is nobody to remind.');
  }
  return reminders;
}

/** One row a person, with the columns that a letter in a word processor needs; no cell runs as a formula. */
export function mailMerge(ctx: QueryContext, enrollmentIds: readonly number[], dueOn: IsoDate): File {
  const { programName, facilitatorName, facilitatorContact } = programContact(ctx);
  const rows = remindersFor(ctx, enrollmentIds).map(({ firstName, lastName, email, role, items }) => [
    firstName,
    lastName,
    email,
    role,
    items.length,
    items.map(item => item.words).join('; '),
    items.reduce((first, item) => (item.dueOn !== null && item.dueOn < first ? item.dueOn : first), dueOn),
    programName,
    facilitatorName,
    facilitatorContact,
  ]);
  return new File([csvText([MERGE_HEADER, ...rows])], 'training reminders.csv', { type: 'text/csv' });
}

const MERGE_HEADER = [
  'First name',
  'Last name',
  'E-mail',
  'Role',
  'Number open',
  'To do',
  'Due',
  'Program',
  'Facilitator',
  'Facilitator contact',
];

/** What letters say about the program and whom to ask. */
export function programContact({ db }: Pick<QueryContext, 'db'>): sql.ProgramContact {
  return sql.selectProgramContact(db, selectCohortId(db));
}
