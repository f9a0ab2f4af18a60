import { ActionIcon, Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconLifebuoy,
  IconTrash,
} from '@tabler/icons-react';
import { useRef } from 'react';
import type { OwedCheckIn } from '#shared/contract/checkins.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { dayText } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './CheckIns.module.css';

type CheckInTableProps = {
  readonly pairs: readonly OwedCheckIn[];
  readonly today: IsoDate;
  readonly onOpen: (owed: OwedCheckIn) => void;
};

const ROW_HEIGHT = 60;

/** Who owes a report and what came, the missing ones first; only as many rows drawn as can be seen. */
export function CheckInTable({ pairs, today, onOpen }: CheckInTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- drawn anew by itself when it scrolls
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => pairs[index]?.pairId ?? index,
    overscan: 8,
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
    <div className={styles.scroll} role="region" aria-label="Reports" tabIndex={0} ref={scroller}>
      <div className={styles.table} role="table" aria-label="Reports" aria-rowcount={pairs.length + 1}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.row} aria-rowindex={1}>
            <div role="columnheader">Pair</div>
            <div role="columnheader">Report</div>
            <div role="columnheader">Meetings</div>
            <div role="columnheader">Goes</div>
            <div role="columnheader">What works, what hinders</div>
            <div role="columnheader">
              <span className="visually-hidden">Change</span>
            </div>
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const owed = pairs[item.index];
            if (!owed) return null;
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={`${styles.row} ${styles.item}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Cells owed={owed} today={today} onOpen={onOpen} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

type CellsProps = Omit<CheckInTableProps, 'pairs'> & { readonly owed: OwedCheckIn };

function Cells({ owed, today, onOpen }: CellsProps) {
  const { report } = owed;
  const remove = useCommand(api.checkins.remove, { done: 'Report removed' });
  const names = `${owed.mentee} and ${owed.mentor}`;
  return (
    <>
      <div role="rowheader" className={styles.pair}>
        <span className={styles.side}>
          <Half role="mentee" size={13} /> <span>{owed.mentee}</span>
        </span>
        <span className={styles.side}>
          <Half role="mentor" size={13} /> <span>{owed.mentor}</span>
        </span>
      </div>
      <div role="cell">
        <ReportState owed={owed} today={today} />
        {report?.wantsSupport && (
          <Support id={report.id} supportedOn={report.supportedOn} names={names} today={today} />
        )}
      </div>
      <div role="cell" className="tabular">
        {report?.meetingsHeld ?? owed.meetingsNoted}
        {report?.meetingsHeld != null && report.meetingsHeld !== owed.meetingsNoted && (
          <span className={styles.soft}> (noted: {owed.meetingsNoted})</span>
        )}
        {!report && <span className={styles.soft}> noted</span>}
      </div>
      <div role="cell" className="tabular">
        {report?.rating == null ? '–' : `${report.rating} of 5`}
      </div>
      <div role="cell" className={styles.said}>
        {report ? (
          <>
            <span title={report.works}>{report.works || '–'}</span>
            <span className={styles.soft} title={report.hinders}>
              {report.hinders || '–'}
            </span>
          </>
        ) : (
          '–'
        )}
      </div>
      <div role="cell" className={styles.actions}>
        <Button
          size="compact-sm"
          aria-label={`${report ? 'Edit' : 'Enter'} the report of ${names}`}
          onClick={() => onOpen(owed)}
        >
          {report ? 'Edit' : 'Enter'}
        </Button>
        {report && (
          <ActionIcon
            aria-label={`Remove the report of ${names}`}
            onClick={() => remove.mutate({ id: report.id })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </>
  );
}

export function ReportState({ owed, today }: { readonly owed: OwedCheckIn; readonly today: IsoDate }) {
  switch (owed.state) {
    case 'received':
      return (
        <span className={styles.state} data-tone="done">
          <IconCircleCheck size={15} aria-hidden />
          Received {owed.report && dayText(owed.report.receivedOn, today)}
        </span>
      );
    case 'overdue': {
      const days = daysBetween(owed.dueOn, today);
      return (
        <span className={styles.state} data-tone="warn">
          <IconAlertTriangle size={15} aria-hidden />
          {days === 1 ? '1 day late' : `${days} days late`}
        </span>
      );
    }
    case 'open':
      return (
        <span className={styles.state}>
          <IconCircleDashed size={15} aria-hidden />
          {owed.dueOn === today ? 'Due today' : `Due ${dayText(owed.dueOn, today)}`}
        </span>
      );
  }
}

type SupportProps = {
  readonly id: number;
  readonly supportedOn: IsoDate | null;
  readonly names: string;
  readonly today: IsoDate;
};

/** A plea for support stays in sight until somebody says that it was given. */
export function Support({ id, supportedOn, names, today }: SupportProps) {
  const settle = useCommand(api.checkins.settleSupport, {
    done: supportedOn === null ? 'Support noted as given' : 'Support noted as still wanted',
  });
  return (
    <button
      type="button"
      className={styles.support}
      data-open={supportedOn === null || undefined}
      aria-pressed={supportedOn !== null}
      aria-label={`Support for ${names} was given`}
      onClick={() => settle.mutate({ id, isSettled: supportedOn === null })}
    >
      <IconLifebuoy size={14} aria-hidden />
      {supportedOn === null ? 'Wants support: given?' : `Supported ${dayText(supportedOn, today)}`}
    </button>
  );
}
