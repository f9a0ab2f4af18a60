import { command, os, query } from '#core/app.ts';
import { checkList, writeList } from '../people-lists/index.ts';
import { recordTraining } from '../readiness/index.ts';
import { assertPersonColumn, planTraining, suggestRecords, writeTraining } from './import/plan-training.ts';
import { lackingPeople, mailMerge } from './lacking.ts';
import * as modules from './modules.ts';

export const trainingHandlers = os.training.router({
  modules: os.training.modules.handler(query(modules.listModules)),
  add: os.training.add.handler(command('training.add', modules.addModule)),
  update: os.training.update.handler(command('training.update', modules.changeModule)),
  remove: os.training.remove.handler(command('training.remove', modules.removeModule)),
  retire: os.training.retire.handler(command('training.retire', modules.retireModule)),
  move: os.training.move.handler(command('training.move', modules.moveModule)),
  addSuggested: os.training.addSuggested.handler(command('training.addSuggested', modules.addSuggested)),
  record: os.training.record.handler(command('training.record', recordTraining)),

  suggest: os.training.suggest.handler(({ context, input, signal }) =>
    suggestRecords(context, input, signal),
  ),
  check: os.training.check.handler(({ context, input, signal }) => {
    assertPersonColumn(input);
    return checkList(context, input, signal, (ctx, list) => planTraining(ctx, list, input));
  }),
  apply: os.training.apply.handler(({ context, input, signal }) => {
    assertPersonColumn(input);
    return writeList(context, 'training.import', input, signal, (ctx, list, fileName) =>
      writeTraining(ctx, list, input, fileName),
    );
  }),

  lacking: os.training.lacking.handler(
    query(ctx => ({
      today: ctx.today(),
      people: lackingPeople(ctx).map(({ firstName: _first, lastName: _last, ...person }) => person),
    })),
  ),
  mailMerge: os.training.mailMerge.handler(
    query((ctx, { enrollmentIds, dueOn }) => mailMerge(ctx, enrollmentIds, dueOn)),
  ),
});

export { programContact, remindersFor, type Reminder } from './lacking.ts';
