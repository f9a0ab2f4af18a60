import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { explainError } from '../api/explain-error.ts';
import styles from './notify.module.css';

/** The cross has no text of its own. */
const closeButtonProps = { 'aria-label': 'Dismiss this message' };

let undo: () => void = () => {};
let lastDone: string | null = null;

/** The shell says how a toast's Undo is done; the kit knows no operation. */
export function setToastUndo(run: () => void): void {
  undo = run;
}

/**
 * Says what was just saved, with Undo where it can be taken back. Undo takes back the last step only, so a new sentence
 * replaces the one before.
 */
export function notifyDone(text: string, options: { readonly undoable: boolean } = { undoable: true }): void {
  const id = `done-${Date.now()}-${Math.random()}`;
  if (lastDone) notifications.hide(lastDone);
  lastDone = id;
  notifications.show({
    id,
    autoClose: options.undoable ? 7000 : 4000,
    withBorder: true,
    icon: <IconCheck size={16} aria-hidden />,
    className: styles.toast ?? '',
    color: 'mentor',
    closeButtonProps,
    message: (
      <span className={styles.line}>
        <span>{text}</span>
        {options.undoable && (
          <Button
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            Undo
          </Button>
        )}
      </span>
    ),
  });
}

/** Says why something was not done. Stays until it is read. */
export function notifyFailed(error: unknown, sentence: string = explainError(error)): void {
  notifications.show({
    autoClose: 12_000,
    withBorder: true,
    color: 'red',
    role: 'alert',
    closeButtonProps,
    icon: <IconAlertTriangle size={16} aria-hidden />,
    className: styles.toast ?? '',
    message: sentence,
  });
}
