import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory, IconSearch } from '@tabler/icons-react';
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { runAppCommand, shortcutText, useAllCommands } from './commands.ts';
import styles from './TopBar.module.css';

type TopBarProps = {
  readonly onSearch: () => void;
  readonly onHistory: () => void;
};

/** Search, undo and redo with the names of their steps, and a thread of light while something is on its way. */
export function TopBar({ onSearch, onHistory }: TopBarProps) {
  const commands = useAllCommands();
  const isWaiting = useIsFetching() + useIsMutating() > 0;
  const undo = commands.find(c => c.id === 'edit.undo');
  const redo = commands.find(c => c.id === 'edit.redo');
  return (
    <div className={styles.bar} data-waiting={isWaiting || undefined}>
      <UnstyledButton className={styles.search} onClick={onSearch}>
        <IconSearch size={15} aria-hidden />
        <span>Find a person, screen or command</span>
        <kbd className={styles.key}>{shortcutText('mod+K')}</kbd>
      </UnstyledButton>
      <div className={styles.tools}>
        {[
          { command: undo, icon: IconArrowBackUp, name: 'Undo' },
          { command: redo, icon: IconArrowForwardUp, name: 'Redo' },
        ].map(({ command, icon: Icon, name }) => (
          <Tooltip
            key={name}
            label={
              command?.isEnabled === false
                ? `Nothing to ${name.toLowerCase()}`
                : `${command?.label ?? name} (${shortcutText(command?.shortcut ?? '')})`
            }
          >
            <ActionIcon
              aria-label={command?.label ?? name}
              aria-disabled={command?.isEnabled === false}
              data-off={command?.isEnabled === false || undefined}
              className={styles.tool}
              onClick={() => command && runAppCommand(command.id)}
            >
              <Icon size={18} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Tooltip label={`What was done (${shortcutText('mod+H')})`}>
          <ActionIcon aria-label="What was done" className={styles.tool} onClick={onHistory}>
            <IconHistory size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
