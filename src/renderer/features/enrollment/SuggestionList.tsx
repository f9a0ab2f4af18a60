import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Suggestion } from '#shared/contract/enrollment.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { Half } from '../../ui/Half.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import styles from './SuggestionList.module.css';

const SHOWN = 6;

/** People who suit the role and take no part yet, each with the reason. */
export function SuggestionList({ role }: { readonly role: Role }) {
  const suggested = useQuery(api.enrollment.suggest.queryOptions({ input: { role, limit: SHOWN } }));
  const enroll = useCommand(api.enrollment.enroll, {
    done: ({ enrolled }) => (enrolled === 1 ? `Enrolled as ${role}` : `${enrolled} ${role}s enrolled`),
    onDone: ({ warnings }) => {
      for (const warning of warnings) notifyFailed(null, warning);
    },
  });
  const people = suggested.data ?? [];
  if (people.length === 0) return null;
  return (
    <section aria-label={`Suggested ${role}s`}>
      <header className={styles.head}>
        <h2 className={styles.title}>Could be {role}s</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={enroll.isPending}
          onClick={() => enroll.mutate({ personIds: people.map(person => person.personId), role })}
        >
          Enroll all {people.length}
        </Button>
      </header>
      <ul className={styles.list}>
        {people.map(person => (
          <li key={person.personId} className={styles.person}>
            <Half role={role} size={16} />
            <div className={styles.words}>
              <Link
                to="/people/$personId"
                params={{ personId: String(person.personId) }}
                className={styles.name}
              >
                {person.name}
              </Link>
              {describe(person) !== '' && <span className={styles.soft}>{describe(person)}</span>}
              {person.reasons.map(reason => (
                <span key={reason} className={styles.reason}>
                  {reason}
                </span>
              ))}
            </div>
            <Button
              size="compact-sm"
              disabled={enroll.isPending}
              aria-label={`Enroll ${person.name} as ${role}`}
              onClick={() => enroll.mutate({ personIds: [person.personId], role })}
            >
              Enroll
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(person: Suggestion): string {
  return [person.jobTitle, person.location].filter(Boolean).join(' · ');
}
