import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionTemplate, type SessionTemplate } from '#shared/domain/session-templates.ts';
import { api } from '../../api/client.ts';

type TopicSelectProps = {
  readonly value: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (topics: string[]) => void;
};

const GROUPS = {
  session: 'Kinds of session',
  digital: 'Digital',
  hard: 'Know-how',
  soft: 'Working with people',
  cultural: 'Culture',
  DEI: 'Inclusion',
} as const;

/** Topics of the catalog as tags: no room for a note of what was said. */
export function TopicSelect({ value, error, onChange }: TopicSelectProps) {
  const topics = useTopics();
  const data = useMemo(() => {
    const known = new Set(topics.map(topic => topic.name));
    const groups = Object.entries(GROUPS).map(([type, group]) => ({
      group,
      items: topics.filter(topic => topic.type === type).map(topic => topic.name),
    }));
    const older = value.filter(name => !known.has(name));
    return [...groups, ...(older.length > 0 ? [{ group: 'Noted before', items: older }] : [])];
  }, [topics, value]);
  return (
    <MultiSelect
      label="Topics"
      placeholder={value.length === 0 ? 'Choose from the catalog' : ''}
      data={data}
      value={[...value]}
      error={error}
      onChange={onChange}
      searchable
      maxValues={8}
      maxDropdownHeight={240}
      nothingFoundMessage="No topic of the catalog fits"
      hidePickedOptions
    />
  );
}

/** The catalog; empty until it is there. */
export function useTopics() {
  const { data } = useQuery(api.engagement.topics.queryOptions());
  return data ?? NONE;
}
const NONE: { name: string; type: keyof typeof GROUPS }[] = [];

/** The session plan for the first of the topics that has one. */
export function useTemplate(topics: readonly string[]): SessionTemplate | null {
  const catalog = useTopics();
  const [first] = topics;
  if (first === undefined) return null;
  const type = catalog.find(topic => topic.name === first)?.type;
  return type ? sessionTemplate(first, type) : null;
}
