import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { runAppCommand } from '../../app/commands.ts';
import { PairMark } from '../../ui/Half.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { doneStyles as styles } from '../import/index.ts';

type ListDoneProps = {
  readonly title: string;
  readonly words: string;
  /** The way on. */
  readonly next: { readonly label: string; readonly go: () => void };
  readonly onAgain: () => void;
};

/** What was saved, one way back, one way on. */
export function ListDone({ title, words, next, onAgain }: ListDoneProps) {
  return (
    <section className={styles.done} aria-label="Import finished">
      <PairMark size={44} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words} role="status">
        {words}
      </p>
      <div className={styles.buttons}>
        <PrimaryButton onClick={next.go}>{next.label}</PrimaryButton>
        <Button
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => {
            if (runAppCommand('edit.undo')) onAgain();
          }}
        >
          Undo the import
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          Import another file
        </Button>
      </div>
    </section>
  );
}
