import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './Notice.module.css';

type ClosedNoticeProps = {
  readonly program: { readonly closedOn: IsoDate | null; readonly state: string };
};

/** Says that a closed program can only be read, and gives the way back. */
export function ClosedNotice({ program }: ClosedNoticeProps) {
  const reopen = useCommand(api.closure.reopenProgram, { done: 'The program is open again' });
  if (program.closedOn === null) return null;
  return (
    <div className={styles.notice} role="status">
      <IconLock size={18} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{program.state === 'archived' ? 'Archived' : 'Closed'}</strong> on {fullDay(program.closedOn)}
        . The program can be read and printed; nothing in it changes any more.
      </p>
      <Button size="compact-sm" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
        Reopen
      </Button>
    </div>
  );
}
