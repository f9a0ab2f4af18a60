import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { READINESS_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { EventDialog } from '../orientation/index.ts';
import { MatrixPanel } from './MatrixPanel.tsx';
import { PairGates } from './PairGates.tsx';
import { ReadinessFigures } from './ReadinessFigures.tsx';
import styles from './ReadinessPage.module.css';
import { useActivation } from './use-activation.tsx';

type View = 'people' | 'pairs';

/** Who is prepared, who is missing what, and which pairs may start. */
export function ReadinessPage() {
  const matrix = useQuery(api.readiness.matrix.queryOptions());
  const pairs = useQuery(api.readiness.pairs.queryOptions());
  const [view, setView] = useState<View>('people');
  const [isPlanning, setPlanning] = useState(false);
  const navigate = useNavigate();
  const activation = useActivation();
  const failed = matrix.error ?? pairs.error;
  // Whoever paused a pair had a reason: it is resumed one by one.
  const ready = (pairs.data ?? []).filter(pair => pair.isReady && pair.state === 'proposed');
  return (
    <Page
      title="Readiness"
      description="Orientation, role training and a signed agreement come before a pair’s first meeting."
      isFull
      actions={
        <>
          <SegmentedControl
            aria-label="Show"
            value={view}
            onChange={value => setView(value)}
            data={[
              { value: 'people', label: 'People' },
              { value: 'pairs', label: `Pairs to start (${waitingCount(pairs.data)})` },
            ]}
          />
          {matrix.data && (
            <Button
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
              onClick={() => setPlanning(true)}
            >
              Plan an orientation
            </Button>
          )}
          <PrimaryButton
            disabled={ready.length === 0}
            loading={activation.isBusy}
            onClick={() => activation.start(ready)}
          >
            {ready.length === 0
              ? 'No pair is ready'
              : `Start ${ready.length} ready ${ready.length === 1 ? 'pair' : 'pairs'}`}
          </PrimaryButton>
        </>
      }
    >
      <div className={styles.page}>
        <ScreenTabs label="Readiness" screens={READINESS_SCREENS} />
        {failed && <LoadFailed error={failed} onRetry={() => void matrix.refetch()} />}
        {!failed && (matrix.isPending || pairs.isPending) && <Loading label="Loading readiness" rows={10} />}
        {matrix.data && pairs.data && matrix.data.people.length === 0 && (
          <EmptyState
            title="Nobody takes part yet"
            words="Once mentors and mentees are accepted, this page shows who has been to the orientation, who is trained and which pairs may start."
            action={<NextStep to="/intake">Choose who takes part</NextStep>}
          />
        )}
        {matrix.data && pairs.data && matrix.data.people.length > 0 && (
          <div className={styles.layout}>
            <ReadinessFigures matrix={matrix.data} pairs={pairs.data} />
            {view === 'people' ? (
              <MatrixPanel matrix={matrix.data} />
            ) : (
              <PairGates
                pairs={pairs.data}
                today={matrix.data.today}
                earliest={matrix.data.earliest}
                activation={activation}
              />
            )}
          </div>
        )}
      </div>
      {activation.dialog}
      {isPlanning && matrix.data && (
        <EventDialog
          event={null}
          today={matrix.data.today}
          onClose={() => setPlanning(false)}
          onPlanned={id =>
            void navigate({ to: '/readiness/orientation/$eventId', params: { eventId: String(id) } })
          }
        />
      )}
    </Page>
  );
}

function waitingCount(pairs: readonly { readonly state: string }[] | undefined): number {
  return (pairs ?? []).filter(pair => pair.state !== 'active').length;
}
