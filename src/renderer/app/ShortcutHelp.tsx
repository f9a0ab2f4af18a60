import { Modal } from '@mantine/core';
import { shortcutText, useAllCommands } from './commands.ts';
import { useAllKeyHints } from './key-hints.ts';
import styles from './ShortcutHelp.module.css';

type ShortcutHelpProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key that does something now, by group. */
export function ShortcutHelp({ isOpen, onClose }: ShortcutHelpProps) {
  const withKeys = useAllCommands().filter(command => command.shortcut);
  const hints = useAllKeyHints();
  const groups = [...new Set(withKeys.map(command => command.group))];
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keyboard shortcuts" size={640}>
      <div className={styles.groups}>
        {groups.map(group => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl className={styles.keys}>
              {withKeys
                .filter(command => command.group === group)
                .map(command => (
                  <div key={command.id} className={styles.line}>
                    <dt>{command.label}</dt>
                    <dd>
                      <kbd>{shortcutText(command.shortcut ?? '')}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        {hints.map(({ group, keys }) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl className={styles.keys}>
              {keys.map(hint => (
                <div key={hint.keys} className={styles.line}>
                  <dt>{hint.label}</dt>
                  <dd>
                    <kbd>{hint.keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
