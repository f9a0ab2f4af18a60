import { IconShieldOff } from '@tabler/icons-react';
import type { OverrideMark } from '#shared/contract/overrides.ts';
import styles from './OverrideMarks.module.css';

type OverrideMarksProps = { readonly marks: readonly OverrideMark[] };

/** Rules that were set aside for the pair: which, by whom, when and why. They stay whatever becomes of the rule. */
export function OverrideMarks({ marks }: OverrideMarksProps) {
  if (marks.length === 0) return null;
  return (
    <section aria-label="Overridden rules">
      <ul className={styles.marks}>
        {marks.map(({ rule, name, words, reason, actor, at }) => (
          <li key={rule} className={styles.mark}>
            <IconShieldOff size={16} aria-hidden className={styles.icon} />
            <div>
              <p className={styles.rule}>
                {name}
                <span className={styles.mode}>overridden</span>
              </p>
              <p className={styles.words}>{words}</p>
              <p className={styles.words}>Because: {reason}</p>
              <p className={styles.who}>
                {actor ?? 'The facilitator'}, {dayText(at)}. The mark stays for good.
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayText(instant: string): string {
  return new Date(instant).toLocaleDateString('en-US', { day: 'numeric', month: 'short', year: 'numeric' });
}
