import { addDays } from '#shared/domain/dates.ts';
import type { Home } from '#shared/contract/home.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { duePairs, earlierAlumni } from '../closure/index.ts';
import { followUpTasks } from '../engagement/index.ts';
import { fitCheckTasks } from '../fit-checks/index.ts';
import { goalTasks } from '../goals/index.ts';
import { goneTasks } from '../pairs-life/index.ts';
import { surveyTasks } from '../surveys/index.ts';
import { charterFacts, charterSignature, selectCharter, selectCohort } from '../program/index.ts';
import * as sql from './home.sql.ts';
import { pathOf } from './lifecycle.ts';
import { tasksNow } from './now.ts';
import { usualTasks } from './usual-tasks.ts';

export const homeHandlers = os.home.router({
  get: os.home.get.handler(query(home)),
  addTask: os.home.addTask.handler(
    command('home.addTask', ({ db, describe }, task) => {
      describe(`Add “${task.title}” to the checklist`);
      const cohort = selectCohort(db);
      return { id: sql.insertTask(db, cohort.id, task, sql.selectTasks(db, cohort.id).length) };
    }),
  ),
  updateTask: os.home.updateTask.handler(command('home.updateTask', updateTask)),
  removeTask: os.home.removeTask.handler(
    command('home.removeTask', ({ db, describe }, { id }) => {
      describe('Remove a task from the checklist');
      if (!sql.deleteTask(db, id)) throw refuse('NOT_FOUND', 'This task is no longer there.');
    }),
  ),
  addUsualTasks: os.home.addUsualTasks.handler(command('home.addUsualTasks', addUsualTasks)),
});

function home(ctx: QueryContext): Home {
  const { db } = ctx;
  const today = ctx.today();
  const charter = selectCharter(db);
  const { cohort, outcomes, comparison } = charterFacts(db);
  const quietSince = addDays(today, -Math.ceil(charter.cadenceDays * 1.5));
  const counts = sql.selectProgressCounts(db, cohort.id, today, quietSince);
  const tasks = sql.selectTasks(db, cohort.id);
  const facts = { today, charter, cohort, outcomes, counts, tasks };
  return {
    today,
    path: pathOf(facts),
    now:
      charter.closedOn === null
        ? [
            ...tasksNow({
              ...facts,
              signature: charterSignature(db),
              comparisonFixedOn: comparison?.fixedOn ?? null,
              fromFeatures: [
                ...goneTasks(db),
                ...followUpTasks(ctx),
                ...fitCheckTasks(ctx),
                ...goalTasks(ctx),
                ...surveyTasks(ctx),
              ],
              duePairs: duePairs(ctx).length,
              earlierChampions: earlierAlumni(db).filter(({ isChampion }) => isChampion).length,
            }),
          ]
        : [],
    checklist: tasks.map(task => ({
      ...task,
      isLate: task.doneOn === null && task.dueOn !== null && task.dueOn < today,
    })),
    numbers: counts,
  };
}

type TaskChange = { readonly [K in keyof sql.TaskRow]?: sql.TaskRow[K] | undefined } & {
  readonly id: number;
};

function updateTask(ctx: CommandContext, { id, ...change }: TaskChange): void {
  const known = sql.selectTasks(ctx.db, selectCohort(ctx.db).id).find(task => task.id === id);
  if (!known) throw refuse('NOT_FOUND', 'This task is no longer there. Nothing was saved.');
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  const next = { ...known, ...Object.fromEntries(named) };
  ctx.describe(
    change.doneOn === undefined
      ? `Edit the task “${known.title}”`
      : `${change.doneOn === null ? 'Reopen' : 'Tick'} “${known.title}”`,
  );
  sql.updateTask(ctx.db, next);
}

function addUsualTasks({ db, describe }: CommandContext): { count: number } {
  const cohort = selectCohort(db);
  const known = sql.selectTasks(db, cohort.id);
  const titles = new Set(known.map(task => task.title));
  const added = usualTasks(cohort).filter(task => !titles.has(task.title));
  if (added.length === 0) throw refuse('CONFLICT', 'The usual tasks are all on the list already.');
  describe('Add the usual tasks to the checklist');
  added.forEach((task, index) => sql.insertTask(db, cohort.id, { ...task, owner: '' }, known.length + index));
  return { count: added.length };
}

export { insertTask, updateTask } from './home.sql.ts';
export { usualTasks } from './usual-tasks.ts';
