import type { PersonFields, SkillClaimInput } from '#shared/contract/roster.ts';
import { displayName } from '#shared/domain/people.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { checkChange, type FieldMessages, type PersonChange } from './person-rules.ts';
import * as sql from './person.sql.ts';
import { forgetInSnapshots } from './snapshots/index.ts';

/** What a change of one column is called in the undo menu. */
const COLUMN_WORDS: Readonly<Record<keyof PersonFields, string>> = {
  employeeId: 'employee ID',
  firstName: 'first name',
  lastName: 'last name',
  preferredName: 'preferred name',
  pronouns: 'pronouns',
  email: 'e-mail',
  status: 'status',
  hireDate: 'hire date',
  dateInJob: 'date in job',
  terminationDate: 'last day',
  terminationType: 'reason for leaving',
  jobTitle: 'job title',
  department: 'department',
  businessFunction: 'function',
  location: 'location',
  timeZone: 'time zone',
  gradeLevel: 'grade',
  intakeGroup: 'intake group',
  managerId: 'manager',
  preferredChannel: 'preferred channel',
  availability: 'availability',
  accessNeeds: 'access needs',
  languages: 'languages',
  interests: 'interests',
};

export function addPerson(ctx: CommandContext, person: PersonChange): { id: number } {
  const { values, messages } = checkChange(
    { employeeId: '', firstName: '', lastName: '', status: 'active', ...person },
    null,
  );
  addRelationMessages(ctx.db, null, values, messages);
  refuseWith(messages, 'The person was not added.');
  const { employeeId = '', firstName = '', lastName = '' } = values;
  ctx.describe(`Add ${displayName({ firstName, lastName, preferredName: values.preferredName ?? null })}`);
  return { id: sql.insertPerson(ctx.db, { ...values, employeeId, firstName, lastName }) };
}

export function updatePerson(
  ctx: CommandContext,
  { id, change }: { id: number; change: PersonChange },
): void {
  const { before, values, messages } = checked(ctx.db, id, change);
  refuseWith(messages, `${displayName(before)} was not changed.`);
  const columns = namedColumns(values);
  const what = wordsFor(columns);
  ctx.describe(`Edit ${displayName(before)}: ${what}`);
  sql.updatePerson(ctx.db, id, values, { ...before, ...defined(values) });
}

export function setSkills(
  ctx: CommandContext,
  { id, skills }: { id: number; skills: readonly SkillClaimInput[] },
): void {
  const person = mustFind(ctx.db, id);
  ctx.describe(`Edit ${displayName(person)}: skills`);
  sql.replaceSkills(ctx.db, id, skills);
}

export function removePeople(ctx: CommandContext, { ids }: { ids: readonly number[] }): { removed: number } {
  const inPairs = sql.selectInOpenPairs(ctx.db, ids);
  const [first] = inPairs;
  if (first) {
    const others = inPairs.length > 1 ? ` and ${inPairs.length - 1} more` : '';
    throw refuse(
      'CONFLICT',
      `${displayName(first)}${others} took part in a pair, and its record would be lost. Nobody was removed. Set the status to “left” instead.`,
    );
  }
  const [onlyId] = ids;
  const only = ids.length === 1 && onlyId ? sql.selectPerson(ctx.db, onlyId) : null;
  ctx.describe(only ? `Remove ${displayName(only)}` : `Remove ${ids.length} people`);
  const removed = sql.deletePeople(ctx.db, ids);
  if (removed === 0) throw gone();
  forgetInSnapshots(ctx.db, ids);
  return { removed };
}

function checked(db: Db, id: number, change: PersonChange) {
  const before = mustFind(db, id);
  const { values, messages } = checkChange(change, before);
  addRelationMessages(db, id, values, messages);
  return { before, values, messages };
}

/** What only the other people can tell: whether the id is taken, whether the manager is there and above. */
export function addRelationMessages(
  db: Db,
  id: number | null,
  values: PersonChange,
  messages: FieldMessages,
): void {
  if (values.employeeId) {
    const holder = sql.selectIdByEmployeeId(db, values.employeeId);
    const other = holder !== null && holder !== id ? sql.selectPerson(db, holder) : null;
    if (other) messages['employeeId'] = `${displayName(other)} has this employee ID already.`;
  }
  const managerId = values.managerId;
  if (managerId === undefined || managerId === null) return;
  const manager = sql.selectPerson(db, managerId);
  if (!manager) messages['managerId'] = 'This manager is no longer there. Choose somebody else.';
  else if (managerId === id) messages['managerId'] = 'Nobody can be their own manager.';
  else if (id !== null && sql.selectManagerChain(db, managerId).includes(id))
    messages['managerId'] =
      `${displayName(manager)} reports to this person already, directly or through others. Choose somebody above.`;
}

function mustFind(db: Db, id: number): PersonFields {
  const person = sql.selectPerson(db, id);
  if (!person) throw gone();
  return person;
}

function gone(): Error {
  return refuse('NOT_FOUND', 'This person is no longer in the program. Somebody may have removed them.');
}

function refuseWith(messages: FieldMessages, consequence: string): void {
  const [first] = Object.values(messages);
  if (first) throw refuse('INVALID', `${first} ${consequence}`, messages);
}

function wordsFor(columns: readonly (keyof PersonFields)[]): string {
  const [only] = columns;
  return columns.length === 1 && only ? COLUMN_WORDS[only] : 'details';
}

function namedColumns(values: PersonChange): (keyof PersonFields)[] {
  return (Object.keys(values) as (keyof PersonFields)[]).filter(column => values[column] !== undefined);
}

function defined(values: PersonChange): Partial<PersonFields> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
