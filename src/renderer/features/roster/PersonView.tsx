import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonDetails } from '#shared/contract/roster.ts';
import { PersonIdentity } from './PersonIdentity.tsx';
import { PersonLink } from './PersonLink.tsx';
import { PersonRoles } from './PersonRoles.tsx';
import { PersonSection } from './PersonSection.tsx';
import { PersonSkills } from './PersonSkills.tsx';
import styles from './PersonView.module.css';
import { STATUS_WORDS } from './people-columns.tsx';
import { shownDay } from './shown-day.ts';

/** Everything the program knows about a person, read top to bottom: roles, way to the top, work, skills. */
export function PersonView({ person }: { readonly person: PersonDetails }) {
  const { fields } = person;
  return (
    <div className={styles.view}>
      <PersonRoles person={person} />
      <PersonSection title="Where in the company">
        <OrgPath person={person} />
        {person.reports.length > 0 && (
          <p className={styles.reports}>
            <span className={styles.soft}>Leads </span>
            {person.reports.slice(0, 8).map((report, index) => (
              <span key={report.id}>
                {index > 0 && ', '}
                <PersonLink id={report.id} name={report.name} />
              </span>
            ))}
            {person.reportCount > 8 && ` and ${(person.reportCount - 8).toLocaleString('en')} more`}
          </p>
        )}
      </PersonSection>
      <PersonSection title="Work">
        <Facts
          facts={[
            ['Employee ID', fields.employeeId],
            ['E-mail', fields.email],
            ['Department', fields.department],
            ['Function', fields.businessFunction],
            ['Location', fields.location],
            ['Time zone', fields.timeZone],
            ['Grade', fields.gradeLevel],
            ['Hired', fields.hireDate && shownDay(fields.hireDate)],
            ['In the job since', fields.dateInJob && shownDay(fields.dateInJob)],
            ['Status', fields.status === 'active' ? null : STATUS_WORDS[fields.status]],
            ['Last day', fields.terminationDate && shownDay(fields.terminationDate)],
          ]}
        />
      </PersonSection>
      <PersonSkills person={person} />
      <PersonSection title="Personal">
        <Facts
          facts={[
            ['Pronouns', fields.pronouns],
            ['Languages', fields.languages.join(', ')],
            ['Interests', fields.interests.join(', ')],
            ['Prefers to meet', fields.preferredChannel],
            ['Availability', fields.availability],
          ]}
        />
        {fields.accessNeeds && <AccessNeeds words={fields.accessNeeds} />}
      </PersonSection>
      <PersonIdentity personId={person.id} name={person.name} />
    </div>
  );
}

/** From the top of the company down to the person. */
function OrgPath({ person }: { readonly person: PersonDetails }) {
  if (person.managerPath.length === 0)
    return (
      <p className={styles.soft}>
        No manager is known, so nobody above is kept apart from this person in matching.
      </p>
    );
  return (
    <ol className={styles.path} aria-label="From the top of the company">
      {[...person.managerPath].reverse().map(manager => (
        <li key={manager.id}>
          <PersonLink id={manager.id} name={manager.name} />
          {manager.jobTitle && <span className={styles.soft}> {manager.jobTitle}</span>}
          <IconChevronRight size={14} aria-hidden className={styles.arrow} />
        </li>
      ))}
      <li>
        <strong>{person.name}</strong>
      </li>
    </ol>
  );
}

type Fact = readonly [label: string, value: string | number | null];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) return <p className={styles.soft}>Nothing is known yet.</p>;
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Sensitive, so it is shown only when asked for: the screen may be projected. */
function AccessNeeds({ words }: { readonly words: string }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <p className={styles.access}>
      <span className={styles.soft}>Access needs </span>
      {isShown ? (
        words
      ) : (
        <Button size="compact-sm" onClick={() => setIsShown(true)}>
          Show
        </Button>
      )}
    </p>
  );
}
