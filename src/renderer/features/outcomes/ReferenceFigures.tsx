import { useId } from 'react';
import { REFERENCE_FIGURES, REFERENCE_WORDS } from '#shared/domain/reference-figures.ts';
import styles from './RetentionCard.module.css';

/** What others have published, each with what has to be known before it is quoted. */
export function ReferenceFigures() {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        What others have published
      </h2>
      <p className={styles.claim}>{REFERENCE_WORDS}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">What it is</th>
            <th scope="col">Source</th>
            <th scope="col">Before you quote it</th>
          </tr>
        </thead>
        <tbody>
          {REFERENCE_FIGURES.map(({ figure, what, source, caveat }) => (
            <tr key={what}>
              <th scope="row" className={styles.figure}>
                {figure}
              </th>
              <td>{what}</td>
              <td>{source}</td>
              <td>{caveat}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
