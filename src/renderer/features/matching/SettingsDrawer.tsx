import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchingSettingsView } from '#shared/contract/matching.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { PairRuleList } from './PairRuleList.tsx';
import { RuleModes } from './RuleModes.tsx';
import styles from './SettingsDrawer.module.css';
import { SettingsPreview } from './SettingsPreview.tsx';
import { WeightSliders } from './WeightSliders.tsx';

type SettingsDrawerProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What makes a good pair here: weights, rules and lists, with what a change would do before it is saved. */
export function SettingsDrawer({ isOpen, onClose }: SettingsDrawerProps) {
  const settings = useQuery({ ...api.matching.settings.queryOptions(), enabled: isOpen });
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={480}
      title="What counts in a pair"
      classNames={{ body: styles.body ?? '', content: styles.content ?? '' }}
    >
      {settings.isPending && <Loading label="Loading the settings" />}
      {settings.isError && <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm settings={settings.data} onClose={onClose} />}
    </Drawer>
  );
}

type Choices = Pick<MatchingSettingsView, 'components' | 'rules' | 'maxTimeZoneHours'>;

function SettingsForm({
  settings,
  onClose,
}: {
  readonly settings: MatchingSettingsView;
  readonly onClose: () => void;
}) {
  const saved: Choices = {
    components: settings.components,
    rules: settings.rules,
    maxTimeZoneHours: settings.maxTimeZoneHours,
  };
  const [choices, setChoices] = useState(saved);
  const isChanged = JSON.stringify(choices) !== JSON.stringify(saved);
  const [tried] = useDebouncedValue(choices, 200);
  const preview = useQuery({
    ...api.matching.previewSettings.queryOptions({ input: tried }),
    enabled: isChanged,
    placeholderData: keepPreviousData,
  });
  const save = useCommand(api.matching.updateSettings, { done: ({ words }) => words, onDone: onClose });
  const preset = settings.presets.find(
    ({ components }) => JSON.stringify(components) === JSON.stringify(choices.components),
  );
  return (
    <>
      <div className={styles.scroll}>
        <section>
          <h3 className={styles.heading}>Start from</h3>
          <div className={styles.presets} role="radiogroup" aria-label="Start from">
            {settings.presets.map(({ key, name, components }) => (
              <button
                key={key}
                type="button"
                role="radio"
                aria-checked={preset?.key === key}
                className={styles.preset}
                onClick={() => setChoices({ ...choices, components })}
              >
                {name}
              </button>
            ))}
          </div>
          <p className={styles.summary}>{preset?.summary ?? 'Your own weights.'}</p>
        </section>
        <WeightSliders
          components={choices.components}
          reversible={settings.reversible}
          onChange={components => setChoices({ ...choices, components })}
        />
        <RuleModes
          rules={choices.rules}
          maxTimeZoneHours={choices.maxTimeZoneHours}
          onRules={rules => setChoices({ ...choices, rules })}
          onHours={maxTimeZoneHours => setChoices({ ...choices, maxTimeZoneHours })}
        />
        <PairRuleList pairRules={settings.pairRules} />
      </div>
      <footer className={styles.footer}>
        <SettingsPreview preview={isChanged ? preview.data : undefined} isChanged={isChanged} />
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
