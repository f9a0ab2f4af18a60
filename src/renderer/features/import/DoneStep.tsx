import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { runAppCommand } from '../../app/commands.ts';
import { PairMark } from '../../ui/Half.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './DoneStep.module.css';

type DoneStepProps = {
  readonly title: string;
  readonly words: string;
  /** The ways on, the usual one first. */
  readonly next: readonly { readonly label: string; readonly go: () => void }[];
  readonly onAgain: () => void;
};

/** What was saved, one way back, the ways on. */
export function DoneStep({ title, words, next: [first, ...others], onAgain }: DoneStepProps) {
  return (
    <section className={styles.done} aria-label="Import finished">
      <PairMark size={44} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words} role="status">
        {words}
      </p>
      <div className={styles.buttons}>
        {first && <PrimaryButton onClick={first.go}>{first.label}</PrimaryButton>}
        {others.map(({ label, go }) => (
          <Button key={label} onClick={go}>
            {label}
          </Button>
        ))}
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
