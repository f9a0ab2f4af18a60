import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { OrientationListing, OrientationTable } from '#shared/contract/orientation.ts';
import type { Seating } from '#shared/domain/orientation.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import styles from './TablesPanel.module.css';

type TablesPanelProps = {
  readonly event: OrientationListing;
  readonly seating: {
    readonly style: Seating;
    readonly size: number;
    readonly tables: readonly OrientationTable[];
  };
  readonly onPrint: () => void;
};

/** Who sits where: all who are invited and did not say no. */
export function TablesPanel({ event, seating, onPrint }: TablesPanelProps) {
  const { mutate } = useCommand(api.orientation.setSeating);
  const { style, size, tables } = seating;
  return (
    <section className={styles.panel} aria-label="Tables">
      <div className={styles.toolbar}>
        <SegmentedControl
          aria-label="Partners"
          value={style}
          onChange={next => mutate({ eventId: event.id, style: next, size })}
          data={[
            { value: 'together', label: 'Partners together' },
            { value: 'mixed', label: 'Partners apart, departments mixed' },
          ]}
        />
        <span className={styles.size}>
          <span id="table-size">Seats a table</span>
          <NumberInput
            aria-labelledby="table-size"
            w={84}
            value={size}
            min={2}
            max={20}
            allowDecimal={false}
            onChange={value => {
              const next = Number(value);
              if (next >= 2 && next <= 20 && next !== size) mutate({ eventId: event.id, style, size: next });
            }}
          />
        </span>
        <Button
          className={styles.print}
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={tables.length === 0}
          onClick={onPrint}
        >
          Print the plan
        </Button>
      </div>
      {tables.length === 0 ? (
        <EmptyState
          title="Nobody to seat yet"
          words="Invite people first. Whoever says no gets no seat; everybody else is placed by itself."
        />
      ) : (
        <ul className={styles.tables}>
          {tables.map(table => (
            <li key={table.number} className={styles.table} aria-label={`Table ${table.number}`}>
              <h3 className={styles.heading}>Table {table.number}</h3>
              <ul className={styles.seats}>
                {table.seats.map(seat => (
                  <li key={seat.enrollmentId} className={styles.seat}>
                    <Half role={seat.role} size={16} label={seat.role === 'mentor' ? 'Mentor' : 'Mentee'} />
                    {seat.name}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
