import { Menu } from '@mantine/core';
import { useState, type ReactNode, type Ref } from 'react';
import styles from './LazyMenu.module.css';

type LazyMenuProps = {
  readonly label: string;
  readonly className: string | undefined;
  readonly position: 'bottom-start' | 'bottom-end';
  /** What stands on the button. */
  readonly children: ReactNode;
  /** The menu’s items; they stand nowhere until it opens. */
  readonly items: ReactNode;
};

/** A button with a menu that is made when it opens: a list with one on each row has one menu, not hundreds. */
export function LazyMenu({ label, className, position, children, items }: LazyMenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={styles.anchor}>
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && (
        <Menu
          defaultOpened
          position={position}
          withInitialFocusPlaceholder={false}
          onClose={() => setOpen(false)}
        >
          <Menu.Target>
            <Cover />
          </Menu.Target>
          <Menu.Dropdown aria-labelledby={undefined} aria-label={label}>
            {items}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}

type CoverProps = { readonly ref?: Ref<HTMLSpanElement>; readonly onClick?: () => void };

/** Lies over the button while the menu is open: what the menu hangs on, and what closes it again. */
function Cover({ ref, onClick }: CoverProps) {
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the keys belong to the button below and to the menu
  return <span ref={ref} className={styles.cover} onClick={onClick} />;
}
