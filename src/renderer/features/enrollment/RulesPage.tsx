import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { INTAKE_SCREENS } from '../../app/screens.ts';
import { Half } from '../../ui/Half.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { RulesForm } from './RulesForm.tsx';
import styles from './RulesPage.module.css';

/** Who may take part in which role, with what the rules would do before they are kept. */
export function RulesPage() {
  const { data, error, isPending, refetch } = useQuery(api.intake.rules.queryOptions());
  const [role, setRole] = useState<Role>('mentor');
  return (
    <Page
      title="Eligibility"
      description="Who may take part in which role. A rule that is not met says no or asks you to look; missing data always ask. You can make an exception for one person."
    >
      <div className={styles.tools}>
        <ScreenTabs label="Intake" screens={INTAKE_SCREENS} />
        <SegmentedControl
          aria-label="Role"
          value={role}
          onChange={value => setRole(value)}
          data={[
            {
              value: 'mentee',
              label: (
                <span className={styles.tab}>
                  <Half role="mentee" size={14} /> Mentees
                </span>
              ),
            },
            {
              value: 'mentor',
              label: (
                <span className={styles.tab}>
                  <Half role="mentor" size={14} /> Mentors
                </span>
              ),
            },
          ]}
        />
      </div>
      {isPending && <Loading label="Loading the rules" rows={7} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {/* The key starts a fresh draft when the role changes, or when the rules were undone or changed elsewhere. */}
      {data && <RulesForm key={`${role} ${JSON.stringify(data[role])}`} role={role} choices={data} />}
    </Page>
  );
}
