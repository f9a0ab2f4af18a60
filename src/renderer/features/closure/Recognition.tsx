import { Button, Checkbox, Menu } from '@mantine/core';
import { IconAward, IconChevronDown, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClosingOverview, ClosingParticipant } from '#shared/contract/closure.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { PaperDialog } from '../documents/index.ts';
import { Half } from '../../ui/Half.tsx';
import styles from './ClosingPage.module.css';
import { MENTORING } from './closing-words.ts';
import { ParticipantDialog } from './ParticipantDialog.tsx';

type RecognitionProps = { readonly overview: ClosingOverview };

const SHOWN = 80;

const FORMS = { certificate: 'Certificates', letter: 'Letters of recognition' } as const;

/** Thanks on paper, the alumni, the champions who launch the next cohort, and the leaders who emerge. */
export function Recognition({ overview }: RecognitionProps) {
  const { participants, earlierAlumni } = overview;
  const [paper, setPaper] = useState<{
    readonly form: 'certificate' | 'letter';
    readonly isAll: boolean;
  } | null>(null);
  const [edited, setEdited] = useState<ClosingParticipant | null>(null);
  const [limit, setLimit] = useState(SHOWN);
  const setAlumni = useCommand(api.closure.setAlumni, {
    done: ({ count }, { isChampion, isAlumnus }) => {
      const who = count === 1 ? '1 person' : `${count} people`;
      if (isAlumnus === false) return `${who} taken off the alumni`;
      if (isChampion !== undefined)
        return `${who} ${isChampion ? 'made a champion' : 'no champion any more'}`;
      return `${who} among the alumni`;
    },
  });
  const completed = participants.filter(person => person.hasCompleted);
  const missing = completed.filter(person => !person.isAlumnus);
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <p className={styles.none}>
          {completed.length} of {participants.length} people have completed. Champions are asked first when
          the next cohort begins.
        </p>
        <span className={styles.spring} />
        {missing.length > 0 && (
          <Button
            loading={setAlumni.isPending}
            onClick={() =>
              setAlumni.mutate({ enrollmentIds: missing.map(one => one.enrollmentId), isAlumnus: true })
            }
          >
            Put {missing.length} on the alumni list
          </Button>
        )}
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <Button
              leftSection={<IconAward size={16} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={participants.length === 0}
            >
              Certificates and letters
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['certificate', 'letter'] as const).map(form => (
              <Menu.Item
                key={form}
                disabled={completed.length === 0}
                onClick={() => setPaper({ form, isAll: false })}
              >
                {FORMS[form]} for the {completed.length} who completed
              </Menu.Item>
            ))}
            <Menu.Divider />
            {(['certificate', 'letter'] as const).map(form => (
              <Menu.Item key={form} onClick={() => setPaper({ form, isAll: true })}>
                {FORMS[form]} for all {participants.length}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <ul className={styles.pairs} aria-label="Participants">
        {participants.slice(0, limit).map(person => (
          <li key={person.enrollmentId} className={styles.participant}>
            <Half role={person.role} size={16} label={person.role} />
            <span className={styles.personText}>
              <span className={styles.personName}>{person.name}</span>
              <span className={styles.soft}>
                {[
                  person.jobTitle,
                  person.hasCompleted ? 'completed' : null,
                  person.emergingLeader && 'emerging leader',
                  ...person.otherMentoring.map(({ kind }) => MENTORING[kind].toLowerCase()),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Checkbox
              label="Alumni"
              aria-label={`${person.name} is among the alumni`}
              checked={person.isAlumnus}
              onChange={event =>
                setAlumni.mutate({
                  enrollmentIds: [person.enrollmentId],
                  isAlumnus: event.currentTarget.checked,
                })
              }
            />
            <Button
              size="compact-sm"
              aria-pressed={person.isChampion}
              aria-label={`${person.name} is a champion`}
              leftSection={
                person.isChampion ? (
                  <IconStarFilled size={14} aria-hidden />
                ) : (
                  <IconStar size={14} aria-hidden />
                )
              }
              onClick={() =>
                setAlumni.mutate({ enrollmentIds: [person.enrollmentId], isChampion: !person.isChampion })
              }
            >
              Champion
            </Button>
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
      {participants.length > limit && (
        <Button onClick={() => setLimit(limit + SHOWN)}>
          Show {Math.min(SHOWN, participants.length - limit)} more
        </Button>
      )}
      {earlierAlumni.length > 0 && (
        <section aria-label="From the cohort before">
          <h2 className={styles.heading}>From the cohort before</h2>
          <ul className={styles.earlier}>
            {earlierAlumni.map(one => (
              <li key={`${one.personId} ${one.role}`}>
                <Half role={one.role} size={14} label={one.role} /> {one.name}
                {one.isChampion && ', champion'} <span className={styles.soft}>{one.cohort}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {paper && (
        <PaperDialog
          title={FORMS[paper.form]}
          requestFor={size => ({
            kind: 'recognition',
            form: paper.form,
            enrollmentIds: paper.isAll ? participants.map(one => one.enrollmentId) : null,
            paper: size,
          })}
          onClose={() => setPaper(null)}
        />
      )}
      {edited && (
        <ParticipantDialog
          person={participants.find(one => one.enrollmentId === edited.enrollmentId) ?? edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
