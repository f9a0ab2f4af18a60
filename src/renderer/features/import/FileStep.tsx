import { Button, Collapse, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import styles from './FileStep.module.css';
import { KIND_WORDS } from './import-kinds.ts';

type FileStepProps = {
  readonly kind: ImportKind;
  readonly isReading: boolean;
  /** The file that is being read, or that could not be. */
  readonly fileName: string | null;
  /** Why the last file could not be read. */
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
};

/** The first step: one file, dropped or chosen, or rows pasted. What cannot be read is answered here, in place. */
export function FileStep({ kind, isReading, fileName, problem, onFile }: FileStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setIsPasting] = useState(false);
  const [rows, setRows] = useState('');
  const [what, from] = KIND_WORDS[kind].file;
  return (
    <>
      <div className={styles.zone} data-busy={isReading || undefined}>
        <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden className={styles.icon} />
        <h2 className={styles.title}>
          {isReading ? `Reading ${fileName ?? 'the file'}…` : `Drop ${what} here, or anywhere on the window`}
        </h2>
        <p className={styles.words}>
          CSV or Excel, with any column names, {from}. The file stays on this computer, and nothing is saved
          before you confirm.
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
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          aria-expanded={isPasting}
          onClick={() => setIsPasting(!isPasting)}
        >
          {isPasting ? 'Do not paste' : 'Paste rows instead'}
        </Button>
        <Collapse expanded={isPasting} className={styles.paste ?? ''}>
          <Textarea
            label="Rows from a spreadsheet"
            description="Copied with the column names above them."
            autosize
            minRows={5}
            maxRows={12}
            value={rows}
            onChange={event => setRows(event.currentTarget.value)}
          />
          <Button
            mt={8}
            disabled={rows.trim() === '' || isReading}
            onClick={() => onFile(new File([rows], 'the pasted rows', { type: 'text/plain' }))}
          >
            Read the rows
          </Button>
        </Collapse>
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
