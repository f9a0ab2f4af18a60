import { SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CatalogTopic } from '#shared/contract/topics.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { PROGRAM_SCREENS } from '../../app/screens.ts';
import { ListTable } from '../../ui/ListTable.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { AddTopicDialog } from './AddTopicDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { topicColumns } from './topic-columns.tsx';
import { isIn, shownTopics, TYPE_CHOICES, type TopicFilter } from './topic-words.ts';
import styles from './TopicsPage.module.css';

type Opened =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename'; readonly topic: CatalogTopic }
  | { readonly kind: 'merge'; readonly topic: CatalogTopic };

/** What pairs can learn and talk about: the facilitator's own list, filled to begin with. */
export function TopicsPage() {
  const { data, error, isPending, refetch } = useQuery(api.topics.list.queryOptions());
  const [filter, setFilter] = useState<TopicFilter>('all');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const retire = useCommand(api.topics.retire, {
    done: (_, { name, isRetired }) => (isRetired ? `“${name}” is retired` : `“${name}” is offered again`),
  });
  const setType = useCommand(api.topics.setType, { done: (_, { name }) => `“${name}” changed` });
  const shown = useMemo(() => (data ? shownTopics(data, filter, search) : []), [data, filter, search]);
  const { mutate: changeType } = setType;
  const { mutate: changeRetired } = retire;
  const columns = useMemo(
    () =>
      topicColumns({
        onType: ({ name }, type) => changeType({ name, type }),
        onRename: topic => setOpened({ kind: 'rename', topic }),
        onMerge: topic => setOpened({ kind: 'merge', topic }),
        onRetire: ({ name, isRetired }) => changeRetired({ name, isRetired: !isRetired }),
      }),
    [changeType, changeRetired],
  );
  const count = (one: TopicFilter) => data?.filter(topic => isIn(topic, one)).length ?? 0;
  return (
    <Page
      title="Topics"
      description="What people can teach and learn, and what meetings are about. Change a name here and it changes everywhere."
      isFull
      actions={
        <PrimaryButton
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpened({ kind: 'add' })}
        >
          Add a topic
        </PrimaryButton>
      }
    >
      <div className={styles.content}>
        <ScreenTabs label="Charter and closing" screens={PROGRAM_SCREENS} />
        {isPending && <Loading label="Loading the topics" rows={10} />}
        {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data && (
          <>
            <div className={styles.toolbar}>
              <SegmentedControl
                aria-label="Kinds of topics"
                value={filter}
                onChange={setFilter}
                data={[
                  { value: 'all' as const, label: `All ${count('all')}` },
                  ...TYPE_CHOICES.map(({ value, label }) => ({ value, label: `${label} ${count(value)}` })),
                  { value: 'retired' as const, label: `Retired ${count('retired')}` },
                ]}
              />
              <TextInput
                aria-label="Find a topic"
                placeholder="Find a topic"
                className={styles.search ?? ''}
                leftSection={<IconSearch size={15} aria-hidden />}
                value={search}
                onChange={event => setSearch(event.currentTarget.value)}
              />
            </div>
            {shown.length === 0 ? (
              <p className={styles.nothing}>
                {search === ''
                  ? filter === 'retired'
                    ? 'No topic is retired. Retire one that is offered no more; what names it already keeps it.'
                    : 'No topic of this kind. Add one.'
                  : `No topic is called “${search}”.`}
              </p>
            ) : (
              <ListTable
                label="Topics"
                rows={shown}
                columns={columns}
                rowId={({ name }) => name}
                rowHeight={37}
                minWidth={900}
                marks={({ isRetired }) => ({ 'data-retired': isRetired || undefined })}
              />
            )}
          </>
        )}
      </div>
      {opened?.kind === 'add' && <AddTopicDialog onClose={() => setOpened(null)} />}
      {opened?.kind === 'rename' && <RenameDialog topic={opened.topic} onClose={() => setOpened(null)} />}
      {opened?.kind === 'merge' && data && (
        <MergeDialog topic={opened.topic} topics={data} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}
