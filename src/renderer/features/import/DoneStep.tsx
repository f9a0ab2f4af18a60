import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { RosterImportResult } from '#shared/contract/roster-import.ts';
import { runAppCommand } from '../../app/commands.ts';
import { PairMark } from '../../ui/Half.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './DoneStep.module.css';

type DoneStepProps = {
  readonly result: RosterImportResult;
  readonly onAgain: () => void;
};

/** What was saved, one way back, one way on. */
export function DoneStep({ result, onAgain }: DoneStepProps) {
  const navigate = useNavigate();
  const parts = [
    result.new > 0 && `${people(result.new)} added`,
    result.changed > 0 && `${people(result.changed)} changed`,
    result.markedLeft > 0 && `${people(result.markedLeft)} marked as left`,
    result.unchanged > 0 && `${people(result.unchanged)} unchanged`,
    result.rejected > 0 &&
      `${result.rejected.toLocaleString('en')} ${result.rejected === 1 ? 'row' : 'rows'} left out`,
  ].filter(part => part !== false);
  return (
    <section className={styles.done} aria-label="Import finished">
      <PairMark size={44} />
      <h2 className={styles.title}>The roster is in</h2>
      <p className={styles.words} role="status">
        {parts.join(', ')}.
      </p>
      <div className={styles.buttons}>
        <PrimaryButton onClick={() => void navigate({ to: '/intake' })}>Choose who takes part</PrimaryButton>
        <Button onClick={() => void navigate({ to: '/people' })}>See all people</Button>
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

function people(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`;
}
