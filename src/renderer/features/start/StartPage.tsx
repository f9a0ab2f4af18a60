import { Button, FileButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ProgramListing } from '#shared/contract/programs.ts';
import { api, client } from '../../api/client.ts';
import { showProgram } from '../../app/open-program.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PairMark } from '../../ui/Half.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import styles from './StartPage.module.css';

// Dialogs and their fields come after the page itself, and the list with its menus only where there are programs.
const ProgramList = lazy(async () => ({ default: (await import('./ProgramList.tsx')).ProgramList }));
const NewProgramDialog = lazy(async () => ({
  default: (await import('./NewProgramDialog.tsx')).NewProgramDialog,
}));
const DeleteProgramDialog = lazy(async () => ({
  default: (await import('./DeleteProgramDialog.tsx')).DeleteProgramDialog,
}));

/** Before a program is open: go on with one, start one, or look around in the sample. */
export function StartPage() {
  const [isCreating, creating] = useDisclosure(false);
  const [leaving, setLeaving] = useState<ProgramListing | null>(null);
  const programs = useQuery(api.programs.list.queryOptions());
  const open = { onSuccess: showProgram, onError: (error: unknown) => notifyFailed(error) };
  const openSample = useMutation({ mutationFn: () => client.programs.createSample(), ...open });
  const importCopy = useMutation({
    mutationFn: (file: File) => client.programs.importCopy({ file }),
    ...open,
  });
  const sample = programs.data?.find(program => program.isSample);
  const openKnown = useMutation({ mutationFn: (id: string) => client.programs.open({ id }), ...open });
  return (
    <main className={styles.start}>
      <div className={styles.intro}>
        <PairMark size={56} />
        <h1 className={styles.name}>Counterpart</h1>
        <p className={styles.claim}>
          Juniors teach, leaders learn. Build the pairs, prepare both sides, follow the meetings, and show
          what came of it.
        </p>
        <div className={styles.actions}>
          <PrimaryButton onClick={creating.open}>New program</PrimaryButton>
          <Button
            loading={openSample.isPending || openKnown.isPending}
            onClick={() => (sample ? openKnown.mutate(sample.id) : openSample.mutate())}
          >
            Explore a sample program
          </Button>
        </div>
        <p className={styles.note}>
          The sample has 60 invented people in the middle of a pilot. Change anything; delete it with one
          click.
        </p>
        <p className={styles.local}>Everything stays on this computer. No account, no server.</p>
      </div>
      <section className={styles.programs} aria-labelledby="your-programs">
        <div className={styles.head}>
          <h2 className={styles.heading} id="your-programs">
            Your programs
          </h2>
          <FileButton accept=".counterpart" onChange={file => file && importCopy.mutate(file)}>
            {props => (
              <Button {...props} size="compact-sm" loading={importCopy.isPending}>
                Add from a file…
              </Button>
            )}
          </FileButton>
        </div>
        {programs.isPending && <Loading label="Loading your programs" rows={3} />}
        {programs.isError && <LoadFailed error={programs.error} onRetry={() => void programs.refetch()} />}
        {programs.data?.length === 0 && (
          <p className={styles.none}>
            None yet. A new program needs only a name; the sample shows what a program looks like after four
            months.
          </p>
        )}
        {programs.data && programs.data.length > 0 && (
          <Suspense fallback={<Loading label="Loading your programs" rows={3} />}>
            <ProgramList programs={programs.data} onOpen={id => openKnown.mutate(id)} onDelete={setLeaving} />
          </Suspense>
        )}
      </section>
      <Suspense fallback={null}>
        {isCreating && <NewProgramDialog onClose={creating.close} />}
        {leaving && (
          <DeleteProgramDialog
            program={leaving}
            onClose={() => setLeaving(null)}
            onDeleted={() => {
              setLeaving(null);
              void programs.refetch();
            }}
          />
        )}
      </Suspense>
    </main>
  );
}
