import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileImport, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { OrientationGuest, OrientationListing } from '#shared/contract/orientation.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './DoorList.module.css';
import { DoorTile } from './DoorTile.tsx';
import { matchesGuest } from './guest-search.ts';
import { ReadListDialog } from './ReadListDialog.tsx';

type DoorListProps = {
  readonly event: OrientationListing;
  readonly people: readonly OrientationGuest[];
  readonly today: IsoDate;
};

type Shown = 'all' | 'absent' | 'present';

const ROW_HEIGHT = 84;
const LEAST_TILE = 310;

/** Who is here, in one tap each: made for a tablet at the door, with a search for those who do not find themselves. */
export function DoorList({ event, people, today }: DoorListProps) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [isReading, setReading] = useState(false);
  const { mutate } = useCommand(api.orientation.attend, {
    done: (_, { enrollmentIds, isPresent }) => {
      const name = people.find(guest => guest.enrollmentId === enrollmentIds[0])?.name ?? 'One person';
      return isPresent ? `${name} is here` : `${name} is no longer marked`;
    },
  });
  const expected = useMemo(
    () => people.filter(guest => guest.isInvited || guest.attendedOn !== null),
    [people],
  );
  const rows = useMemo(() => {
    const pool = search === '' ? expected : people;
    return pool.filter(
      guest =>
        matchesGuest(guest, search) &&
        (shown === 'all' || (guest.attendedOn !== null) === (shown === 'present')),
    );
  }, [people, expected, search, shown]);
  const isOpen = event.heldOn <= today;
  const here = event.counts.attended;
  return (
    <section className={styles.panel} aria-label="Door list">
      <div className={styles.toolbar}>
        <TextInput
          size="md"
          className={styles.search ?? ''}
          aria-label="Find a person"
          placeholder="Type a name"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={change => setSearch(change.currentTarget.value)}
        />
        <SegmentedControl
          size="md"
          aria-label="People shown"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: 'Everybody' },
            { value: 'absent', label: 'Not here yet' },
            { value: 'present', label: 'Here' },
          ]}
        />
        <span className={styles.count} aria-live="polite">
          <strong>{here}</strong> of {Math.max(expected.length, here)} here
        </span>
        <Button
          size="md"
          leftSection={<IconFileImport size={18} aria-hidden />}
          disabled={!isOpen}
          onClick={() => setReading(true)}
        >
          From a list
        </Button>
      </div>
      {!isOpen && (
        <p className={styles.closed} role="status">
          The door opens on {fullDay(event.heldOn)}. Until then nobody can have been here.
        </p>
      )}
      <Tiles
        guests={rows}
        isOpen={isOpen}
        onTap={guest =>
          mutate({
            eventId: event.id,
            enrollmentIds: [guest.enrollmentId],
            isPresent: guest.attendedOn === null,
          })
        }
      />
      {rows.length === 0 && (
        <p className={styles.nobody} role="status">
          {expected.length === 0 && search === ''
            ? 'Nobody is invited yet. Type a name to mark somebody who came anyway.'
            : 'Nobody fits. Everybody who takes part can be found by name, invited or not.'}
        </p>
      )}
      {isReading && <ReadListDialog event={event} onClose={() => setReading(false)} />}
    </section>
  );
}

type TilesProps = {
  readonly guests: readonly OrientationGuest[];
  readonly isOpen: boolean;
  readonly onTap: (guest: OrientationGuest) => void;
};

/** Only the rows on the screen are drawn: a list of thousands scrolls as easily as one of ten. */
function Tiles({ guests, isOpen, onTap }: TilesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const columns = Math.max(1, Math.floor((width || 1000) / LEAST_TILE));
  const count = Math.ceil(guests.length / columns);
  // oxlint-disable-next-line react/incompatible-library -- its functions go nowhere but into this list
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={ref}>
        <ul
          className={styles.tiles}
          style={{ height: virtual.getTotalSize() }}
          aria-label="People at the door"
        >
          {virtual.getVirtualItems().flatMap(row =>
            guests.slice(row.index * columns, (row.index + 1) * columns).map((guest, column) => (
              <li
                key={guest.enrollmentId}
                className={styles.cell}
                style={{
                  transform: `translate(${(width / columns) * column}px, ${row.start}px)`,
                  width: width / columns,
                  height: ROW_HEIGHT,
                }}
              >
                <DoorTile guest={guest} isOpen={isOpen} onTap={onTap} />
              </li>
            )),
          )}
        </ul>
      </div>
    </div>
  );
}
