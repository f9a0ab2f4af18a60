import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconMail, IconPrinter, IconTableExport } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwedCheckIn } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { PAIR_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { PaperDialog } from '../documents/index.ts';
import { CheckInDialog } from './CheckInDialog.tsx';
import styles from './CheckIns.module.css';
import { CheckInTable } from './CheckInTable.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RoundStrip } from './RoundStrip.tsx';

/** What pairs report to the facilitator: when it is due, what came, who has to be reminded. */
export function CheckInsPage() {
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const [opened, setOpened] = useState<OwedCheckIn | 'plan' | null>(null);
  const [paper, setPaper] = useState<'forms' | 'letters' | null>(null);
  const [isPile, setIsPile] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    ...api.checkins.rounds.queryOptions({ input: { dueOn } }),
    placeholderData: keepPreviousData,
  });
  const reminders = useMutation({
    async mutationFn(day: IsoDate) {
      const file = await client.checkins.reminders({ dueOn: day });
      await saveFile(file.name, file);
    },
    onError: failure => notifyFailed(failure),
  });
  const missing = data?.pairs.filter(pair => pair.state !== 'received') ?? [];
  const openNext = (after: OwedCheckIn) => {
    const at = missing.findIndex(pair => pair.pairId === after.pairId);
    setOpened(missing[at + 1] ?? null);
  };
  return (
    <Page
      title="Check-ins"
      description="Five questions to each pair: how it goes, and who wants support."
      isFull
      actions={<ScreenTabs label="Pairs" screens={PAIR_SCREENS} />}
    >
      {isPending && <Loading label="Loading the check-ins" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.rounds.length === 0 && (
        <EmptyState
          title="No report is due"
          words={data.noDays ?? 'No pair has to report.'}
          action={<PrimaryButton onClick={() => setOpened('plan')}>Choose when pairs report</PrimaryButton>}
        />
      )}
      {data && data.rounds.length > 0 && (
        <div className={styles.main}>
          <RoundStrip
            rounds={data.rounds}
            shown={data.shown}
            today={data.today}
            onShow={setDueOn}
            onPlan={() => setOpened('plan')}
          />
          <div className={styles.toolbar}>
            <span className={styles.soft} role="status">
              {data.pairs.length === 0
                ? 'No pair has to report on this day.'
                : `${data.pairs.length - missing.length} of ${data.pairs.length} reports are here.`}
            </span>
            <span className={styles.gap} />
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  rightSection={<IconChevronDown size={15} aria-hidden />}
                  disabled={missing.length === 0 || data.shown === null}
                >
                  Forms and reminders
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPrinter size={16} aria-hidden />}
                  onClick={() => setPaper('forms')}
                >
                  Print forms, a page a pair…
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconMail size={16} aria-hidden />}
                  onClick={() => setPaper('letters')}
                >
                  Print reminders, a letter a person…
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconTableExport size={16} aria-hidden />}
                  onClick={() => data.shown && reminders.mutate(data.shown)}
                >
                  Save the reminder list for a mail merge (CSV)
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <PrimaryButton
              leftSection={<IconKeyboard size={16} aria-hidden />}
              disabled={missing.length === 0}
              onClick={() => {
                setIsPile(true);
                setOpened(missing[0] ?? null);
              }}
            >
              Enter a pile of forms
            </PrimaryButton>
          </div>
          <CheckInTable
            pairs={data.pairs}
            today={data.today}
            onOpen={owed => {
              setIsPile(false);
              setOpened(owed);
            }}
          />
        </div>
      )}
      {data?.shown && paper && (
        <PaperDialog
          title={paper === 'forms' ? 'Check-in forms' : 'Check-in reminders'}
          requestFor={size => ({ kind: 'checkInPapers', sheet: paper, dueOn: data.shown, paper: size })}
          onClose={() => setPaper(null)}
        />
      )}
      {data && opened === 'plan' && <PlanDialog plan={data.plan} onClose={() => setOpened(null)} />}
      {data && opened !== null && opened !== 'plan' && (
        <CheckInDialog
          key={opened.pairId}
          owed={opened}
          today={data.today}
          onNext={isPile ? () => openNext(opened) : null}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
