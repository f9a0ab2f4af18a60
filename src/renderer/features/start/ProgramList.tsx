import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgramListing } from '#shared/contract/programs.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { saveFile } from '../../api/host.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PairMark } from '../../ui/Half.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import styles from './ProgramList.module.css';

type ProgramListProps = {
  readonly programs: readonly ProgramListing[];
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
};

/** The program files on this computer, the one opened last on top. */
export function ProgramList({ programs, onOpen, onChanged }: ProgramListProps) {
  const [leaving, setLeaving] = useState<ProgramListing | null>(null);
  const remove = useMutation({
    mutationFn: (id: string) => client.programs.remove({ id }),
    onSuccess: () => {
      setLeaving(null);
      onChanged();
    },
  });
  if (programs.length === 0) {
    return (
      <p className={styles.none}>
        None yet. A new program needs only a name; the sample shows what a program looks like after four
        months.
      </p>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {programs.map(program => (
          <li key={program.id} className={styles.item}>
            <UnstyledButton className={styles.open} onClick={() => onOpen(program.id)}>
              <PairMark size={28} />
              <span className={styles.text}>
                <span className={styles.name}>{program.name}</span>
                <span className={styles.detail}>{detailOf(program)}</span>
              </span>
            </UnstyledButton>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={`More for ${program.name}`}>
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onOpen(program.id)}>Open</Menu.Item>
                <Menu.Item onClick={() => void saveCopy(program.id)}>Save a copy…</Menu.Item>
                <Menu.Divider />
                <Menu.Item color="red" onClick={() => setLeaving(program)}>
                  Delete…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      <FormDialog
        title={`Delete “${leaving?.name ?? ''}”?`}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onSubmit={() => leaving && remove.mutate(leaving.id)}
        submitLabel="Delete for good"
        isDangerous
        isBusy={remove.isPending}
        problem={remove.isError ? explainError(remove.error) : null}
      >
        <p className={styles.warning}>
          {leaving?.isSample
            ? 'The sample and what you changed in it go away. You can make a fresh sample at any time.'
            : 'The program file with its people, pairs and history is deleted from this computer. This cannot be undone. Save a copy first if you may need it.'}
        </p>
      </FormDialog>
    </>
  );
}

async function saveCopy(id: string): Promise<void> {
  try {
    const file = await client.programs.exportCopy({ id });
    await saveFile(file.name, file);
  } catch (error) {
    notifyFailed(error);
  }
}

function detailOf(program: ProgramListing): string {
  const opened = program.openedAt
    ? `Opened ${new Date(program.openedAt).toLocaleDateString([], { dateStyle: 'medium' })}`
    : 'Not opened on this computer yet';
  const size =
    program.bytes < 1_000_000
      ? `${Math.ceil(program.bytes / 1000)} kB`
      : `${(program.bytes / 1_000_000).toFixed(1)} MB`;
  return `${program.isSample ? 'Sample · ' : ''}${opened} · ${size}`;
}
