import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
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
  const who = assertEnrolled(db, input.enrollmentIds);
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
  if (input.attendedOn < event.heldOn) {
    throw refuse(
      'CONFLICT',
      `“${event.title}” was on ${event.heldOn}, so nobody can have been there on ${input.attendedOn}. Nothing was saved.`,
      { attendedOn: `Choose ${event.heldOn} or a later day.` },
    );
  }
  ctx.describe(`Note that ${who} attended “${event.title}”`);
  return { changed: records.upsertAttendance(db, event.id, input.enrollmentIds, input.attendedOn) };
}

type Training = {
  readonly moduleId: number;
  readonly enrollmentIds: readonly number[];
  readonly completedOn: IsoDate | null;
  readonly isRehearsed: boolean;
  readonly evidence?: string | undefined;
};

/** Notes that people completed (and perhaps rehearsed) a module, or takes it back. */
export function recordTraining(ctx: CommandContext, input: Training): { changed: number } {
  const { db } = ctx;
  const module = sql.selectModules(db, sql.selectCohortId(db)).find(one => one.id === input.moduleId);
  if (!module) throw refuse('NOT_FOUND', 'This training module is no longer there. Nothing was saved.');
  const who = assertEnrolled(db, input.enrollmentIds, module.role);
  if (input.completedOn === null) {
    ctx.describe(`Take back “${module.title}” for ${who}`);
    return { changed: records.deleteTraining(db, module.id, input.enrollmentIds) };
  }
  assertRecordable(input.completedOn, recordLimits(ctx), 'completedOn');
  ctx.describe(`Note “${module.title}” as ${input.isRehearsed ? 'rehearsed' : 'completed'} for ${who}`);
  const record = {
    completedOn: input.completedOn,
    isRehearsed: input.isRehearsed,
    evidence: input.evidence,
  };
  return { changed: records.upsertTraining(db, module.id, input.enrollmentIds, record) };
}

/** Today and the first day of the program: the days that a record may carry. */
export function recordLimits({ db, today }: Pick<CommandContext, 'db' | 'today'>): {
  today: IsoDate;
  earliest: IsoDate;
} {
  return { today: today(), earliest: firstDay(sql.selectProgramDates(db, sql.selectCohortId(db))) };
}

/** The name of one or the number of many people, for a sentence; refuses ids that are not accepted in the cohort or not in the module's role. */
export function assertEnrolled(
  db: Db,
  enrollmentIds: readonly number[],
  role: Role | 'both' = 'both',
): string {
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
