import { Button, Menu, SegmentedControl } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCalendarDown,
  IconChevronDown,
  IconDots,
  IconPencil,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PaperDialog } from '../documents/index.ts';
import { AgendaPanel } from './AgendaPanel.tsx';
import { DoorList } from './DoorList.tsx';
import { EventDialog } from './EventDialog.tsx';
import styles from './EventPage.module.css';
import { answerLine, whenAndWhere } from './event-words.ts';
import { InvitePanel } from './InvitePanel.tsx';
import { saveCalendar } from './save-calendar.ts';
import { TablesPanel } from './TablesPanel.tsx';

type View = 'agenda' | 'people' | 'door' | 'tables';
type Sheet = Extract<DocumentRequest, { readonly kind: 'orientationPaper' }>['sheet'];

const SHEETS: readonly { readonly sheet: Sheet; readonly title: string }[] = [
  { sheet: 'runSheet', title: 'Run sheet' },
  { sheet: 'signIn', title: 'Sign-in sheet' },
  { sheet: 'badges', title: 'Badges' },
  { sheet: 'tables', title: 'Table plan' },
];

/** One orientation, from the agenda to the door. */
export function EventPage() {
  const params: { readonly eventId?: string } = useParams({ strict: false });
  const id = Number(params.eventId);
  const { data, error, isPending, refetch } = useQuery(api.orientation.get.queryOptions({ input: { id } }));
  const [chosen, setView] = useState<View | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [printing, setPrinting] = useState<Sheet | null>(null);
  const navigate = useNavigate();
  const remove = useCommand(api.orientation.remove, {
    done: 'Orientation removed, with its attendance',
    onDone: () => void navigate({ to: '/readiness/orientation' }),
  });
  if (!data) {
    return (
      <Page title="Orientation" description={<BackLink />}>
        {isPending && <Loading label="Loading the orientation" rows={10} />}
        {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  const { event } = data;
  // On the day itself the door list is what she came for.
  const view = chosen ?? (event.heldOn === data.today ? 'door' : 'agenda');
  return (
    <Page
      title={event.title}
      description={
        <span className={styles.description}>
          <BackLink />
          <span>{whenAndWhere(event)}</span>
          <span>{answerLine(event.counts)}</span>
        </span>
      }
      isFull
      actions={
        <>
          <SegmentedControl
            aria-label="Show"
            value={view}
            onChange={setView}
            data={[
              { value: 'agenda', label: 'Agenda' },
              { value: 'people', label: `Invitations (${event.counts.invited})` },
              { value: 'door', label: `Door list (${event.counts.attended})` },
              { value: 'tables', label: 'Tables' },
            ]}
          />
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            Edit
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                leftSection={<IconPrinter size={16} aria-hidden />}
                rightSection={<IconChevronDown size={14} aria-hidden />}
              >
                Print
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {SHEETS.map(({ sheet, title }) => (
                <Menu.Item key={sheet} onClick={() => setPrinting(sheet)}>
                  {title}…
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button px={8} aria-label="More">
                <IconDots size={18} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconCalendarDown size={16} aria-hidden />}
                onClick={() => void saveCalendar(id)}
              >
                Save as calendar file
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => remove.mutate({ id })}
              >
                Remove this orientation
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <div className={styles.layout}>
        {[...event.warnings, ...leftSentence(data.attendedAndLeft)].map(warning => (
          <p key={warning} className={styles.warning}>
            <IconAlertTriangle size={16} aria-hidden /> {warning}
          </p>
        ))}
        {view === 'agenda' && <AgendaPanel key={id} event={event} agenda={data.agenda} />}
        {view === 'people' && <InvitePanel event={event} people={data.people} />}
        {view === 'door' && <DoorList event={event} people={data.people} today={data.today} />}
        {view === 'tables' && (
          <TablesPanel event={event} seating={data.seating} onPrint={() => setPrinting('tables')} />
        )}
      </div>
      {isEditing && <EventDialog event={event} today={data.today} onClose={() => setEditing(false)} />}
      {printing && (
        <PaperDialog
          title={SHEETS.find(one => one.sheet === printing)?.title ?? ''}
          requestFor={paper => ({ kind: 'orientationPaper', eventId: id, sheet: printing, paper })}
          onClose={() => setPrinting(null)}
        />
      )}
    </Page>
  );
}

function BackLink() {
  return (
    <Link to="/readiness/orientation" className={styles.back}>
      <IconArrowLeft size={15} aria-hidden /> All orientations
    </Link>
  );
}

/** People who came and no longer take part still count as attendance that was noted. */
function leftSentence(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return [
    `${shown}${more} came and no longer ${names.length === 1 ? 'takes' : 'take'} part; not counted here.`,
  ];
}
