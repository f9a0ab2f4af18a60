import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ContractRouterClient } from '@orpc/contract';
import { useState } from 'react';
import type { contract } from '#shared/contract/index.ts';
import type { EligibilityRule } from '#shared/contract/intake.ts';
import { rulesFor, type EligibilityRuleKind } from '#shared/domain/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { RuleRow } from './RuleRow.tsx';
import { RulesPreview } from './RulesPreview.tsx';
import { startOf } from './rule-starts.ts';
import styles from './RulesPage.module.css';

export type RuleChoices = Awaited<ReturnType<ContractRouterClient<typeof contract>['intake']['rules']>>;

type RulesFormProps = { readonly role: Role; readonly choices: RuleChoices };

/** The rules of a role, each switched on or off, and beside them what they would do. */
export function RulesForm({ role, choices }: RulesFormProps) {
  const [draft, setDraft] = useState<readonly EligibilityRule[]>(choices[role]);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(choices[role]);
  const save = useCommand(api.intake.saveRules, { done: 'Rules kept', onFailed: () => true });
  const [asked] = useDebouncedValue(draft, 150);
  const preview = useQuery({
    ...api.intake.preview.queryOptions({ input: { role, rules: [...asked] } }),
    placeholderData: keepPreviousData,
  });
  const problems = errorFields(save.error);
  const put = (kind: EligibilityRuleKind, rule: EligibilityRule | null) =>
    setDraft(
      rulesFor(role).flatMap(each => {
        if (each === kind) return rule ?? [];
        return draft.find(one => one.kind === each) ?? [];
      }),
    );
  return (
    <form
      className={styles.layout}
      onSubmit={event => {
        event.preventDefault();
        save.mutate({ role, rules: [...draft] });
      }}
    >
      <div>
        <ul className={styles.rules} aria-label={`Rules for ${role}s`}>
          {rulesFor(role).map(kind => (
            <RuleRow
              key={kind}
              kind={kind}
              rule={draft.find(one => one.kind === kind) ?? null}
              start={startOf(role, kind, choices)}
              choices={choices}
              problem={problems[kind]}
              onChange={rule => put(kind, rule)}
            />
          ))}
        </ul>
        {save.error && (
          <p role="alert" className={styles.problem}>
            {explainError(save.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button disabled={!isChanged} onClick={() => setDraft(choices[role])}>
            As it was
          </Button>
          <PrimaryButton type="submit" disabled={!isChanged} loading={save.isPending}>
            Keep the rules
          </PrimaryButton>
        </div>
      </div>
      <RulesPreview role={role} preview={preview.data} isChanged={isChanged} />
    </form>
  );
}
