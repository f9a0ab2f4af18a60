import { Alert, Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import styles from './FormDialog.module.css';

type FormDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly submitLabel: string;
  readonly isBusy?: boolean;
  /** Why the last try was refused; shown inside, where the person looks. */
  readonly problem?: string | null;
  readonly isDangerous?: boolean;
  readonly size?: string | number;
  readonly children: ReactNode;
};

/** A dialog with a form: Enter submits, Esc closes, its own errors inside. */
export function FormDialog({
  title,
  isOpen,
  onClose,
  onSubmit,
  submitLabel,
  isBusy = false,
  problem,
  isDangerous = false,
  size = 480,
  children,
}: FormDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      classNames={{ title: styles.title ?? '' }}
    >
      <form onSubmit={submit} noValidate>
        <div className={styles.fields}>{children}</div>
        {problem && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            mt="md"
            classNames={{ message: styles.problem ?? '' }}
          >
            {problem}
          </Alert>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="filled"
            color={isDangerous ? 'red.8' : 'ink.8'}
            className={isDangerous ? '' : styles.primary}
            loading={isBusy}
          >
            {submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
