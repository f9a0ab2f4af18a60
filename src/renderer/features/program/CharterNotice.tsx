import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import styles from './Notice.module.css';

type CharterNoticeProps = {
  /** How many pairs there are, where the screen knows it: a cohort above its planned size is warned of. */
  readonly pairs?: number;
};

/** Above the board and the report: what the charter must say before their figures mean something. */
export function CharterNotice({ pairs }: CharterNoticeProps) {
  const { data } = useQuery(api.program.get.queryOptions());
  if (!data) return null;
  const cap = data.cohort.pairCap;
  const warnings: string[] = [];
  if (data.outcomes.length === 0) {
    warnings.push('No outcome is written down, so nobody can say at the end whether the program worked.');
  }
  if (pairs !== undefined && cap !== null && pairs > cap) {
    warnings.push(
      `${pairs} pairs are more than the ${cap} that the ${data.cohort.isPilot ? 'pilot' : 'cohort'} was planned for.`,
    );
  }
  if (warnings.length === 0) return null;
  return (
    <div className={styles.notice} data-tone="warn" role="status">
      <IconAlertTriangle size={18} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        {warnings.join(' ')} <Link to="/program">Open the charter</Link>
      </p>
    </div>
  );
}
