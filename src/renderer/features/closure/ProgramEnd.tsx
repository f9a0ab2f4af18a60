import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconCopyPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClosingOverview } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { CloneDialog } from './CloneDialog.tsx';
import styles from './ClosingPage.module.css';

type ProgramEndProps = { readonly overview: ClosingOverview };

/** Closes the program, puts it away, and starts the next cohort from what this one learned. */
export function ProgramEnd({ overview }: ProgramEndProps) {
  const { state, openEnds, cohortName } = overview.program;
  const [isCloning, setCloning] = useState(false);
  const close = useCommand(api.closure.closeProgram, { done: 'The program is closed' });
  const reopen = useCommand(api.closure.reopenProgram, { done: 'The program is open again' });
  const archive = useCommand(api.closure.archiveProgram, { done: 'The program is archived' });
  const isClosed = state === 'closed' || state === 'archived';
  const openPairs = overview.pairs.filter(pair => pair.isOpen).length;
  return (
    <div className={styles.ends}>
      <section className={styles.end} aria-labelledby="next-cohort">
        <h2 className={styles.heading} id="next-cohort">
          The next cohort
        </h2>
        <p className={styles.none}>
          A new program that starts with this charter, its settings, training and lessons, and asks its
          champions to help. What people told you in confidence stays here.
        </p>
        <div>
          <PrimaryButton
            leftSection={<IconCopyPlus size={16} aria-hidden />}
            onClick={() => setCloning(true)}
          >
            Make the next cohort…
          </PrimaryButton>
        </div>
      </section>
      <section className={styles.end} aria-labelledby="close-program">
        <h2 className={styles.heading} id="close-program">
          {isClosed ? 'The program is closed' : 'Close the program'}
        </h2>
        <p className={styles.none}>
          {isClosed
            ? 'It can be read and printed. Reopen it to change something, or put it away.'
            : 'Afterwards everything can be read and printed, and nothing changes any more. You can reopen it.'}
        </p>
        {!isClosed && openEnds.length > 0 && (
          <ul className={styles.openEnds} aria-label="Open ends">
            {openEnds.map(words => (
              <li key={words}>
                <IconAlertTriangle size={16} aria-hidden /> {words}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.bar}>
          {isClosed ? (
            <>
              <Button loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
                Reopen the program
              </Button>
              {state === 'closed' && (
                <Button
                  leftSection={<IconArchive size={16} aria-hidden />}
                  loading={archive.isPending}
                  onClick={() => archive.mutate(undefined)}
                >
                  Archive it
                </Button>
              )}
            </>
          ) : (
            <Button
              loading={close.isPending}
              disabled={openPairs > 0}
              onClick={() => close.mutate(undefined)}
            >
              Close {cohortName}
            </Button>
          )}
        </div>
      </section>
      {isCloning && <CloneDialog onClose={() => setCloning(false)} />}
    </div>
  );
}
