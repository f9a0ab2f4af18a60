import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nextSort, type ListSort } from './list-order.ts';
import styles from './SortButton.module.css';

type SortButtonProps = {
  readonly title: ReactNode;
  /** What its column is called in `sort`. */
  readonly by: string;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort | null) => void;
};

/** The head of a column that sorts a list: upwards, downwards, then as the list came. */
export function SortButton({ title, by, sort, onSort }: SortButtonProps) {
  const Arrow = sort?.isDown ? IconArrowDown : IconArrowUp;
  return (
    <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, by))}>
      {title}
      {sort?.key === by && <Arrow size={13} aria-hidden />}
    </button>
  );
}
