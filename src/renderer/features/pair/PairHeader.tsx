import type { PairDetails, PairDetailsSide } from '#shared/contract/pairs.ts';
import type { Role } from '#shared/domain/people.ts';
import { fullDay } from '../../ui/day-text.ts';
import { Half } from '../../ui/Half.tsx';
import { PersonLink } from '../roster/index.ts';
import { PAIR_STATE_WORDS } from './pair-states.ts';
import styles from './PairHeader.module.css';

/** Both halves, how far the two are, and since when. */
export function PairHeader({ pair }: { readonly pair: PairDetails }) {
  return (
    <header className={styles.header}>
      <Side role="mentee" person={pair.mentee} />
      <div className={styles.middle}>
        <span className={styles.state} data-state={pair.state}>
          {PAIR_STATE_WORDS[pair.state]}
          {pair.endReason === 'noFaultExit' && ' (no fault)'}
        </span>
        <span className={styles.dates}>{datesOf(pair)}</span>
      </div>
      <Side role="mentor" person={pair.mentor} />
    </header>
  );
}

function Side({ role, person }: { readonly role: Role; readonly person: PairDetailsSide }) {
  return (
    <div className={styles.side} data-role={role}>
      <Half role={role} size={64} />
      <div className={styles.words}>
        <span className={styles.role}>{role === 'mentee' ? 'Mentee' : 'Mentor'}</span>
        <span className={styles.name}>
          <PersonLink id={person.personId} name={person.name} />
        </span>
        <span className={styles.soft}>
          {[person.jobTitle, person.department].filter(Boolean).join(' · ')}
        </span>
        {person.status !== 'active' && (
          <span className={styles.gone}>{person.status === 'left' ? 'Has left' : 'On leave'}</span>
        )}
      </div>
    </div>
  );
}

function datesOf(pair: PairDetails): string {
  if (pair.endedOn && pair.startedOn) return `${fullDay(pair.startedOn)} to ${fullDay(pair.endedOn)}`;
  if (pair.endedOn) return `Until ${fullDay(pair.endedOn)}`;
  if (pair.startedOn) return `Since ${fullDay(pair.startedOn)}`;
  if (pair.publishedOn) return `Published ${fullDay(pair.publishedOn)}`;
  return pair.cohort;
}
