import { fullDay } from '../../ui/day-text.ts';
import styles from './Findings.module.css';

type Printed = {
  readonly id: number;
  readonly type: string;
  readonly generatedAt: string;
  readonly recipients: string;
  readonly pageCount: number;
};

/** What left the app lately: a reprint after a change is easy to forget. */
export function PrintedList({ printed }: { readonly printed: readonly Printed[] }) {
  if (printed.length === 0) return null;
  return (
    <section aria-labelledby="printed" className={styles.findings}>
      <h2 className={styles.heading} id="printed">
        Saved and printed
      </h2>
      <ul className={styles.list}>
        {printed.slice(0, 5).map(document => (
          <li key={document.id} className={styles.item}>
            <span>
              {document.type}, {document.pageCount} pages, {document.recipients.toLowerCase()},{' '}
              {fullDay(document.generatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
