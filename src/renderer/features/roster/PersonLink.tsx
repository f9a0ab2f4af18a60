import { Link } from '@tanstack/react-router';
import styles from './PersonView.module.css';

/** A name that leads to the person's page. */
export function PersonLink({ id, name }: { readonly id: number; readonly name: string }) {
  return (
    <Link to="/people/$personId" params={{ personId: String(id) }} className={styles.link}>
      {name}
    </Link>
  );
}
