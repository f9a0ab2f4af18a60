import type { Waiting } from '#shared/contract/scenarios.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './WaitingList.module.css';

/** Who has no partner yet, next in line first: a re-match serves them in this order. */
export function WaitingList({ people }: { readonly people: readonly Waiting[] }) {
  return (
    <section className={styles.waiting} aria-label="Waiting for a partner">
      <h2 className={styles.heading}>Waiting for a partner</h2>
      {people.length === 0 && <p className={styles.soft}>Nobody: everyone has a partner.</p>}
      <ul className={styles.people}>
        {people.map(({ id, role, name, days, isFromWaitlist }) => (
          <li key={id} className={styles.person}>
            <Half role={role} size={14} label={role} />
            <span className={styles.name}>
              {name}
              <span className={styles.soft}>
                {isFromWaitlist && 'from the waitlist · '}
                {waitWords(days)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function waitWords(days: number | null): string {
  if (days === null) return 'since an unknown day';
  if (days === 0) return 'since today';
  return days === 1 ? '1 day' : `${days} days`;
}
