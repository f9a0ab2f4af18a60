import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ProgramListing } from '#shared/contract/programs.ts';
import { useState } from 'react';
import { SaveCopyDialog } from '../../app/SaveCopyDialog.tsx';
import { PairMark } from '../../ui/Half.tsx';
import styles from './ProgramList.module.css';

type ProgramListProps = {
  readonly programs: readonly ProgramListing[];
  readonly onOpen: (id: string) => void;
  readonly onDelete: (program: ProgramListing) => void;
};

/** The program files on this computer, the one opened last on top. */
export function ProgramList({ programs, onOpen, onDelete }: ProgramListProps) {
  const [copied, setCopied] = useState<string | null>(null);
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
                <Menu.Item onClick={() => setCopied(program.id)}>Save a copy…</Menu.Item>
                <Menu.Divider />
                <Menu.Item color="red" onClick={() => onDelete(program)}>
                  Delete…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      {copied !== null && <SaveCopyDialog programId={copied} onClose={() => setCopied(null)} />}
    </>
  );
}

function detailOf(program: ProgramListing): string {
  const opened = program.openedAt
    ? `Opened ${new Date(program.openedAt).toLocaleDateString('en', { dateStyle: 'medium' })}`
    : 'Not opened on this computer yet';
  const size =
    program.bytes < 1_000_000
      ? `${Math.ceil(program.bytes / 1000)} kB`
      : `${(program.bytes / 1_000_000).toFixed(1)} MB`;
  return `${program.isSample ? 'Sample · ' : ''}${opened} · ${size}`;
}
