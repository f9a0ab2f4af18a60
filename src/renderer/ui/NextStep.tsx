import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './NextStep.module.css';

type NextStepProps = Pick<LinkProps, 'to'> & { readonly children: string };

/** The way on from an empty screen: looks like the primary action, is a link. */
export function NextStep({ to, children }: NextStepProps) {
  return (
    <Link to={to} className={styles.step}>
      {children}
    </Link>
  );
}
