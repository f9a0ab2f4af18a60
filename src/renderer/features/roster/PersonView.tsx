import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonDetails } from '#shared/contract/roster.ts';
import { gradeWords } from './grade-words.ts';
import { PersonHistory } from './PersonHistory.tsx';
import { PersonIdentity } from './PersonIdentity.tsx';
import { PersonLink } from './PersonLink.tsx';
import { PersonRoles } from './PersonRoles.tsx';
import { PersonSection } from './PersonSection.tsx';
import { PersonSkills } from './PersonSkills.tsx';
import styles from './PersonView.module.css';
import { PersonWorkStyle } from './PersonWorkStyle.tsx';
import { RestrictedField } from './RestrictedField.tsx';
import { STATUS_WORDS } from './people-columns.ts';
import { shownDay } from './shown-day.ts';

const FEW_REPORTS = 8;

/** Everything the program knows about a person, read top to bottom: roles, way to the top, work, skills. */
export function PersonView({ person }: { readonly person: PersonDetails }) {
  const { fields } = person;
  return (
    <div className={styles.view}>
      <PersonRoles person={person} />
      <PersonSection title="Where in the company">
        <OrgPath person={person} />
        <Reports key={person.id} person={person} />
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
            ['Grade', gradeWords(fields.gradeLevel, person.gradeLabel)],
            ['Intake group', fields.intakeGroup],
            ['Hired', fields.hireDate && shownDay(fields.hireDate)],
            ['In the job since', fields.dateInJob && shownDay(fields.dateInJob)],
            ['Status', fields.status === 'active' ? null : STATUS_WORDS[fields.status]],
            ['Last day', fields.terminationDate && shownDay(fields.terminationDate)],
            ['Reason for leaving', fields.terminationType],
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
      </PersonSection>
      <PersonWorkStyle personId={person.id} />
      <PersonSection title="Restricted">
        <p className={styles.soft}>Hidden until you ask; the log notes who asked.</p>
        <RestrictedField personId={person.id} field="accessNeeds" label="Access needs" />
        <RestrictedField personId={person.id} field="performanceRating" label="Performance rating" />
      </PersonSection>
      <PersonIdentity personId={person.id} name={person.name} />
      <PersonHistory personId={person.id} />
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

/** Direct reports by name: the first few, then all that the core gives. */
function Reports({ person }: { readonly person: PersonDetails }) {
  const [showsAll, setShowsAll] = useState(false);
  if (person.reports.length === 0) return null;
  const shown = showsAll ? person.reports : person.reports.slice(0, FEW_REPORTS);
  const more = person.reportCount - shown.length;
  return (
    <p className={styles.reports}>
      <span className={styles.soft}>Leads </span>
      {shown.map((report, index) => (
        <span key={report.id}>
          {index > 0 && ', '}
          <PersonLink id={report.id} name={report.name} />
        </span>
      ))}
      {more > 0 &&
        (showsAll || person.reports.length <= FEW_REPORTS) &&
        ` and ${more.toLocaleString('en')} more`}
      {!showsAll && person.reports.length > FEW_REPORTS && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShowsAll(true)}>
          and {more.toLocaleString('en')} more
        </Button>
      )}
    </p>
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
