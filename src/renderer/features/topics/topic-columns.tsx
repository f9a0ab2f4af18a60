import { Menu } from '@mantine/core';
import { IconArchive, IconArrowMerge, IconPencil, IconRestore } from '@tabler/icons-react';
import type { CatalogTopic } from '#shared/contract/topics.ts';
import type { SkillType } from '#shared/domain/people.ts';
import type { ListColumn } from '../../ui/ListTable.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { TYPE_CHOICES } from './topic-words.ts';
import styles from './TopicsPage.module.css';

type TopicActions = {
  readonly onType: (topic: CatalogTopic, type: SkillType) => void;
  readonly onRename: (topic: CatalogTopic) => void;
  readonly onMerge: (topic: CatalogTopic) => void;
  readonly onRetire: (topic: CatalogTopic) => void;
};

/** A topic a row: its kind, who it touches, and what can be done with it. */
export function topicColumns(actions: TopicActions): readonly ListColumn<CatalogTopic>[] {
  return [
    {
      key: 'name',
      title: 'Topic',
      isHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => <span className={styles.name}>{name}</span>,
    },
    {
      key: 'type',
      title: 'Kind',
      width: 210,
      cell: topic => <KindSelect topic={topic} onType={actions.onType} />,
    },
    countColumn('teach', 'Can teach it', 120),
    countColumn('learn', 'Want to learn it', 140),
    countColumn('goals', 'Goals', 90),
    countColumn('meetings', 'Meetings', 100),
    {
      key: 'more',
      title: <span className="visually-hidden">More</span>,
      width: 56,
      isNumber: true,
      cell: topic => <RowMenu label={`More for “${topic.name}”`} items={menuItems(topic, actions)} />,
    },
  ];
}

function countColumn(
  key: 'teach' | 'learn' | 'goals' | 'meetings',
  title: string,
  width: number,
): ListColumn<CatalogTopic> {
  return {
    key,
    title,
    width,
    isNumber: true,
    sortBy: topic => topic[key],
    cell: topic => <span className={topic[key] === 0 ? styles.none : undefined}>{topic[key]}</span>,
  };
}

type KindSelectProps = { readonly topic: CatalogTopic; readonly onType: TopicActions['onType'] };

/** The browser's own select: a list of many rows draws it as it draws a word. */
function KindSelect({ topic, onType }: KindSelectProps) {
  return (
    <select
      aria-label={`Kind of “${topic.name}”`}
      className={styles.kind}
      value={topic.type}
      onChange={event => {
        const chosen = TYPE_CHOICES.find(({ value }) => value === event.currentTarget.value);
        if (chosen) onType(topic, chosen.value);
      }}
    >
      {TYPE_CHOICES.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function menuItems(topic: CatalogTopic, { onRename, onMerge, onRetire }: TopicActions) {
  const RetireIcon = topic.isRetired ? IconRestore : IconArchive;
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onRename(topic)}>
        Rename…
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => onMerge(topic)}>
        Merge into another…
      </Menu.Item>
      <Menu.Item leftSection={<RetireIcon size={16} aria-hidden />} onClick={() => onRetire(topic)}>
        {topic.isRetired ? 'Offer again' : 'Retire'}
      </Menu.Item>
    </>
  );
}
