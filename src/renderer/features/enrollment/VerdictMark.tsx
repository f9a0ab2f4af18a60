import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconStar,
} from '@tabler/icons-react';
import { VERDICT_WORDS, type Verdict } from '#shared/domain/intake.ts';
import styles from './VerdictMark.module.css';

const ICONS = { eligible: IconCircleCheck, review: IconHelpCircle, notEligible: IconCircleX } as const;

/** What the rules say, in words and a sign. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <Icon size={15} aria-hidden /> {VERDICT_WORDS[verdict]}
    </span>
  );
}

type Reason = { readonly state: 'met' | 'unmet' | 'unknown' | 'exception'; readonly words: string };

const REASON_ICONS = {
  met: IconCircleCheck,
  unmet: IconCircleX,
  unknown: IconAlertTriangle,
  exception: IconStar,
} as const;
const STATE_WORDS = {
  met: 'Met',
  unmet: 'Not met',
  unknown: 'Not known',
  exception: 'By exception',
} as const;

/** Why, a line a reason. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ state, words }) => {
        const Icon = REASON_ICONS[state];
        return (
          <li key={words} data-state={state}>
            <Icon size={13} aria-label={`${STATE_WORDS[state]}:`} /> {words}
          </li>
        );
      })}
    </ul>
  );
}
