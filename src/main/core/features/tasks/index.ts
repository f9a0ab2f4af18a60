import type { EventEntry, Task, TaskEntry } from '#shared/contract/tasks.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './tasks.sql.ts';

export const tasksHandlers = os.tasks.router({
  list: os.tasks.list.handler(query(ctx => list(ctx))),
  ofPair: os.tasks.ofPair.handler(
    query((ctx, { pairId }) =>
      sql.selectTasks(ctx.db, sql.selectCohort(ctx.db).id, pairId).map(task => withDue(task, ctx.today())),
    ),
  ),
  add: os.tasks.add.handler(command('tasks.add', add)),
  update: os.tasks.update.handler(command('tasks.update', update)),
  setDone: os.tasks.setDone.handler(command('tasks.setDone', setDone)),
  remove: os.tasks.remove.handler(
    command('tasks.remove', (ctx, { id }) => {
      ctx.describe(`Remove the task “${sql.selectTask(ctx.db, id)?.title ?? ''}”`);
      if (!sql.deleteTask(ctx.db, id)) throw noTask();
    }),
  ),
  addEvent: os.tasks.addEvent.handler(
    command('tasks.addEvent', (ctx, event: EventEntry) => {
      ctx.describe(`Add the event “${event.title}”`);
      return { id: sql.insertEvent(ctx.db, sql.selectCohort(ctx.db).id, event) };
    }),
  ),
  updateEvent: os.tasks.updateEvent.handler(
    command('tasks.updateEvent', (ctx, { id, ...event }) => {
      ctx.describe(`Edit the event “${event.title}”`);
      if (!sql.updateEvent(ctx.db, id, event)) throw noEvent();
    }),
  ),
  removeEvent: os.tasks.removeEvent.handler(
    command('tasks.removeEvent', (ctx, { id }) => {
      ctx.describe('Remove an event');
      if (!sql.deleteEvent(ctx.db, id)) throw noEvent();
    }),
  ),
});

const MILESTONES = [
  ['matchOn', 'Matching'],
  ['orientationOn', 'Orientation'],
  ['startsOn', 'Start'],
  ['midReviewOn', 'Mid-review'],
  ['endsOn', 'End'],
] as const;

function list(ctx: QueryContext) {
  const { db } = ctx;
  const today = ctx.today();
  const cohort = sql.selectCohort(db);
  return {
    today,
    tasks: sql.selectTasks(db, cohort.id).map(task => withDue(task, today)),
    events: sql.selectEvents(db, cohort.id),
    milestones: MILESTONES.flatMap(([key, title]) => {
      const on = cohort[key];
      return on === null ? [] : [{ title, on }];
    }),
  };
}

function withDue(task: sql.TaskRecord, today: IsoDate): Task {
  return { ...task, isOverdue: task.doneOn === null && task.dueOn !== null && task.dueOn < today };
}

function add(ctx: CommandContext, task: TaskEntry): { id: number } {
  const cohort = sql.selectCohort(ctx.db);
  assertPair(ctx, cohort.id, task);
  ctx.describe(`Add the task “${task.title}”`);
  return { id: sql.insertTask(ctx.db, cohort.id, task) };
}

function update(ctx: CommandContext, { id, ...task }: TaskEntry & { readonly id: number }): void {
  assertPair(ctx, sql.selectCohort(ctx.db).id, task);
  ctx.describe(`Edit the task “${task.title}”`);
  if (!sql.updateTask(ctx.db, id, task)) throw noTask();
}

function assertPair({ db }: CommandContext, cohortId: number, { pairId, dueOn }: TaskEntry): void {
  if (pairId === null) return;
  const pair = sql.selectPairStart(db, cohortId, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there. Nothing was saved.');
  if (dueOn !== null && pair.startedOn !== null && dueOn < pair.startedOn) {
    throw refuse(
      'INVALID',
      `The pair started on ${pair.startedOn}; ${dueOn} lies before that. Nothing was saved.`,
      { dueOn: `Choose ${pair.startedOn} or a later day.` },
    );
  }
}

function setDone(
  ctx: CommandContext,
  { id, isDone }: { readonly id: number; readonly isDone: boolean },
): void {
  const task = sql.selectTask(ctx.db, id);
  if (!task) throw noTask();
  ctx.describe(isDone ? `Tick “${task.title}”` : `Take the tick from “${task.title}”`);
  sql.updateDone(ctx.db, id, isDone ? ctx.today() : null);
}

function noTask(): Error {
  return refuse('NOT_FOUND', 'This task is no longer there.');
}

function noEvent(): Error {
  return refuse('NOT_FOUND', 'This event is no longer there.');
}

export { countLateTasks } from './tasks.sql.ts';
