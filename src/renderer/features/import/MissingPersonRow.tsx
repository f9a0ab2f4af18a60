import { Button, Radio } from '@mantine/core';
import type { MissingAnswer, MissingPerson } from '#shared/contract/roster-import.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LeavingFields } from './LeavingFields.tsx';
import { answerOf } from './missing-answers.ts';
import styles from './MissingPeople.module.css';

type MissingPersonRowProps = {
  readonly person: MissingPerson;
  /** What holds for all; null while it is open. */
  readonly all: MissingAnswer | null;
  /** What holds for this person alone; null for "as for all". */
  readonly own: MissingAnswer | null;
  readonly onOwn: (own: MissingAnswer | null) => void;
};

/** One person who is not in the file, with the answer for all or an answer of their own. */
export function MissingPersonRow({ person, all, own, onOwn }: MissingPersonRowProps) {
  const answer = own ?? all;
  const choose = (kind: MissingAnswer['kind']) => {
    if (own === null && all?.kind === kind) return;
    // Back to the answer for all rather than a copy of it.
    if (all?.kind === kind) onOwn(null);
    else onOwn(kind === 'markLeft' ? leavingOf(person) : answerOf(kind));
  };
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.soft}>
          {[`ID ${person.employeeId}`, person.jobTitle, person.department].filter(Boolean).join(' · ')}
        </span>
        {person.pairs.map(({ role, partnerName }) => (
          <span key={`${role} ${partnerName}`} className={styles.pair}>
            {role === 'mentor' ? 'Mentor of' : 'Mentee of'} {partnerName} in a running pair
          </span>
        ))}
      </div>
      <Radio.Group
        label={`What became of ${person.name}`}
        classNames={{ label: 'visually-hidden' }}
        value={answer?.kind ?? ''}
        onChange={kind => choose(kind as MissingAnswer['kind'])}
      >
        <div className={styles.choice}>
          <Radio value="keep" label="Still here" size="sm" />
          <Radio value="markLeft" label="Left" size="sm" />
        </div>
      </Radio.Group>
      <div className={styles.detail}>
        {own === null && all?.kind === 'markLeft' && (
          <>
            <span className={styles.soft}>
              {fullDay(person.knownLastDay ?? all.leftOn)}
              {all.leftAs && `, ${all.leftAs}`}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Another day or reason for ${person.name}`}
              onClick={() => onOwn({ ...all, leftOn: person.knownLastDay ?? all.leftOn })}
            >
              Change
            </Button>
          </>
        )}
        {own?.kind === 'markLeft' && <LeavingFields answer={own} onChange={onOwn} />}
        {own !== null && all !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`For ${person.name} as for all`}
            onClick={() => onOwn(null)}
          >
            As for all
          </Button>
        )}
      </div>
    </li>
  );
}

function leavingOf({ knownLastDay }: MissingPerson): MissingAnswer {
  const leaving = answerOf('markLeft');
  return leaving.kind === 'markLeft' && knownLastDay ? { ...leaving, leftOn: knownLastDay } : leaving;
}
