import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import styles from './PairRuleList.module.css';

type PairRuleListProps = { readonly pairRules: MatchingSettingsView['pairRules'] };

const KINDS = { doNotPair: 'never', mustPair: 'always', pairedBefore: 'paired before' } as const;

/** Pairs that are kept apart or together by name. */
export function PairRuleList({ pairRules }: PairRuleListProps) {
  const remove = useCommand(api.matching.removePairRule, { done: ({ words }) => words });
  return (
    <section>
      <h3 className={styles.heading}>Always and never</h3>
      <p className={styles.words}>
        {pairRules.length === 0 && 'Nobody is kept apart or together by name. '}
        “⋯” at a pair’s row adds the two to this list; “Move to…” on a card adds any two.
      </p>
      <ul className={styles.list}>
        {pairRules.map(rule => (
          <li key={rule.id} className={styles.item}>
            <span>
              {rule.mentorName} and {rule.menteeName}
              {rule.reason && <span className={styles.words}> ({rule.reason})</span>}
            </span>
            <span className={styles.words}>{KINDS[rule.kind]}</span>
            <ActionIcon
              aria-label={`Remove ${rule.mentorName} and ${rule.menteeName} from the list`}
              onClick={() => remove.mutate({ id: rule.id })}
            >
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
