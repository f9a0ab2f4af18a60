import { Link } from '@tanstack/react-router';
import { MATCHING_SCREENS } from '../../app/screens.ts';
import styles from './MatchingViews.module.css';

/** The screens around the board, from the first arrangement to the record of how it was decided. */
export function MatchingViews() {
  return (
    <nav aria-label="Matching" className={styles.views}>
      {MATCHING_SCREENS.map(({ to, title }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.view}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
