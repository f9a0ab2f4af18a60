import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useIsShown } from './screen-shown.ts';
import styles from './Page.module.css';

type PageProps = {
  readonly title: string;
  /** One sentence on what the screen is for. */
  readonly description?: ReactNode;
  /** The primary action last, at the right end. */
  readonly actions?: ReactNode;
  /** Grids and the board use the whole width and scroll inside. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
};

/** A screen: its title, what it is for, its actions, its content. */
export function Page({ title, description, actions, isFull = false, children }: PageProps) {
  const isShown = useIsShown();
  useEffect(() => {
    if (isShown) document.title = `${title} · Counterpart`;
  }, [title, isShown]);
  return (
    <div className={isFull ? styles.full : styles.page}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {description && <p className={styles.description}>{description}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
