import type { ReactNode } from 'react';
import styles from './ProgramPage.module.css';

type CharterSectionProps = {
  /** Where the list of what is missing leads. */
  readonly part: string;
  readonly title: string;
  readonly words?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the charter under its heading. */
export function CharterSection({ part, title, words, children }: CharterSectionProps) {
  return (
    <section className={styles.section} aria-labelledby={part}>
      <div className={styles.sectionHead}>
        <h2 className={styles.heading} id={part} tabIndex={-1}>
          {title}
        </h2>
        {words && <p className={styles.hint}>{words}</p>}
      </div>
      {children}
    </section>
  );
}
