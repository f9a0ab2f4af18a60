import type { ExpressionToKeep } from '#shared/contract/intake.ts';
import { must } from '#shared/domain/assert.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { Role } from '#shared/domain/people.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { ensureSkills, guessSkillType } from '../roster/index.ts';
import { selectCohortId } from './facts.sql.ts';
import * as sql from './form.sql.ts';
import { intakeNow } from './intake-now.ts';

/** The form as a window gets it: what is restricted is asked for by itself. */
export function openForm(ctx: QueryContext, who: { personId: number; role: Role }) {
  const { accessNeeds, ...shown } = form(ctx, who);
  return { ...shown, hasAccessNeeds: accessNeeds !== '' };
}

/** What a person wrote for a role, or an empty form with what the roster knows of them. */
export function form(ctx: QueryContext, { personId, role }: { personId: number; role: Role }) {
  const { db } = ctx;
  const person = mustFind(db, personId);
  const interest = sql.selectInterest(db, selectCohortId(db), personId, role);
  const entry = interest ? intakeNow(ctx).find(({ id }) => id === interest.id) : undefined;
  const { hasPerformance, intakeGroup, name, availability, channel, accessNeeds } = person;
  return {
    personId,
    role,
    name,
    id: interest?.id ?? null,
    interestOn: interest?.interestOn ?? null,
    source: interest?.source ?? null,
    motivation: interest?.motivation ?? '',
    capacity: interest?.capacity ?? 1,
    ...sql.selectSkills(db, personId),
    ...(interest ? sql.selectTopics(db, interest.id) : { wanted: [], avoided: [] }),
    availability,
    channel,
    accessNeeds,
    verdict: entry?.verdict ?? null,
    reasons: [...(entry?.reasons ?? [])],
    override: entry?.override ?? null,
    intakeGroup,
    doNotInvite: sql.selectDoNotInvite(db, personId),
    hasPerformance,
  };
}

export function saveForm(
  ctx: CommandContext,
  input: ExpressionToKeep & { personId: number },
): { id: number } {
  const person = mustFind(ctx.db, input.personId);
  const isNew = sql.selectInterest(ctx.db, selectCohortId(ctx.db), person.id, input.role) === null;
  refuseContradiction(input);
  ctx.describe(
    isNew
      ? `Note that ${person.name} came forward as ${input.role}`
      : `Edit the expression of interest of ${person.name}`,
  );
  sql.deleteSkills(ctx.db, person.id);
  return { id: writeExpression(ctx.db, input) };
}

/** Writes a form: the skills and topics that it names join those that are kept, everything else is as the form says. */
export function writeExpression(db: Db, input: ExpressionToKeep & { personId: number }): number {
  const { personId, role } = input;
  const person = mustFind(db, personId);
  const cohortId = selectCohortId(db);
  const capacity = role === 'mentor' ? input.capacity : 1;
  const known = sql.selectInterest(db, cohortId, personId, role);
  if (!known && person.status === 'left')
    throw refuse('CONFLICT', `${person.name} has left the company and cannot take part. Nothing was saved.`);
  const { interestOn, source, motivation } = input;
  const interest = { interestOn, source, motivation, capacity };
  if (known) sql.updateInterest(db, { ...interest, id: known.id });
  const id = known?.id ?? sql.insertInterest(db, { ...interest, cohortId, personId, role });
  sql.updateWishes(db, personId, input);
  writeSkills(db, personId, id, input);
  return id;
}

function writeSkills(db: Db, personId: number, enrollmentId: number, input: ExpressionToKeep): void {
  const names = [...input.offered, ...input.sought].map(({ skill }) => skill);
  const ids = ensureSkills(db, [...names, ...input.wanted, ...input.avoided], typeOf);
  const idOf = (name: string) => must(ids.get(foldText(name)), 'Skills were added just now');
  for (const { skill, level, evidence } of input.offered) {
    sql.upsertSkill(db, { personId, skillId: idOf(skill), side: 'offered', level });
    if (evidence !== '') sql.upsertEvidence(db, personId, idOf(skill), evidence);
  }
  for (const { skill, level } of input.sought)
    sql.upsertSkill(db, { personId, skillId: idOf(skill), side: 'sought', level });
  sql.deleteTopics(db, enrollmentId);
  for (const topic of input.wanted) sql.upsertTopic(db, enrollmentId, idOf(topic), 'wanted');
  for (const topic of input.avoided) sql.upsertTopic(db, enrollmentId, idOf(topic), 'avoided');
}

function typeOf(name: string) {
  return TOPIC_CATALOG.find(topic => foldText(topic.name) === foldText(name))?.type ?? guessSkillType(name);
}

function refuseContradiction({ wanted, avoided }: ExpressionToKeep): void {
  const avoids = new Set(avoided.map(foldText));
  const both = wanted.find(topic => avoids.has(foldText(topic)));
  if (both === undefined) return;
  throw refuse('INVALID', `“${both}” is wanted and to be avoided. Take it out of one of the two.`, {
    avoided: 'Wanted too.',
  });
}

export function mustFind(db: Db, personId: number): sql.FormPerson {
  const person = sql.selectFormPerson(db, personId);
  if (!person)
    throw refuse('NOT_FOUND', 'This person is no longer in the program. Somebody may have removed them.');
  return person;
}
