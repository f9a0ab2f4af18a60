import { Button } from '@mantine/core';
import { IconFileImport, IconMail, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ModuleListing } from '#shared/contract/training.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { READINESS_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { ModuleDialog } from './ModuleDialog.tsx';
import { ModuleRow } from './ModuleRow.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { RemindDialog } from './RemindDialog.tsx';
import styles from './TrainingPage.module.css';

type Opened =
  | { readonly kind: 'module'; readonly module: ModuleListing | null }
  | { readonly kind: 'record'; readonly module: ModuleListing }
  | { readonly kind: 'remind' };

const GROUPS = [
  { title: 'Both roles', holds: (module: ModuleListing) => !module.isRetired && module.role === 'both' },
  { title: 'Mentees', holds: (module: ModuleListing) => !module.isRetired && module.role === 'mentee' },
  { title: 'Mentors', holds: (module: ModuleListing) => !module.isRetired && module.role === 'mentor' },
  { title: 'Retired', holds: (module: ModuleListing) => module.isRetired },
] as const;

/** What each role learns before it starts, and how far everybody is. */
export function TrainingPage() {
  const { data, error, isPending, refetch } = useQuery(api.training.modules.queryOptions());
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const suggest = useCommand(api.training.addSuggested, {
    done: ({ added }) => (added === 0 ? 'All suggested modules are there already' : `${added} modules added`),
  });
  const add = (
    <PrimaryButton
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setOpened({ kind: 'module', module: null })}
    >
      Add a module
    </PrimaryButton>
  );
  const suggested = <Button onClick={() => suggest.mutate(undefined)}>Add the suggested modules</Button>;
  return (
    <Page
      title="Training"
      description="A pair waits until both have completed what is required of their role."
      actions={
        <>
          {data && data.modules.length > 0 && (
            <>
              <Button
                leftSection={<IconFileImport size={16} aria-hidden />}
                onClick={() => void navigate({ to: '/import', search: { kind: 'training' } })}
              >
                Import records
              </Button>
              <Button
                leftSection={<IconMail size={16} aria-hidden />}
                onClick={() => setOpened({ kind: 'remind' })}
              >
                Remind
              </Button>
              {add}
            </>
          )}
        </>
      }
    >
      <div className={styles.tabs}>
        <ScreenTabs label="Readiness" screens={READINESS_SCREENS} />
      </div>
      {isPending && <Loading label="Loading the training" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.modules.length === 0 && (
        <EmptyState
          title="No training yet"
          words="Start with what practitioners name as decisive: listening, confidentiality, stereotypes, feedback for both sides, and how to run a session."
          action={suggested}
        />
      )}
      {data &&
        GROUPS.map(({ title, holds }) => (
          <ModuleGroup key={title} title={title} modules={data.modules.filter(holds)} onOpen={setOpened} />
        ))}
      {data && data.modules.length > 0 && <div className={styles.foot}>{suggested}</div>}
      {opened?.kind === 'module' && <ModuleDialog module={opened.module} onClose={close} />}
      {opened?.kind === 'record' && data && (
        <RecordDialog module={opened.module} today={data.today} onClose={close} />
      )}
      {opened?.kind === 'remind' && <RemindDialog onClose={close} />}
    </Page>
  );
}

type ModuleGroupProps = {
  readonly title: string;
  readonly modules: readonly ModuleListing[];
  readonly onOpen: (opened: Opened) => void;
};

function ModuleGroup({ title, modules, onOpen }: ModuleGroupProps) {
  if (modules.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {modules.map((module, index) => (
          <ModuleRow
            key={module.id}
            module={module}
            neighbors={{
              above: modules[index - 1]?.id ?? null,
              below: modules[index + 1]?.id ?? null,
              past: modules[index + 2]?.id ?? null,
            }}
            onEdit={() => onOpen({ kind: 'module', module })}
            onRecord={() => onOpen({ kind: 'record', module })}
          />
        ))}
      </ul>
    </section>
  );
}
