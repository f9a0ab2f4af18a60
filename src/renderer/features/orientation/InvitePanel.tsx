import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { OrientationGuest, OrientationListing } from '#shared/contract/orientation.ts';
import { ANSWERS, type Answer } from '#shared/domain/orientation.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataGrid } from '../../ui/DataGrid.tsx';
import { inviteColumns } from './invite-columns.tsx';
import { ANSWER_WORDS } from './event-words.ts';
import { matchesGuest } from './guest-search.ts';
import styles from './InvitePanel.module.css';

type InvitePanelProps = { readonly event: OrientationListing; readonly people: readonly OrientationGuest[] };

type Shown = 'all' | 'invited' | 'open' | 'out';

const FITS: Readonly<Record<Shown, (guest: OrientationGuest) => boolean>> = {
  all: () => true,
  invited: guest => guest.isInvited,
  open: guest => guest.isInvited && guest.answer === null,
  out: guest => !guest.isInvited,
};

/** Who is invited and what they said; one at a time in the grid, many at once with the bar. */
export function InvitePanel({ event, people }: InvitePanelProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const { mutate: invite } = useCommand(api.orientation.invite, {
    done: ({ changed }, { isInvited }) =>
      isInvited ? `${peopleText(changed)} invited` : `${peopleText(changed)} no longer invited`,
  });
  const { mutate: answer } = useCommand(api.orientation.answer, {
    done: ({ changed }, { enrollmentIds }) =>
      enrollmentIds.length > 1 ? `Answer noted for ${peopleText(changed)}` : null,
  });
  const rows = useMemo(
    () => people.filter(guest => FITS[shown](guest) && matchesGuest(guest, search)),
    [people, shown, search],
  );
  const columns = useMemo(
    () =>
      inviteColumns((enrollmentId, said) =>
        answer({ eventId: event.id, enrollmentIds: [enrollmentId], answer: said }),
      ),
    [answer, event.id],
  );
  const ids = chosen.length > 0 ? [...chosen] : rows.map(guest => guest.enrollmentId);
  const who = chosen.length > 0 ? `${chosen.length} chosen` : `all ${rows.length} shown`;
  const say = (said: Answer | null) => answer({ eventId: event.id, enrollmentIds: ids, answer: said });
  return (
    <section className={styles.panel} aria-label="Invitations">
      <div className={styles.toolbar}>
        <TextInput
          aria-label="Find a person"
          placeholder="Find a person"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={change => setSearch(change.currentTarget.value)}
        />
        <SegmentedControl
          aria-label="People shown"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: `All (${people.length})` },
            { value: 'invited', label: `Invited (${event.counts.invited})` },
            { value: 'open', label: `Not answered (${event.counts.unanswered})` },
            { value: 'out', label: `Not invited (${people.length - event.counts.invited})` },
          ]}
        />
        <div className={styles.bulk} role="group" aria-label={`For ${who}`}>
          <span className={styles.soft}>For {who}:</span>
          <Button
            disabled={ids.length === 0}
            onClick={() => invite({ eventId: event.id, enrollmentIds: ids, isInvited: true })}
          >
            Invite
          </Button>
          <Button
            disabled={ids.length === 0}
            onClick={() => invite({ eventId: event.id, enrollmentIds: ids, isInvited: false })}
          >
            Take back
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button disabled={ids.length === 0} rightSection={<IconChevronDown size={14} aria-hidden />}>
                Note an answer
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ANSWERS.map(said => (
                <Menu.Item key={said} onClick={() => say(said)}>
                  {ANSWER_WORDS[said]}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => say(null)}>No answer yet</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <div className={styles.grid}>
        <DataGrid<OrientationGuest>
          label="Invitations and answers"
          rowData={rows}
          columnDefs={columns}
          getRowId={({ data }) => String(data.enrollmentId)}
          rowHeight={40}
          rowSelection={{
            mode: 'multiRow',
            checkboxes: true,
            headerCheckbox: true,
            enableClickSelection: false,
            selectAll: 'filtered',
          }}
          selectionColumnDef={{ pinned: 'left', width: 44, minWidth: 44, resizable: false, sortable: false }}
          onSelectionChanged={changed =>
            setChosen(changed.api.getSelectedRows().map(guest => guest.enrollmentId))
          }
          overlayNoRowsTemplate=" "
        />
        {rows.length === 0 && (
          <p className={styles.nobody} role="status">
            {people.length === 0
              ? 'Nobody takes part yet. Accept people on the Intake screen.'
              : 'Nobody fits this filter.'}
          </p>
        )}
      </div>
    </section>
  );
}

function peopleText(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
