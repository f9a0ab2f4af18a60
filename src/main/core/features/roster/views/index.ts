import type { PeopleView, PeopleViewContent } from '#shared/contract/people-views.ts';
import { command, os, query, type CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './views.sql.ts';

export const peopleViewsHandlers = os.peopleViews.router({
  list: os.peopleViews.list.handler(query(({ db }) => sql.selectViews(db))),
  create: os.peopleViews.create.handler(command('peopleViews.create', create)),
  replace: os.peopleViews.replace.handler(command('peopleViews.replace', replace)),
  rename: os.peopleViews.rename.handler(command('peopleViews.rename', rename)),
  setDefault: os.peopleViews.setDefault.handler(command('peopleViews.setDefault', setDefault)),
  remove: os.peopleViews.remove.handler(command('peopleViews.remove', remove)),
});

function create(ctx: CommandContext, view: PeopleViewContent & { readonly name: string }): { id: number } {
  assertNameIsFree(ctx, view.name, null);
  ctx.describe(`Keep the view ${view.name}`);
  return { id: sql.keepPeopleView(ctx.db, view.name, view) };
}

function replace(ctx: CommandContext, { id, ...content }: PeopleViewContent & { readonly id: number }): void {
  const { name } = mustFind(ctx, id);
  ctx.describe(`Change the view ${name}`);
  sql.updateView(ctx.db, id, content);
  sql.writeContent(ctx.db, id, content);
}

function rename(ctx: CommandContext, { id, name }: { readonly id: number; readonly name: string }): void {
  const before = mustFind(ctx, id);
  assertNameIsFree(ctx, name, id);
  ctx.describe(`Rename the view ${before.name} to ${name}`);
  sql.updateName(ctx.db, id, name);
}

function setDefault(ctx: CommandContext, { id }: { readonly id: number | null }): void {
  const view = id === null ? null : mustFind(ctx, id);
  ctx.describe(
    view ? `Open the list of people with the view ${view.name}` : 'Open the list of people with everybody',
  );
  sql.updateDefault(ctx.db, id);
}

function remove(ctx: CommandContext, { id }: { readonly id: number }): void {
  const { name } = mustFind(ctx, id);
  ctx.describe(`Delete the view ${name}`);
  sql.deleteView(ctx.db, id);
}

function mustFind({ db }: CommandContext, id: number): PeopleView {
  const view = sql.selectViews(db).find(one => one.id === id);
  if (!view) throw refuse('NOT_FOUND', 'This view is no longer there. Somebody may have deleted it.');
  return view;
}

function assertNameIsFree({ db }: CommandContext, name: string, id: number | null): void {
  const holder = sql.selectIdByName(db, name);
  if (holder !== null && holder !== id)
    throw refuse('CONFLICT', `There is a view called ${name} already. Choose another name.`, {
      name: 'Choose a name that no other view has.',
    });
}
