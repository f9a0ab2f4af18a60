import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingPerson } from '#shared/contract/intake.ts';
import { ROLES, type Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { INTAKE_SCREENS } from '../../app/screens.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Half } from '../../ui/Half.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { DecideDialog, type AskedDecision } from './DecideDialog.tsx';
import { WaitlistRow } from './WaitlistRow.tsx';
import styles from './WaitlistPage.module.css';

const TITLES: Readonly<Record<Role, string>> = { mentor: 'Mentors who wait', mentee: 'Mentees who wait' };

/** Who is next when a place opens, in an order that is the facilitator's. */
export function WaitlistPage() {
  const { data, error, isPending, refetch } = useQuery(api.intake.waitlist.queryOptions());
  const [asked, setAsked] = useState<AskedDecision | null>(null);
  return (
    <Page
      title="Waitlist"
      description="Who is next when a place opens. Drag people to another place, or move them with their arrows; a new match looks here first."
    >
      <div className={styles.tabs}>
        <ScreenTabs label="Intake" screens={INTAKE_SCREENS} />
      </div>
      {isPending && <Loading label="Loading the waitlist" rows={6} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.mentor.length + data.mentee.length === 0 && (
        <EmptyState
          title="Nobody waits"
          words="When there are more people than places, put some on the waitlist in the list of who takes part. They stay in the order that you give them."
        />
      )}
      {data && (
        <div className={styles.lists}>
          {[...ROLES].reverse().map(role => (
            <Waiting key={role} role={role} people={data[role]} onReason={setAsked} />
          ))}
        </div>
      )}
      {asked && <DecideDialog asked={asked} onClose={() => setAsked(null)} onDone={() => setAsked(null)} />}
    </Page>
  );
}

type WaitingProps = {
  readonly role: Role;
  readonly people: readonly WaitingPerson[];
  readonly onReason: (asked: AskedDecision) => void;
};

function Waiting({ role, people, onReason }: WaitingProps) {
  const move = useCommand(api.intake.moveInWaitlist);
  const decide = useCommand(api.enrollment.setDecision, {
    done: 'Accepted',
    onDone: ({ warnings }) => {
      for (const warning of warnings) notifyFailed(null, warning);
    },
  });
  const moveTo = (from: number, to: number) => {
    const moved = people[from];
    if (!moved || to < 0 || to >= people.length || to === from) return;
    // Downwards the person comes after the one at the place, so before the next one.
    const before = to > from ? people[to + 1] : people[to];
    move.mutate({ id: moved.id, beforeId: before?.id ?? null });
  };
  if (people.length === 0) return null;
  return (
    <section aria-label={TITLES[role]}>
      <h2 className={styles.title}>
        <Half role={role} size={16} /> {TITLES[role]} <span className="tabular">{people.length}</span>
      </h2>
      <ol className={styles.list} data-role={role}>
        {people.map((person, index) => (
          <WaitlistRow
            key={person.id}
            person={person}
            place={{ index, count: people.length }}
            onMove={moveTo}
            onAccept={() => decide.mutate({ ids: [person.id], decision: 'accepted' })}
            onReason={() =>
              onReason({ ids: [person.id], name: person.name, decision: 'waitlist', reason: person.reason })
            }
          />
        ))}
      </ol>
    </section>
  );
}
