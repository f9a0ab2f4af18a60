import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LazyMenu } from './LazyMenu.tsx';
import styles from './RowMenu.module.css';

type RowMenuProps = {
  readonly label: string;
  /** The menu’s items; they stand nowhere until it opens. */
  readonly items: ReactNode;
};

/** What else can be done with a row, behind three dots. */
export function RowMenu({ label, items }: RowMenuProps) {
  return (
    <LazyMenu label={label} className={styles.button} position="bottom-end" items={items}>
      <IconDots size={16} aria-hidden />
    </LazyMenu>
  );
}
