import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconChecklist,
  IconDots,
  IconListDetails,
  IconLock,
  IconLockOpen,
  IconSend,
  IconShieldOff,
  IconUnlink,
  IconWand,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Board } from '#shared/contract/matching.ts';
import { useCommands, type AppCommand } from '../../app/commands.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useBoardCommands, type useAutoMatch } from './use-board-commands.ts';

type BoardHeaderActionsProps = {
  readonly board: Board;
  readonly autoMatch: ReturnType<typeof useAutoMatch>;
  readonly onSettings: () => void;
  readonly onCheck: () => void;
  readonly onRights: () => void;
};

/** What is done with the whole board; the palette and the keys know the same commands. */
export function BoardHeaderActions({
  board,
  autoMatch,
  onSettings,
  onCheck,
  onRights,
}: BoardHeaderActionsProps) {
  const { lockAll, unlockAll, clear } = useBoardCommands();
  const { run } = autoMatch;
  const navigate = useNavigate();
  const hasPairs = board.pairs.length > 0;
  const commands = useMemo(
    (): readonly AppCommand[] => [
      {
        id: 'board.autoMatch',
        label: 'Auto-match everyone',
        group: 'Board',
        shortcut: 'mod+Enter',
        run: () => run(),
      },
      {
        id: 'board.settings',
        label: 'What makes a good pair…',
        group: 'Board',
        shortcut: 'mod+.',
        run: onSettings,
      },
      { id: 'board.check', label: 'Check this board…', group: 'Board', run: onCheck },
      { id: 'board.rights', label: 'Who may override a rule…', group: 'Board', run: onRights },
      {
        id: 'board.lockAll',
        label: 'Lock all pairs',
        group: 'Board',
        shortcut: 'shift+L',
        isEnabled: hasPairs,
        run: lockAll,
      },
      {
        id: 'board.unlockAll',
        label: 'Unlock all pairs',
        group: 'Board',
        shortcut: 'shift+U',
        isEnabled: hasPairs,
        run: unlockAll,
      },
      {
        id: 'board.clear',
        label: 'Take all unlocked pairs apart',
        group: 'Board',
        isEnabled: hasPairs,
        run: clear,
      },
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- the functions only wrap stable mutations
    [run, hasPairs, onSettings, onCheck, onRights],
  );
  useCommands(commands);
  return (
    <>
      <Tooltip label="Keep arrangements, compare them, put one on the board">
        <Button onClick={() => void navigate({ to: '/matching/scenarios' })}>Scenarios</Button>
      </Tooltip>
      <Button onClick={onSettings}>What counts</Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Tooltip label="More for the whole board">
            <ActionIcon aria-label="More for the whole board" variant="default" size={32}>
              <IconDots size={16} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconChecklist size={16} />} onClick={onCheck}>
            Check this board…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSend size={16} />}
            onClick={() => void navigate({ to: '/matching/publication' })}
          >
            Ask both sides and publish
          </Menu.Item>
          <Menu.Item
            leftSection={<IconListDetails size={16} />}
            onClick={() => void navigate({ to: '/matching/decisions' })}
          >
            Decision log
          </Menu.Item>
          <Menu.Item leftSection={<IconShieldOff size={16} />} onClick={onRights}>
            Who may override a rule…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLock size={16} />} disabled={!hasPairs} onClick={lockAll}>
            Lock all pairs
          </Menu.Item>
          <Menu.Item leftSection={<IconLockOpen size={16} />} disabled={!hasPairs} onClick={unlockAll}>
            Unlock all pairs
          </Menu.Item>
          <Menu.Item leftSection={<IconUnlink size={16} />} disabled={!hasPairs} onClick={clear}>
            Take all unlocked pairs apart
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PrimaryButton leftSection={<IconWand size={16} />} loading={autoMatch.isPending} onClick={() => run()}>
        Auto-match
      </PrimaryButton>
    </>
  );
}
