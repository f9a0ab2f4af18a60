import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DocumentRequest, Finding } from '#shared/contract/documents.ts';
import { api } from '../../api/client.ts';
import styles from './Findings.module.css';

type FindingsProps = { readonly request: DocumentRequest };

const PLACES: Readonly<Record<NonNullable<Finding['to']>, string>> = {
  '/program': 'Open the charter',
  '/people': 'Open People',
  '/readiness': 'Open Readiness',
  '/matching': 'Open the board',
};

/** What the document would lack, said before it is printed. */
export function Findings({ request }: FindingsProps) {
  const check = useQuery({
    ...api.documents.check.queryOptions({ input: request }),
    placeholderData: keepPreviousData,
  });
  if (!check.data) return null;
  return (
    <section aria-labelledby="findings" className={styles.findings}>
      <h2 className={styles.heading} id="findings">
        Before you print
      </h2>
      {check.data.length === 0 && (
        <p className={styles.fine}>
          <IconCircleCheck size={16} aria-hidden /> Nothing is missing, and every character can be printed.
        </p>
      )}
      <ul className={styles.list}>
        {check.data.map(finding => (
          <li key={finding.words} className={styles.item}>
            <IconAlertTriangle size={16} aria-hidden className={styles.icon} />
            <span>
              <strong>{finding.words}.</strong> {finding.detail}{' '}
              {finding.to && <Link to={finding.to}>{PLACES[finding.to]}</Link>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
