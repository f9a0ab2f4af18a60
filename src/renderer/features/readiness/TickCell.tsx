import { IconCheck, IconChecks, IconCircleDashed, IconHistory, IconPoint } from '@tabler/icons-react';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';
import { tickOf, type Tick, type TickColumn } from './matrix-model.ts';
import styles from './TickCell.module.css';

type TickCellProps = {
  readonly person: ReadinessPerson;
  readonly column: TickColumn;
  readonly today: IsoDate;
};

/** One tick: an empty ring, one check for read or attended, two for rehearsed; the day and a word go with it. */
export function TickCell({ person, column, today }: TickCellProps) {
  const tick = tickOf(person, column);
  // One orientation is enough: the others need no attention.
  const isSpare = tick.state === 'open' && column.kind === 'event' && person.attendance.length > 0;
  if (tick.state === 'none') {
    return (
      <span className={styles.none} title={`Not for ${person.role}s`}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">Not for {person.role}s</span>
      </span>
    );
  }
  return (
    <span
      className={styles.tick}
      data-state={isSpare ? 'spare' : tick.state}
      title={evidenceOf(person, column)}
    >
      {isSpare ? <IconPoint size={16} aria-hidden /> : <TickIcon tick={tick} />}
      {tick.state === 'open' ? (
        <span className="visually-hidden">{isSpare ? 'Attended another' : 'Open'}</span>
      ) : (
        <span className="tabular">
          {dayText(tick.on, today)}
          {tick.state === 'read' && <span className={styles.word}> read</span>}
          {tick.state === 'rehearsed' && <span className="visually-hidden"> rehearsed</span>}
          {tick.state === 'done' && <span className="visually-hidden"> done</span>}
          {tick.state === 'expired' && <span className={styles.word}> expired</span>}
        </span>
      )}
    </span>
  );
}

/** What proves it, for whoever rests the pointer on the tick. */
function evidenceOf(person: ReadinessPerson, column: TickColumn): string | undefined {
  if (column.kind === 'event') return undefined;
  return person.training.find(one => one.moduleId === column.module.id)?.evidence || undefined;
}

function TickIcon({ tick }: { readonly tick: Tick }) {
  if (tick.state === 'open') return <IconCircleDashed size={16} stroke={1.5} aria-hidden />;
  if (tick.state === 'expired') return <IconHistory size={16} stroke={1.75} aria-hidden />;
  if (tick.state === 'rehearsed') return <IconChecks size={17} stroke={2.25} aria-hidden />;
  return <IconCheck size={16} stroke={tick.state === 'read' ? 1.75 : 2.25} aria-hidden />;
}
