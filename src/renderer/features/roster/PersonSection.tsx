import type { ReactNode } from 'react';
import styles from './PersonView.module.css';

type PersonSectionProps = {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One part of what is known about a person. */
export function PersonSection({ title, action, children }: PersonSectionProps) {
  return (
    <section className={styles.section}>
      <header className={styles.heading}>
        <h3>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
