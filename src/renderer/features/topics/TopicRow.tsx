import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconArchive, IconArrowMerge, IconDots, IconPencil, IconRestore } from '@tabler/icons-react';
import { memo } from 'react';
import type { CatalogTopic } from '#shared/contract/topics.ts';
import type { SkillType } from '#shared/domain/people.ts';
import { TYPE_CHOICES } from './topic-words.ts';
import styles from './TopicsPage.module.css';

type TopicRowProps = {
  readonly topic: CatalogTopic;
  readonly onType: (type: SkillType) => void;
  readonly onRename: () => void;
  readonly onMerge: () => void;
  readonly onRetire: () => void;
};

/** A topic with its kind, who it touches, and what can be done with it. */
export const TopicRow = memo(function TopicRow({
  topic,
  onType,
  onRename,
  onMerge,
  onRetire,
}: TopicRowProps) {
  const { name, type, teach, learn, goals, meetings, isRetired } = topic;
  return (
    <tr data-retired={isRetired || undefined}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>
        <NativeSelect
          aria-label={`Kind of “${name}”`}
          size="xs"
          classNames={{ input: styles.kind ?? '' }}
          value={type}
          data={TYPE_CHOICES}
          onChange={event => {
            const chosen = TYPE_CHOICES.find(({ value }) => value === event.currentTarget.value);
            if (chosen) onType(chosen.value);
          }}
        />
      </td>
      {[teach, learn, goals, meetings].map((count, index) => (
        <td key={COLUMNS[index]} className={styles.number} data-none={count === 0 || undefined}>
          {count}
        </td>
      ))}
      <td className={styles.more} aria-label={`What can be done with “${name}”`}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`More for “${name}”`}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
              Rename…
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={onMerge}>
              Merge into another…
            </Menu.Item>
            <Menu.Item
              leftSection={
                isRetired ? <IconRestore size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />
              }
              onClick={onRetire}
            >
              {isRetired ? 'Offer again' : 'Retire'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
});

const COLUMNS = ['teach', 'learn', 'goals', 'meetings'] as const;
