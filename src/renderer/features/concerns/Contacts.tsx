import { IconPhone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import styles from './Contacts.module.css';

/** Where to turn when the facilitator cannot settle it alone. */
export function Contacts() {
  const { data } = useQuery(api.concerns.state.queryOptions());
  if (!data) return null;
  return (
    <p className={styles.contacts}>
      <IconPhone size={16} aria-hidden />
      {data.escalationContact === '' ? (
        <span>
          Nobody is named for what you cannot settle alone.{' '}
          <Link to="/program">Name somebody in the charter</Link>
        </span>
      ) : (
        <span>
          For what you cannot settle alone: <strong>{data.escalationContact}</strong>
        </span>
      )}
    </p>
  );
}
