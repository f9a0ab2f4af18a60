import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClosingParticipant } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { Half } from '../../ui/Half.tsx';
import { SCOPES } from './closing-words.ts';
import styles from './PairClosing.module.css';
import { ParticipantDialog } from './ParticipantDialog.tsx';
import { TestimonialDialog } from './TestimonialDialog.tsx';

type PairVoicesProps = { readonly people: readonly ClosingParticipant[] };

/** What the two say at the end, and what becomes of them: alumni, champions, leaders. */
export function PairVoices({ people }: PairVoicesProps) {
  const overview = useQuery(api.closure.overview.queryOptions());
  const [isNoting, setNoting] = useState(false);
  const [edited, setEdited] = useState<ClosingParticipant | null>(null);
  const ids = people.map(person => person.enrollmentId);
  const voices = overview.data?.testimonials.filter(voice => ids.includes(voice.enrollmentId)) ?? [];
  return (
    <section className={styles.part} aria-labelledby="closing-voices">
      <h2 className={styles.heading} id="closing-voices">
        Voices and recognition
      </h2>
      {voices.length === 0 && <p className={styles.soft}>Nobody has been quoted yet.</p>}
      <ul className={styles.steps}>
        {voices.map(voice => (
          <li key={voice.id} className={styles.voice}>
            <span>“{voice.words}”</span>
            <span className={styles.soft}>
              {voice.label} · {SCOPES.find(({ value }) => value === voice.scope)?.label}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button size="compact-sm" onClick={() => setNoting(true)}>
          Note a testimonial
        </Button>
      </div>
      <ul className={styles.steps}>
        {people.map(person => (
          <li key={person.enrollmentId} className={styles.step}>
            <span className={styles.person}>
              <Half role={person.role} size={14} label={person.role} /> {person.name}
              <span className={styles.soft}>
                {[
                  person.isChampion ? 'champion' : person.isAlumnus ? 'alumni' : null,
                  person.emergingLeader ? 'emerging leader' : null,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <Button
              size="compact-sm"
              aria-label={`More about ${person.name}`}
              onClick={() => setEdited(person)}
            >
              More…
            </Button>
          </li>
        ))}
      </ul>
      {isNoting && <TestimonialDialog voice={null} people={people} onClose={() => setNoting(false)} />}
      {edited && (
        <ParticipantDialog
          person={people.find(one => one.enrollmentId === edited.enrollmentId) ?? edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
