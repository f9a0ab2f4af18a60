import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { foldText } from '#shared/domain/fold-text.ts';
import { shortcutText, useAllCommands } from './commands.ts';
import { usePairMatches } from './use-pair-matches.ts';
import { usePeopleMatches } from './use-people-matches.ts';
import styles from './Palette.module.css';

type PaletteProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Ctrl+K: every command with its key, every screen, every person, every pair. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const wanted = foldText(text);
  const commands = useAllCommands().filter(
    c => c.isEnabled !== false && c.id !== 'view.palette' && foldText(c.label).includes(wanted),
  );
  const people = usePeopleMatches(isOpen ? text : '');
  const pairs = usePairMatches(isOpen ? text : '');
  const groups = [...new Set(commands.map(c => c.group))];
  // Forced open it could not close itself: Escape, a click beside it and a chosen command go through its own store.
  useEffect(() => (isOpen ? spotlight.open() : spotlight.close()), [isOpen]);
  const close = () => {
    setText('');
    // A command may have opened another panel; that one stays.
    if (isOpen) onClose();
  };
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      onSpotlightClose={close}
      shortcut={null}
      scrollable
      maxHeight={440}
      radius="lg"
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 1 }}
    >
      <Spotlight.Search
        className={styles.search ?? ''}
        placeholder="Find a person, screen or command"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {people.map(person => (
              <Spotlight.Action
                key={person.id}
                label={person.name}
                description={person.description}
                onClick={person.open}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pairs.length > 0 && (
          <Spotlight.ActionsGroup label="Pairs">
            {pairs.map(pair => (
              <Spotlight.Action
                key={pair.id}
                label={pair.name}
                description={pair.description}
                onClick={pair.open}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.map(group => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands
              .filter(command => command.group === group)
              .map(command => (
                <Spotlight.Action
                  key={command.id}
                  label={command.label}
                  onClick={command.run}
                  rightSection={
                    command.shortcut && <kbd className={styles.key}>{shortcutText(command.shortcut)}</kbd>
                  }
                />
              ))}
          </Spotlight.ActionsGroup>
        ))}
        {commands.length + people.length + pairs.length === 0 && (
          <Spotlight.Empty>Nothing is called that. Try a name or a verb such as “import”.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
