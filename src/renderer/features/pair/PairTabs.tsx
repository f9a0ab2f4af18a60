import { Link } from '@tanstack/react-router';
import { PAIR_SECTIONS } from './pair-sections.ts';
import styles from './PairTabs.module.css';

type PairTabsProps = { readonly pairId: number; readonly shown: string };

/** The parts of the pair's page; each has an address of its own. */
export function PairTabs({ pairId, shown }: PairTabsProps) {
  return (
    <nav aria-label="Parts of this pair" className={styles.tabs}>
      {PAIR_SECTIONS.map(({ key, title }) => (
        <Link
          key={key}
          to="/pairs/$pairId/$section"
          params={{ pairId: String(pairId), section: key }}
          className={styles.tab}
          aria-current={key === shown ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
