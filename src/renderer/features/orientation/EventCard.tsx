import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OrientationListing } from '#shared/contract/orientation.ts';
import { answerLine, whenAndWhere } from './event-words.ts';
import styles from './EventCard.module.css';

const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });

type EventCardProps = { readonly event: OrientationListing; readonly isOver: boolean };

/** One orientation in the list: its day, what it is, who answered, what is odd; all of it leads to its page. */
export function EventCard({ event, isOver }: EventCardProps) {
  const at = Date.parse(event.heldOn);
  const { attended } = event.counts;
  return (
    <li className={styles.card}>
      <span className={styles.day} aria-hidden>
        <span className={styles.month}>{month.format(at)}</span>
        <span className={styles.number}>{Number(event.heldOn.slice(8))}</span>
        <span className={styles.weekday}>{weekday.format(at)}</span>
      </span>
      <span className={styles.body}>
        <Link
          to="/readiness/orientation/$eventId"
          params={{ eventId: String(event.id) }}
          className={styles.title}
        >
          {event.title}
        </Link>
        <span className={styles.soft}>{whenAndWhere(event)}</span>
        <span className={styles.soft}>{answerLine(event.counts)}</span>
        {event.warnings.map(warning => (
          <span key={warning} className={styles.warning}>
            <IconAlertTriangle size={15} aria-hidden /> {warning}
          </span>
        ))}
      </span>
      {(isOver || attended > 0) && (
        <span className={styles.attended}>
          <strong>{attended}</strong> {attended === 1 ? 'person was' : 'people were'} there
        </span>
      )}
    </li>
  );
}
