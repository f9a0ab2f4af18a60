import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './ScreenTabs.module.css';

type ScreenTabsProps = {
  readonly label: string;
  readonly screens: readonly { readonly to: NonNullable<LinkProps['to']>; readonly title: string }[];
};

/** The screens of one subject as a strip of links. */
export function ScreenTabs({ label, screens }: ScreenTabsProps) {
  return (
    <nav aria-label={label} className={styles.views}>
      {screens.map(({ to, title }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} className={styles.view}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
