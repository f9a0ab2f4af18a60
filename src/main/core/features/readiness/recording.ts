import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { pairName } from './activation.ts';
import { pairReadiness } from './overview.ts';
import { assertRecordable, firstDay } from './record-date.ts';
import * as records from './records.sql.ts';
import * as sql from './readiness.sql.ts';

type Attendance = {
  readonly eventId: number;
  readonly enrollmentIds: readonly number[];
  readonly attendedOn: IsoDate | null;
};

/** Notes that people came to an orientation, or takes it back. */
export function recordAttendance(ctx: CommandContext, input: Attendance): { changed: number } {
  const { db } = ctx;
  const event = sql.selectEvents(db, sql.selectCohortId(db)).find(one => one.id === input.eventId);
  if (!event) throw refuse('NOT_FOUND', 'This orientation is no longer there. Nothing was saved.');
  const who = describePeople(db, input.enrollmentIds);
  if (input.attendedOn === null) {
    ctx.describe(`Take back that ${who} attended “${event.title}”`);
    return { changed: records.deleteAttendance(db, event.id, input.enrollmentIds) };
  }
  if (event.heldOn > ctx.today()) {
    throw refuse(
      'CONFLICT',
      `“${event.title}” is on ${event.heldOn}, which has not come yet. Nothing was saved. Note who came when it is over.`,
    );
  }
  assertRecordable(input.attendedOn, recordLimits(ctx), 'attendedOn');
  ctx.describe(`Note that ${who} attended “${event.title}”`);
  return { changed: records.upsertAttendance(db, event.id, input.enrollmentIds, input.attendedOn) };
}

type Training = {
  readonly moduleId: number;
  readonly enrollmentIds: readonly number[];
  readonly completedOn: IsoDate | null;
  readonly isRehearsed: boolean;
};

/** Notes that people completed (and perhaps rehearsed) a module, or takes it back. */
export function recordTraining(ctx: CommandContext, input: Training): { changed: number } {
  const { db } = ctx;
  const module = sql.selectModules(db, sql.selectCohortId(db)).find(one => one.id === input.moduleId);
  if (!module) throw refuse('NOT_FOUND', 'This training module is no longer there. Nothing was saved.');
  const who = describePeople(db, input.enrollmentIds, module.role);
  if (input.completedOn === null) {
    ctx.describe(`Take back “${module.title}” for ${who}`);
    return { changed: records.deleteTraining(db, module.id, input.enrollmentIds) };
  }
  assertRecordable(input.completedOn, recordLimits(ctx), 'completedOn');
  ctx.describe(`Note “${module.title}” as ${input.isRehearsed ? 'rehearsed' : 'completed'} for ${who}`);
  const record = { completedOn: input.completedOn, isRehearsed: input.isRehearsed };
  return { changed: records.upsertTraining(db, module.id, input.enrollmentIds, record) };
}

type Signature = {
  readonly pairIds: readonly number[];
  readonly roles: readonly Role[];
  readonly signedOn: IsoDate | null;
};

/** Notes signatures under the agreements of pairs, or takes them back. */
export function sign(ctx: CommandContext, { pairIds, roles, signedOn }: Signature): { changed: number } {
  const open = new Set(sql.selectOpenPairs(ctx.db, sql.selectCohortId(ctx.db)).map(pair => pair.pairId));
  if (pairIds.some(id => !open.has(id))) {
    throw refuse('NOT_FOUND', 'One of these pairs is no longer on the board. Nothing was saved.');
  }
  if (signedOn !== null) assertRecordable(signedOn, recordLimits(ctx), 'signedOn');
  const whose = roles.length === 2 ? 'signatures of both' : `signature of the ${roles[0] ?? 'mentor'}`;
  const pairs =
    pairIds.length === 1
      ? `the agreement of ${pairName(pairReadiness(ctx.db).find(pair => pair.pairId === pairIds[0]))}`
      : `${pairIds.length} agreements`;
  ctx.describe(`${signedOn === null ? 'Take back' : 'Note'} the ${whose} under ${pairs}`);
  const changed = [...new Set(roles)].reduce(
    (sum, role) => sum + records.updateSignature(ctx.db, pairIds, role, signedOn),
    0,
  );
  return { changed };
}

/** Today and the first day of the program: the days that a record may carry. */
export function recordLimits({ db, today }: CommandContext): { today: IsoDate; earliest: IsoDate } {
  return { today: today(), earliest: firstDay(sql.selectProgramDates(db, sql.selectCohortId(db))) };
}

/** A name or a number of people; refuses ids that are not accepted in the cohort or not in the module's role. */
function describePeople(db: Db, enrollmentIds: readonly number[], role: Role | 'both' = 'both'): string {
  const enrolled = new Map(
    sql.selectEnrolled(db, sql.selectCohortId(db)).map(person => [person.enrollmentId, person]),
  );
  for (const id of enrollmentIds) {
    const person = enrolled.get(id);
    if (!person) throw refuse('NOT_FOUND', 'One of these people no longer takes part. Nothing was saved.');
    if (role !== 'both' && person.role !== role) {
      throw refuse(
        'CONFLICT',
        `This module is for ${role}s and ${person.name} is a ${person.role}. Nothing was saved.`,
      );
    }
  }
  const [first] = enrollmentIds;
  const only = enrollmentIds.length === 1 && first !== undefined ? enrolled.get(first) : undefined;
  return only ? only.name : `${enrollmentIds.length} people`;
}
