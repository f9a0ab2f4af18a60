import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import {
  IconCalendarDown,
  IconChevronDown,
  IconClipboardText,
  IconPrinter,
  IconRepeat,
  IconSearch,
  IconTableRow,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { MeetingRow, MeetingView } from '#shared/contract/engagement.ts';
import { api } from '../../api/client.ts';
import { PAIR_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { PaperDialog } from '../documents/index.ts';
import { MeetingTable } from './MeetingTable.tsx';
import styles from './MeetingsPage.module.css';
import { NoteRowDialog } from './NoteRowDialog.tsx';
import { PasteCalendarDialog } from './PasteCalendarDialog.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import { useCalendarFile } from './use-calendar-file.ts';

const VIEWS: readonly { readonly key: MeetingView; readonly label: string; readonly nothing: string }[] = [
  { key: 'toNote', label: 'To note', nothing: 'Every planned meeting whose day is over has been noted.' },
  { key: 'coming', label: 'Coming', nothing: 'No meeting is planned. Plan a series, or paste a calendar.' },
  { key: 'held', label: 'Held', nothing: 'No meeting was noted as held yet.' },
  { key: 'cancelled', label: 'Called off', nothing: 'No meeting was called off.' },
  { key: 'all', label: 'All', nothing: 'No meeting was noted yet.' },
];

/** The meetings of all pairs: what has to be noted, what is coming, what took place. */
export function MeetingsPage() {
  const [chosen, setChosen] = useState<MeetingView | null>(null);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<MeetingRow | 'paste' | 'series' | 'sessions' | null>(null);
  const wanted = useDeferredValue(search);
  const pairs = useQuery(api.engagement.pairs.queryOptions());
  const counts = useQuery({
    ...api.engagement.page.queryOptions({ input: { view: 'all', search: wanted, limit: 1 } }),
    placeholderData: keepPreviousData,
  });
  const calendar = useCalendarFile();
  const navigate = useNavigate();
  const running = pairs.data?.pairs.filter(pair => pair.state === 'active') ?? [];
  const failed = counts.error ?? pairs.error;
  // The first look goes to what needs somebody, and stays where it was put.
  const view = chosen ?? ((counts.data?.counts.toNote ?? 0) > 0 ? 'toNote' : 'coming');
  const names = new Map(running.map(pair => [pair.pairId, `${pair.mentee.name} and ${pair.mentor.name}`]));
  const shown = VIEWS.find(one => one.key === view);
  const total = counts.data?.counts[view] ?? 0;
  return (
    <Page
      title="Meetings"
      description="Days, topics and next steps of all pairs. What was said stays with the two."
      isFull
      actions={<ScreenTabs label="Pairs" screens={PAIR_SCREENS} />}
    >
      {failed && <LoadFailed error={failed} onRetry={() => void counts.refetch()} />}
      {!failed && (counts.isPending || pairs.isPending) && <Loading label="Loading the meetings" rows={10} />}
      {counts.data && pairs.data && running.length === 0 && counts.data.counts.all === 0 && search === '' && (
        <EmptyState
          title="No pair meets yet"
          words="Once pairs have started, their meetings are planned and noted here: one by one, in a table, or pasted from a calendar."
          action={<NextStep to="/readiness">Start pairs</NextStep>}
        />
      )}
      {counts.data && pairs.data && (running.length > 0 || counts.data.counts.all > 0 || search !== '') && (
        <div className={styles.main}>
          <div className={styles.toolbar}>
            <TextInput
              className={styles.search ?? ''}
              aria-label="Find meetings of a person"
              placeholder="Find a person"
              leftSection={<IconSearch size={15} aria-hidden />}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label="Meetings shown"
              value={view}
              onChange={setChosen}
              data={VIEWS.map(({ key, label }) => ({
                value: key,
                label: `${label} ${(counts.data.counts[key] ?? 0).toLocaleString('en')}`,
              }))}
            />
            <span className={styles.gap} />
            <Menu position="bottom-end">
              <Menu.Target>
                <Button rightSection={<IconChevronDown size={15} aria-hidden />}>Plan and import</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconClipboardText size={16} aria-hidden />}
                  onClick={() => setOpened('paste')}
                >
                  Paste from a calendar…
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconRepeat size={16} aria-hidden />}
                  disabled={running.length === 0}
                  onClick={() => setOpened('series')}
                >
                  Plan a series for all active pairs…
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconCalendarDown size={16} aria-hidden />}
                  disabled={counts.data.counts.coming === 0}
                  onClick={() => calendar.mutate(null)}
                >
                  Save planned ones as calendar file
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  onClick={() => setOpened('sessions')}
                >
                  Print session plans by topic…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <PrimaryButton
              leftSection={<IconTableRow size={16} aria-hidden />}
              disabled={running.length === 0}
              onClick={() => void navigate({ to: '/pairs/meetings/entry' })}
            >
              Enter many
            </PrimaryButton>
          </div>
          {total === 0 ? (
            <p className={styles.nothing}>
              {search === '' ? shown?.nothing : 'No meeting fits this search.'}
            </p>
          ) : (
            <MeetingTable key={view} view={view} search={wanted} total={total} onOpen={setOpened} />
          )}
        </div>
      )}
      {opened === 'paste' && pairs.data && (
        <PasteCalendarDialog pairs={pairs.data.pairs} onClose={() => setOpened(null)} />
      )}
      {opened === 'sessions' && (
        <PaperDialog
          title="Session plans"
          requestFor={paper => ({ kind: 'checkInPapers', sheet: 'sessions', dueOn: null, paper })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'series' && pairs.data && (
        <SeriesDialog
          pairIds={running.map(pair => pair.pairId)}
          nameOf={id => names.get(id) ?? 'a pair'}
          today={pairs.data.today}
          minutes={pairs.data.meetingMinutes}
          cadenceDays={pairs.data.cadenceDays}
          onClose={() => setOpened(null)}
        />
      )}
      {opened !== null && typeof opened === 'object' && pairs.data && (
        <NoteRowDialog
          row={opened}
          today={pairs.data.today}
          minutes={pairs.data.meetingMinutes}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
