import type { SkillType } from '#shared/domain/people.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';
import { command, os, query, type CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { catalog } from './catalog.ts';
import * as sql from './topics.sql.ts';

export const topicsHandlers = os.topics.router({
  list: os.topics.list.handler(query(({ db }) => catalog(db))),
  add: os.topics.add.handler(command('topics.add', add)),
  rename: os.topics.rename.handler(command('topics.rename', rename)),
  setType: os.topics.setType.handler(
    command('topics.setType', (ctx, { name, type }) => {
      const id = savedId(ctx.db, name);
      ctx.describe(`Make “${name}” a topic of another kind`);
      sql.updateType(ctx.db, id, type);
    }),
  ),
  merge: os.topics.merge.handler(command('topics.merge', merge)),
  retire: os.topics.retire.handler(
    command('topics.retire', (ctx, { name, isRetired }) => {
      topicNamed(ctx.db, name);
      ctx.describe(isRetired ? `Retire the topic “${name}”` : `Offer the topic “${name}” again`);
      if (isRetired) sql.retire(ctx.db, name, null);
      else sql.restore(ctx.db, name);
    }),
  ),
});

function add(ctx: CommandContext, { name, type }: { readonly name: string; readonly type: SkillType }): void {
  assertFree(ctx.db, name, null, 'name');
  ctx.describe(`Add the topic “${name}”`);
  sql.restore(ctx.db, name);
  sql.insertTopic(ctx.db, name, type);
}

/** The new name counts everywhere at once; the old one is not offered again, even where the app brought it. */
function rename(ctx: CommandContext, { name, to }: { readonly name: string; readonly to: string }): void {
  if (name === to) return;
  assertFree(ctx.db, to, name, 'to');
  const id = savedId(ctx.db, name);
  ctx.describe(`Rename the topic “${name}” to “${to}”`);
  sql.restore(ctx.db, to);
  sql.renameTopic(ctx.db, id, to);
  sql.renameInMeetings(ctx.db, name, to);
  giveUpName(ctx.db, name, to);
}

type Merge = { readonly names: readonly string[]; readonly into: string };

function merge(ctx: CommandContext, { names, into }: Merge): { merged: number } {
  const others = [...new Set(names)].filter(name => name !== into);
  if (others.length === 0) {
    throw refuse('INVALID', 'A topic cannot be merged with itself. Nothing was changed.', {
      into: 'Choose another topic.',
    });
  }
  const intoId = savedId(ctx.db, into);
  ctx.describe(
    others.length === 1
      ? `Merge “${others[0]}” into “${into}”`
      : `Merge ${others.length} topics into “${into}”`,
  );
  sql.restore(ctx.db, into);
  for (const name of others) {
    const fromId = savedId(ctx.db, name);
    sql.raiseLevels(ctx.db, fromId, intoId);
    sql.moveReferences(ctx.db, fromId, intoId);
    sql.renameInMeetings(ctx.db, name, into);
    giveUpName(ctx.db, name, into);
  }
  return { merged: others.length };
}

/** A name that the app brings would come back by itself; any other is simply gone. */
function giveUpName(db: Db, name: string, replacedBy: string): void {
  if (TOPIC_CATALOG.some(topic => topic.name === name)) sql.retire(db, name, replacedBy);
  else sql.restore(db, name);
}

function topicNamed(db: Db, name: string) {
  const topic = catalog(db).find(one => one.name === name);
  if (!topic) throw refuse('NOT_FOUND', 'This topic is no longer there. Nothing was changed.');
  return topic;
}

/** The row of a topic; one that the app brings and nobody has touched yet gets its row now. */
function savedId(db: Db, name: string): number {
  const { type } = topicNamed(db, name);
  const saved = sql.selectSavedTopics(db).find(topic => topic.name === name);
  return saved?.id ?? sql.insertTopic(db, name, type);
}

/** Two topics that read the same are one: spelling with another case or accent is no other topic. */
function assertFree(db: Db, name: string, except: string | null, field: string): void {
  const same = catalog(db).find(topic => topic.name !== except && foldText(topic.name) === foldText(name));
  if (!same) return;
  const advice = same.isRetired ? 'It is retired; offer it again.' : 'Choose another name, or merge the two.';
  throw refuse('CONFLICT', `There is a topic “${same.name}” already. Nothing was saved. ${advice}`, {
    [field]: advice,
  });
}

export { offeredTopics } from './catalog.ts';
