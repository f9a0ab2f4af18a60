import type { PairReadiness } from '#shared/contract/readiness.ts';
import type { Matrix } from './matrix-model.ts';
import styles from './ReadinessFigures.module.css';

type ReadinessFiguresProps = { readonly matrix: Matrix; readonly pairs: readonly PairReadiness[] };

/** How far the preparation is, in one line of bars with their counts. */
export function ReadinessFigures({ matrix, pairs }: ReadinessFiguresProps) {
  const { people } = matrix;
  const mentees = people.filter(person => person.role === 'mentee');
  const mentors = people.filter(person => person.role === 'mentor');
  const isPrepared = (person: (typeof people)[number]) => person.missing.length === 0;
  const figures = [
    {
      label: 'At the orientation',
      done: people.filter(person => person.attendance.length > 0).length,
      of: people.length,
    },
    { label: 'Mentees prepared', done: mentees.filter(isPrepared).length, of: mentees.length },
    { label: 'Mentors prepared', done: mentors.filter(isPrepared).length, of: mentors.length },
    {
      label: 'Pairs ready or started',
      done: pairs.filter(pair => pair.isReady || pair.state === 'active').length,
      of: pairs.length,
    },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, done, of }) => (
        <div key={label} className={styles.figure}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.value}>{done}</span> of {of}
            <meter className={styles.meter} min={0} max={Math.max(1, of)} value={done} aria-label={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
