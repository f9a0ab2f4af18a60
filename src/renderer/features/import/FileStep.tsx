import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './FileStep.module.css';
import { KIND_WORDS, type WizardKind } from './import-kinds.ts';

type FileStepProps = {
  readonly kind: WizardKind;
  readonly isReading: boolean;
  /** The file that is being read, or that could not be. */
  readonly fileName: string | null;
  /** Why the last file could not be read. */
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
};

const DROPPED = {
  roster: { what: 'the roster', from: 'straight from the HR system' },
  pairs: { what: 'the list of pairs', from: 'from any spreadsheet' },
  skills: { what: 'the list of skills', from: 'from any spreadsheet or survey' },
} as const;

/** The first step: one file, dropped or chosen. A file that cannot be a roster is answered here, in place. */
export function FileStep({ kind, isReading, fileName, problem, onFile }: FileStepProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.zone} data-busy={isReading || undefined}>
        <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden className={styles.icon} />
        <h2 className={styles.title}>
          {isReading
            ? `Reading ${fileName ?? 'the file'}…`
            : `Drop ${DROPPED[kind].what} here, or anywhere on the window`}
        </h2>
        <p className={styles.words}>
          CSV or Excel, with any column names, {DROPPED[kind].from}. The file stays on this computer, and
          nothing is saved before you confirm.
        </p>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={kind === 'roster' ? 'Roster file' : 'List file'}
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
        {KIND_WORDS[kind].facts.map(([lead, words]) => (
          <li key={lead}>
            <strong>{lead}</strong> {words}
          </li>
        ))}
      </ul>
    </>
  );
}
