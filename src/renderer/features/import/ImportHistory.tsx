import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { PastImport } from '#shared/contract/roster-import.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import styles from './ImportHistory.module.css';

/** The rosters imported so far, newest first; nothing before the first, since the step above says how to begin. */
export function ImportHistory() {
  const id = useId();
  const { data, error, refetch } = useQuery(api.rosterImport.history.queryOptions());
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.history} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        Rosters imported so far
      </h2>
      <p className={styles.words}>
        The program remembers who was in each file, with department, grade and hire date, but without names.
        Retention figures tell from it who was there at the start.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Imported</th>
            <th scope="col">File</th>
            <th scope="col">In the file</th>
            <th scope="col">New</th>
            <th scope="col">Changed</th>
            <th scope="col">Left</th>
            <th scope="col">Not imported</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {data.map(each => (
            <ImportRow key={each.id} imported={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ImportRowProps = { readonly imported: PastImport };

function ImportRow({ imported }: ImportRowProps) {
  const { importedAt, fileName, inFile, newCount, changedCount, leftCount, rejectedCount, importedBy } =
    imported;
  return (
    <tr>
      <td>{fullDay(importedAt)}</td>
      <th scope="row" title={fileName}>
        {fileName}
      </th>
      <td>{inFile === null ? <span title="Not kept by that import">–</span> : counted(inFile)}</td>
      <td>{counted(newCount)}</td>
      <td>{counted(changedCount)}</td>
      <td>{counted(leftCount)}</td>
      <td>{counted(rejectedCount)}</td>
      <td>{importedBy ?? '–'}</td>
    </tr>
  );
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
