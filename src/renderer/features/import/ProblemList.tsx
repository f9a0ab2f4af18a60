import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './CheckStep.module.css';

type ProblemListProps = {
  readonly title: string;
  /** Saves the rows as a file with the reason in front of each. */
  readonly onSave?: () => void;
  /** The groups, each a list item. */
  readonly children: ReactNode;
};

/** Rows with problems of one weight, by what is wrong with them. */
export function ProblemList({ title, onSave, children }: ProblemListProps) {
  return (
    <section>
      <header className={styles.heading}>
        <h2>{title}</h2>
        {onSave && (
          <Button size="compact-sm" leftSection={<IconDownload size={14} />} onClick={onSave}>
            Save these rows with the reasons…
          </Button>
        )}
      </header>
      <ul className={styles.groups}>{children}</ul>
    </section>
  );
}
