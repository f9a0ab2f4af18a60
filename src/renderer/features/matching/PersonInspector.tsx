import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Board, BoardPerson } from '#shared/contract/matching.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { Half } from '../../ui/Half.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useBoardActions, type Card } from './board-actions.ts';
import styles from './PersonInspector.module.css';

type PersonInspectorProps = { readonly board: Board; readonly role: Role; readonly id: number };

const OFFERED = 6;

/** Somebody who waits: why, and which pairs would be best now. */
export function PersonInspector({ board, role, id }: PersonInspectorProps) {
  const person = (role === 'mentee' ? board.mentees : board.mentors).find(other => other.id === id);
  if (!person) return null;
  const card: Card = { role, id, fromMenteeId: null, isPaired: false, name: person.name };
  return (
    <div className={styles.person}>
      <header className={styles.header} data-role={role}>
        <Half role={role} size={36} />
        <div>
          <h3 className={styles.name}>{person.name}</h3>
          <p className={styles.about}>{aboutWords(person)}</p>
        </div>
      </header>
      <section>
        <h3 className={styles.heading}>
          {person.load === 0 ? `Why no ${role === 'mentee' ? 'mentor' : 'mentee'} yet?` : 'Room for more'}
        </h3>
        <p className={styles.words}>
          {person.whyUnmatched?.words ?? `Has ${person.load} of ${person.capacity} mentees.`}
        </p>
        {person.whyUnmatched?.help && <p className={styles.help}>{person.whyUnmatched.help}</p>}
      </section>
      <Competitors board={board} ids={person.whyUnmatched?.competingIds ?? []} />
      <BestTargets board={board} card={card} />
      <Link to="/people/$personId" params={{ personId: String(person.personId) }} className={styles.link}>
        Open in People
      </Link>
    </div>
  );
}

/** The mentees who could only have the same few mentors; each opens with the mentor they have now. */
function Competitors({ board, ids }: { readonly board: Board; readonly ids: readonly number[] }) {
  const { inspect } = useBoardActions();
  if (ids.length === 0) return null;
  const mentees = new Map(board.mentees.map(mentee => [mentee.id, mentee]));
  const mentors = new Map(board.mentors.map(mentor => [mentor.id, mentor]));
  const pairs = new Map(board.pairs.map(pair => [pair.menteeId, pair]));
  return (
    <section>
      <h3 className={styles.heading}>Competing for the same mentors</h3>
      <ul className={styles.list}>
        {ids.map(id => {
          const pair = pairs.get(id);
          const name = mentees.get(id)?.name ?? '';
          return (
            <li key={id} className={styles.item}>
              <span className={styles.text}>
                <span className={styles.other}>{name}</span>
                <span className={styles.about}>
                  {pair ? `with ${mentors.get(pair.mentorId)?.name ?? ''}` : 'also without a mentor'}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Show ${name}`}
                onClick={() =>
                  inspect(
                    pair
                      ? { kind: 'pair', menteeId: id, mentorId: pair.mentorId }
                      : { kind: 'person', role: 'mentee', id },
                  )
                }
              >
                Show
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function aboutWords({ jobTitle, department, location }: BoardPerson): string {
  return [jobTitle, department, location].filter(Boolean).join(' · ');
}

function BestTargets({ board, card }: { readonly board: Board; readonly card: Card }) {
  const actions = useBoardActions();
  const { role, id, fromMenteeId } = card;
  const query = useQuery(api.matching.lift.queryOptions({ input: { role, id, fromMenteeId } }));
  if (query.isPending) return <Loading label="Loading the best choices" rows={3} />;
  if (query.isError) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  const lifted = query.data;
  const people = new Map((role === 'mentee' ? board.mentors : board.mentees).map(p => [p.id, p]));
  const places = new Map(lifted.ids.map((target, index) => [target, index]));
  return (
    <section>
      <h3 className={styles.heading}>Best for the board now</h3>
      {lifted.order.length === 0 && <p className={styles.words}>The rules and locks allow nobody.</p>}
      <ul className={styles.list}>
        {lifted.order.slice(0, OFFERED).map(target => {
          const at = places.get(target) ?? 0;
          const name = people.get(target)?.name ?? '';
          return (
            <li key={target} className={styles.item}>
              <span className={styles.text}>
                <span className={styles.other}>{name}</span>
                <span className={styles.about}>
                  Fit {fitText(lifted.fit[at] ?? 0)}. {lifted.words[at]}
                </span>
              </span>
              <span className="tabular">{changeText(lifted.change[at] ?? 0)}</span>
              <Button
                size="compact-sm"
                aria-label={`Choose ${name}`}
                onClick={() => actions.drop(card, target)}
              >
                Choose
              </Button>
            </li>
          );
        })}
      </ul>
      {lifted.order.length > OFFERED && (
        <Button variant="subtle" size="compact-sm" onClick={() => actions.chooseTarget(card)}>
          All {lifted.order.length} possible…
        </Button>
      )}
    </section>
  );
}
