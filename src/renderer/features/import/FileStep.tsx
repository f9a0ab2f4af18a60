import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './FileStep.module.css';

type FileStepProps = {
  readonly isReading: boolean;
  /** The file that is being read, or that could not be. */
  readonly fileName: string | null;
  /** Why the last file could not be read. */
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
};

/** The first step: one file, dropped or chosen. A file that cannot be a roster is answered here, in place. */
export function FileStep({ isReading, fileName, problem, onFile }: FileStepProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.zone} data-busy={isReading || undefined}>
        <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden className={styles.icon} />
        <h2 className={styles.title}>
          {isReading
            ? `Reading ${fileName ?? 'the file'}…`
            : 'Drop the roster here, or anywhere on the window'}
        </h2>
        <p className={styles.words}>
          CSV or Excel, with any column names, straight from the HR system. The file stays on this computer,
          and nothing is saved before you confirm.
        </p>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Roster file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again once it was corrected.
            event.currentTarget.value = '';
          }}
        />
        <PrimaryButton loading={isReading} onClick={() => input.current?.click()} data-autofocus>
          Choose a file…
        </PrimaryButton>
      </div>
      {problem && !isReading && (
        <div className={styles.problem} role="alert">
          <IconAlertTriangle size={20} aria-hidden />
          <div>
            <strong>{fileName ? `“${fileName}” was not read` : 'The file was not read'}</strong>
            <p>{problem}</p>
            <Button size="compact-sm" onClick={() => input.current?.click()}>
              Choose another file…
            </Button>
          </div>
        </div>
      )}
      <ul className={styles.facts}>
        <li>
          <strong>Needed</strong> an employee ID and a name.
        </li>
        <li>
          <strong>Useful for matching</strong> manager, grade, department, location, skills offered and
          sought, languages.
        </li>
        <li>
          <strong>Repeat it any time</strong> people are recognized by their ID; you see what would change
          first.
        </li>
      </ul>
    </>
  );
}
