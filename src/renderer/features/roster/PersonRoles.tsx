import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PersonDetails } from '#shared/contract/roster.ts';
import { ROLES } from '#shared/domain/people.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './PersonRoles.module.css';
import { PersonLink } from './PersonLink.tsx';
import { PersonSection } from './PersonSection.tsx';
import { shownDay } from './shown-day.ts';
import { useEnrollSelected } from './use-enroll-selected.ts';

const DECISION_WORDS = {
  interested: 'not decided yet',
  accepted: '',
  waitlist: 'on the waitlist',
  declined: 'declined',
  withdrawn: 'withdrew',
} as const;
const STATE_WORDS = {
  proposed: 'proposed',
  active: 'active',
  paused: 'paused',
  completed: 'completed',
  endedEarly: 'ended early',
  reassigned: 'reassigned',
} as const;

const GOAL_WORDS: Readonly<Record<string, string>> = {
  open: 'open',
  reached: 'reached',
  partly: 'partly reached',
  notReached: 'not reached',
  dropped: 'dropped',
};

/** Roles and pairs in every cohort, with how far orientation and training are. */
export function PersonRoles({ person }: { readonly person: PersonDetails }) {
  if (person.enrollments.length === 0) return <NoRole person={person} />;
  return (
    <PersonSection title="Taking part">
      <ul className={styles.roles}>
        {person.enrollments.map(one => (
          <li key={one.id} className={styles.role}>
            <Half role={one.role} size={20} />
            <div>
              <strong>{one.role === 'mentor' ? 'Mentor' : 'Mentee'}</strong> in {one.cohort}
              {DECISION_WORDS[one.decision] && `, ${DECISION_WORDS[one.decision]}`}
              <div className={styles.soft}>{readiness(one)}</div>
              {one.motivation && (
                <>
                  <blockquote className={styles.quote}>{one.motivation}</blockquote>
                  {one.interestOn && (
                    <div className={styles.soft}>Came forward {shownDay(one.interestOn)}</div>
                  )}
                </>
              )}
              <Preparation enrollment={one} />
            </div>
          </li>
        ))}
        {person.pairs.map(pair => (
          <li key={pair.id} className={styles.role}>
            <span className={styles.join} aria-hidden>
              <Half role="mentee" size={20} />
              <Half role="mentor" size={20} />
            </span>
            <div>
              {pair.role === 'mentor' ? 'Mentors' : 'Learns from'}{' '}
              <PersonLink id={pair.partnerId} name={pair.partnerName} />, {STATE_WORDS[pair.state]}
              <div className={styles.soft}>{rhythm(pair)}</div>
              <Meetings pair={pair} />
              {pair.goals.length > 0 && (
                <ul className={styles.items} aria-label={`Goals with ${pair.partnerName}`}>
                  {pair.goals.map(goal => (
                    <li key={goal.title}>
                      {goal.title}
                      <span className={styles.soft}>
                        {GOAL_WORDS[goal.status] ?? ''}
                        {goal.dueOn && goal.status === 'open' && `, due ${shownDay(goal.dueOn)}`}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              <Link to="/pairs/$pairId" params={{ pairId: String(pair.id) }} className={styles.page}>
                Open the pair
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </PersonSection>
  );
}

/** Orientation and training, one line each, with the day or that it is open. */
function Preparation({ enrollment }: { readonly enrollment: PersonDetails['enrollments'][number] }) {
  const { orientation, training } = enrollment;
  if (orientation.length + training.length === 0) return null;
  return (
    <ul className={styles.items} aria-label={`Preparation as ${enrollment.role}`}>
      {orientation.map(event => (
        <li key={`${event.title} ${event.attendedOn}`}>
          {event.title}
          <span className={styles.soft}>attended {shownDay(event.attendedOn)}</span>
        </li>
      ))}
      {training.map(module => (
        <li key={module.title}>
          {module.title}
          <span className={styles.soft}>
            {module.completedOn
              ? `done ${shownDay(module.completedOn)}`
              : module.isRequired
                ? 'open, required'
                : 'open'}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The last days on which they met, and when they meet next. */
function Meetings({ pair }: { readonly pair: PersonDetails['pairs'][number] }) {
  if (pair.metOn.length === 0 && pair.nextMeetingOn === null) return null;
  const more = pair.meetingsHeld - pair.metOn.length;
  return (
    <div className={styles.soft}>
      {pair.metOn.length > 0 &&
        `Met on ${pair.metOn.map(shownDay).join('; ')}${more > 0 ? ` and ${more} times before` : ''}. `}
      {pair.nextMeetingOn && `Next ${shownDay(pair.nextMeetingOn)}.`}
    </div>
  );
}

/** A person without a role can be given one where they are looked at. */
function NoRole({ person }: { readonly person: PersonDetails }) {
  const enroll = useEnrollSelected(() => {});
  const { id, fields } = person;
  if (fields.status === 'left') return null;
  return (
    <PersonSection title="Taking part">
      <div className={styles.none}>
        <span className={styles.soft}>Not in this cohort yet.</span>
        {ROLES.map(role => (
          <Button
            key={role}
            size="compact-sm"
            px={10}
            leftSection={<Half role={role} size={12} />}
            disabled={enroll.isPending}
            onClick={() => enroll.mutate({ personIds: [id], role })}
          >
            Enroll as {role}
          </Button>
        ))}
      </div>
    </PersonSection>
  );
}

function readiness(one: PersonDetails['enrollments'][number]): string {
  const parts = [one.orientationOn ? `oriented ${shownDay(one.orientationOn)}` : 'not oriented yet'];
  if (one.trainingRequired > 0) parts.push(`training ${one.trainingDone} of ${one.trainingRequired}`);
  if (one.role === 'mentor' && one.capacity > 1) parts.push(`up to ${one.capacity} mentees`);
  return parts.join(' · ');
}

function rhythm(pair: PersonDetails['pairs'][number]): string {
  const parts = [pair.cohort];
  if (pair.startedOn) parts.push(`since ${shownDay(pair.startedOn)}`);
  parts.push(pair.meetingsHeld === 1 ? '1 meeting held' : `${pair.meetingsHeld} meetings held`);
  if (pair.lastMeetingOn) parts.push(`last ${shownDay(pair.lastMeetingOn)}`);
  return parts.join(' · ');
}
