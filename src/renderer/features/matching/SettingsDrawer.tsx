import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import type { ComponentKey } from '#shared/domain/matching.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { CustomRuleList } from './CustomRuleList.tsx';
import { GoalChoices } from './GoalChoices.tsx';
import { IdentityPurpose } from './IdentityPurpose.tsx';
import { PairRuleList } from './PairRuleList.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { QuotaList } from './QuotaList.tsx';
import { RuleModes } from './RuleModes.tsx';
import styles from './SettingsDrawer.module.css';
import { SettingsPreview } from './SettingsPreview.tsx';
import { WeightSliders } from './WeightSliders.tsx';

type SettingsDrawerProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What comes first and what makes a good pair: goals, weights, rules and lists, with what a change would do before it is saved. */
export function SettingsDrawer({ isOpen, onClose }: SettingsDrawerProps) {
  const settings = useQuery({ ...api.matching.settings.queryOptions(), enabled: isOpen });
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={520}
      title="What counts in a pair"
      classNames={{ body: styles.body ?? '', content: styles.content ?? '' }}
    >
      {settings.isPending && <Loading label="Loading the settings" />}
      {settings.isError && <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm settings={settings.data} onClose={onClose} />}
    </Drawer>
  );
}

type Choices = Pick<MatchingSettingsView, 'components' | 'rules' | 'maxTimeZoneHours' | 'goals'>;

type SettingsFormProps = { readonly settings: MatchingSettingsView; readonly onClose: () => void };

function SettingsForm({ settings, onClose }: SettingsFormProps) {
  const saved: Choices = {
    components: settings.components,
    rules: settings.rules,
    maxTimeZoneHours: settings.maxTimeZoneHours,
    goals: settings.goals,
  };
  const [choices, setChoices] = useState(saved);
  const { preview, isChanged, isBusy, refusal } = usePreview(saved, choices);
  const save = useCommand(api.matching.updateSettings, { done: ({ words }) => words, onDone: onClose });
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part });
  return (
    <>
      <div className={styles.scroll}>
        <section>
          <h3 className={styles.heading}>What comes first</h3>
          <GoalChoices
            goals={choices.goals}
            preview={isBusy ? undefined : preview}
            onChange={goals => change({ goals: { ...goals, quotas: choices.goals.quotas } })}
          />
          <QuotaList
            quotas={choices.goals.quotas}
            groups={settings.groups}
            outcomes={isBusy ? [] : (preview?.quotas ?? [])}
            onChange={quotas => change({ goals: { ...choices.goals, quotas } })}
          />
        </section>
        <PresetChoice
          presets={settings.presets}
          components={choices.components}
          saved={saved.components}
          onChange={components => change({ components })}
        />
        <WeightSliders
          components={choices.components}
          reversible={settings.reversible}
          closed={settings.deiPurpose ? OPEN : UNDECLARED}
          onChange={components => change({ components })}
        />
        <IdentityPurpose deiPurpose={settings.deiPurpose} sharing={settings.sharing} />
        <RuleModes
          rules={choices.rules}
          maxTimeZoneHours={choices.maxTimeZoneHours}
          onRules={rules => change({ rules })}
          onHours={maxTimeZoneHours => change({ maxTimeZoneHours })}
        />
        <CustomRuleList />
        <PairRuleList pairRules={settings.pairRules} />
      </div>
      <footer className={styles.footer}>
        <SettingsPreview preview={preview} isChanged={isChanged} isBusy={isBusy} refusal={refusal} />
        <div className={styles.buttons}>
          <Button disabled={!isChanged} onClick={() => setChoices(saved)}>
            Put back
          </Button>
          <PrimaryButton disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate(choices)}>
            Save
          </PrimaryButton>
        </div>
      </footer>
    </>
  );
}

const OPEN: ReadonlyMap<ComponentKey, string> = new Map();
const UNDECLARED: ReadonlyMap<ComponentKey, string> = new Map([
  ['identity', 'Counts only for a declared purpose: see “Identity” below.'],
]);

/** What the choices would come to, a moment after the last change. */
function usePreview(saved: Choices, choices: Choices) {
  const isChanged = JSON.stringify(choices) !== JSON.stringify(saved);
  const [tried] = useDebouncedValue(choices, 250);
  const query = useQuery({
    ...api.matching.previewSettings.queryOptions({ input: tried }),
    enabled: isChanged || saved.goals.qualityFloor !== null || saved.goals.quotas.length > 0,
    placeholderData: keepPreviousData,
  });
  return {
    preview: query.data,
    isChanged,
    isBusy: query.isPlaceholderData || tried !== choices,
    refusal: query.isError ? explainError(query.error) : null,
  };
}
