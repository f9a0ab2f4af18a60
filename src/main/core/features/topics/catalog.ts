import type { CatalogTopic } from '#shared/contract/topics.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';
import type { Db } from '#core/db/connection.ts';
import * as sql from './topics.sql.ts';

/** The whole catalog: what somebody has touched, then what the app brings; names that were given up are not in it. */
export function catalog(db: Db): CatalogTopic[] {
  const saved = sql.selectSavedTopics(db);
  const meetings = sql.countMeetings(db);
  const retired = new Map(sql.selectRetired(db).map(({ name, replacedBy }) => [name, replacedBy]));
  const known = new Set(saved.map(({ name }) => name));
  const untouched = TOPIC_CATALOG.filter(({ name }) => !known.has(name) && !retired.get(name)).map(topic => ({
    ...topic,
    teach: 0,
    learn: 0,
    goals: 0,
  }));
  return [...saved, ...untouched]
    .map(({ name, type, teach, learn, goals }) => ({
      name,
      type,
      teach,
      learn,
      goals,
      meetings: meetings.get(name) ?? 0,
      isRetired: retired.has(name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The topics that are offered where something new is entered. */
export function offeredTopics(db: Db): CatalogTopic[] {
  return catalog(db).filter(topic => !topic.isRetired);
}
