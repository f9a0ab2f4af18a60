import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomRuleView } from '#shared/contract/custom-rules.ts';
import { MOST_CUSTOM_RULES } from '#shared/domain/custom-rules.ts';
import { RULE_MODE_WORDS } from '#shared/domain/matching-words.ts';
import { RULE_MODES } from '#shared/domain/matching.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { CustomRuleDialog } from './CustomRuleDialog.tsx';
import styles from './CustomRuleList.module.css';

const MODES = RULE_MODES.map(mode => ({ value: mode, label: RULE_MODE_WORDS[mode].name }));

/** Rules in the facilitator's own words: written, switched, changed and deleted at once, each with undo. */
export function CustomRuleList() {
  const query = useQuery(api.matching.customRules.queryOptions());
  const [editing, setEditing] = useState<CustomRuleView | 'new' | null>(null);
  const options = { done: ({ words }: { words: string }) => words };
  const setMode = useCommand(api.matching.setCustomRuleMode, options);
  const remove = useCommand(api.matching.removeCustomRule, options);
  return (
    <section>
      <h3 className={styles.heading}>Your own rules</h3>
      {query.isPending && <Loading label="Loading your rules" rows={2} />}
      {query.isError && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.rules.length === 0 && (
        <p className={styles.words}>
          Something that only your program needs, such as “never two people of one project”: write it as a
          rule.
        </p>
      )}
      {query.data && (
        <>
          <ul className={styles.list}>
            {query.data.rules.map(rule => (
              <li key={rule.id} className={styles.item}>
                <span className={styles.text}>
                  <span className={styles.name}>{rule.name}</span>
                  <span className={styles.explanation}>{rule.words}</span>
                  <span className={styles.explanation}>{reachWords(rule)}</span>
                </span>
                <span className={styles.tools}>
                  <SegmentedControl
                    size="xs"
                    aria-label={rule.name}
                    data={MODES}
                    value={rule.mode}
                    onChange={mode => setMode.mutate({ id: rule.id, mode })}
                  />
                  <ActionIcon aria-label={`Change the rule “${rule.name}”`} onClick={() => setEditing(rule)}>
                    <IconPencil size={15} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={`Delete the rule “${rule.name}”`}
                    onClick={() => remove.mutate({ id: rule.id })}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </span>
              </li>
            ))}
          </ul>
          {query.data.rules.length < MOST_CUSTOM_RULES && (
            <Button size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
              Write a rule
            </Button>
          )}
          {editing !== null && (
            <CustomRuleDialog
              rule={editing === 'new' ? null : editing}
              facts={query.data.facts}
              tenureDay={query.data.tenureDay}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      )}
    </section>
  );
}

/** "Warns at 12 possible pairs, 2 of them on the board; costs 5 points." */
function reachWords({ mode, applies, onBoard, cost }: CustomRuleView): string {
  const pairs = `${applies.toLocaleString('en-US')} possible ${applies === 1 ? 'pair' : 'pairs'}`;
  const board = onBoard === 0 ? 'none' : String(onBoard);
  const points =
    mode === 'soft' && cost > 0 ? `; costs ${cost === 100 ? '1 point' : `${cost / 100} points`}` : '';
  switch (mode) {
    case 'hard':
      return `Keeps ${pairs} apart, ${board} of them on the board.`;
    case 'soft':
      return `Warns at ${pairs}, ${board} of them on the board${points}.`;
    case 'off':
      return `Ignored for now; it is about ${pairs}.`;
  }
}
