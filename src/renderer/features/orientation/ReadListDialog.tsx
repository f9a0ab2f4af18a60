import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OrientationListing, ReadListRow } from '#shared/contract/orientation.ts';
import { api, client } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PasteOrFile } from '../../ui/PasteOrFile.tsx';
import styles from './ReadListDialog.module.css';

type ReadListDialogProps = {
  readonly event: OrientationListing;
  /** A file that was chosen before the dialog opened. */
  readonly file?: File | null;
  readonly onClose: () => void;
};

/** Attendance from a pasted list or a file: what each row means is shown before anything is saved. */
export function ReadListDialog({ event, file = null, onClose }: ReadListDialogProps) {
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: (list: { text?: string; file?: File }) =>
      client.orientation.readList({ eventId: event.id, ...list }),
  });
  const { mutate: readFile } = read;
  useEffect(() => {
    if (file) readFile({ file });
  }, [file, readFile]);
  const attend = useCommand(api.orientation.attend, {
    done: ({ changed }) => (changed === 1 ? '1 person marked as there' : `${changed} people marked as there`),
    onDone: onClose,
    onFailed: () => true,
  });
  const rows = read.data?.rows;
  const found = rows?.filter(row => row.outcome === 'new').flatMap(row => row.enrollmentId ?? []) ?? [];
  const problem = read.error ?? attend.error;
  const submit = () => {
    if (!rows) read.mutate({ text });
    else if (found.length > 0) attend.mutate({ eventId: event.id, enrollmentIds: found, isPresent: true });
    else onClose();
  };
  return (
    <FormDialog
      title={`Who was at “${event.title}”`}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel={!rows ? 'Read the list' : found.length > 0 ? `Mark ${found.length} as there` : 'Close'}
      isBusy={read.isPending || attend.isPending}
      problem={problem ? explainError(problem) : null}
      size={680}
    >
      {!rows && (
        <PasteOrFile
          label="Names, e-mail addresses or employee IDs"
          description="One person a line, or rows copied from a spreadsheet."
          text={text}
          onText={setText}
          onFile={chosen => read.mutate({ file: chosen })}
        />
      )}
      {rows && <ReadRows rows={rows} />}
    </FormDialog>
  );
}

/** Rows that need a look first, then those that are found. */
function ReadRows({ rows }: { readonly rows: readonly ReadListRow[] }) {
  const unmatched = rows.filter(row => row.outcome === 'unmatched');
  const others = rows.filter(row => row.outcome === 'already' || row.outcome === 'repeated');
  const found = rows.filter(row => row.outcome === 'new');
  return (
    <div className={styles.outcome}>
      <p className={styles.summary} role="status">
        {found.length} found, {others.length} marked or named already,{' '}
        <strong>{unmatched.length} not found</strong>
      </p>
      <RowList title="Not found" rows={unmatched} isWarning />
      <RowList title="Nothing to do" rows={others} />
      <RowList title="Found" rows={found} />
    </div>
  );
}

type RowListProps = {
  readonly title: string;
  readonly rows: readonly ReadListRow[];
  readonly isWarning?: boolean;
};

const SHOWN = 200;

function RowList({ title, rows, isWarning = false }: RowListProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map(row => (
          <li key={row.row} className={styles.row} data-warning={isWarning || undefined}>
            <span className={styles.number}>Row {row.row}</span>
            <span>
              {row.name ?? row.text}
              {row.reason && <span className={styles.reason}> {row.reason}</span>}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.reason}>and {rows.length - SHOWN} more rows</p>}
    </section>
  );
}
