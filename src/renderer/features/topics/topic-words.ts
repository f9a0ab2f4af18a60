import type { CatalogTopic } from '#shared/contract/topics.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { SKILL_TYPES, type SkillType } from '#shared/domain/people.ts';

export const TYPE_NAMES: Readonly<Record<SkillType, string>> = {
  digital: 'Digital',
  hard: 'Know-how',
  soft: 'Working with people',
  cultural: 'Culture',
  DEI: 'Inclusion',
};

export const TYPE_CHOICES = SKILL_TYPES.map(value => ({ value, label: TYPE_NAMES[value] }));

export type TopicFilter = SkillType | 'all' | 'retired';

export function shownTopics(
  topics: readonly CatalogTopic[],
  filter: TopicFilter,
  search: string,
): readonly CatalogTopic[] {
  const wanted = foldText(search);
  return topics.filter(
    topic => isIn(topic, filter) && (wanted === '' || foldText(topic.name).includes(wanted)),
  );
}

export function isIn(topic: CatalogTopic, filter: TopicFilter): boolean {
  if (filter === 'retired') return topic.isRetired;
  return !topic.isRetired && (filter === 'all' || topic.type === filter);
}
