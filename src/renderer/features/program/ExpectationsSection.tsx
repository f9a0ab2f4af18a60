import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CharterDetails, Expectation } from '#shared/contract/charter.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { Half } from '../../ui/Half.tsx';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { NumberField, TextField } from './CharterField.tsx';
import { CharterSection } from './CharterSection.tsx';
import styles from './ProgramPage.module.css';

type ExpectationsSectionProps = {
  readonly details: CharterDetails;
  readonly meetingCount: number;
};

/** What each role is asked for, as it is printed in the packs, and who has taken note of it. */
export function ExpectationsSection({ details, meetingCount }: ExpectationsSectionProps) {
  const [isAsking, setAsking] = useState(false);
  const accepted = details.expectations.reduce((sum, one) => sum + one.accepted, 0);
  const known = details.expectations.reduce((sum, one) => sum + one.acknowledged, 0);
  return (
    <CharterSection
      part="expectations"
      title="What both roles are asked for"
      words="Printed as a role sheet in each pack, to be read and acknowledged before the start."
    >
      <div className={styles.roles}>
        {details.expectations.map(({ role, hoursPerMonth, meetings, participation, deliverables }) => (
          <RoleExpectation
            key={role}
            expectation={{ role, hoursPerMonth, meetings, participation, deliverables }}
            meetingCount={meetingCount}
          />
        ))}
      </div>
      <div className={styles.line}>
        <Button size="compact-sm" onClick={() => setAsking(true)} disabled={accepted === 0}>
          Who has acknowledged…
        </Button>
        <span className={styles.facts}>
          {accepted === 0
            ? 'Nobody takes part yet.'
            : `${known} of ${accepted} people have acknowledged their role.`}
        </span>
      </div>
      {isAsking && <AcknowledgeDialog today={details.today} onClose={() => setAsking(false)} />}
    </CharterSection>
  );
}

type RoleExpectationProps = { readonly expectation: Expectation; readonly meetingCount: number };

function RoleExpectation({ expectation, meetingCount }: RoleExpectationProps) {
  const set = useCommand(api.charter.setExpectation);
  const save = (change: Partial<Expectation>) => set.mutate({ ...expectation, ...change });
  const name = expectation.role === 'mentor' ? 'Mentors' : 'Mentees';
  return (
    <div className={styles.role} role="group" aria-label={name}>
      <h3 className={styles.roleName}>
        <Half role={expectation.role} size={18} /> {name}
      </h3>
      <div className={styles.row}>
        <NumberField
          label="Hours a month"
          min={0.5}
          max={40}
          step={0.5}
          mayBeEmpty
          saved={expectation.hoursPerMonth}
          onSave={hoursPerMonth => save({ hoursPerMonth })}
        />
        <NumberField
          label={`Meetings (${meetingCount} planned)`}
          min={1}
          max={60}
          mayBeEmpty
          saved={expectation.meetings}
          onSave={meetings => save({ meetings })}
        />
      </div>
      <TextField
        label="Takes part by"
        isLong
        maxLength={600}
        saved={expectation.participation}
        onSave={participation => save({ participation })}
      />
      <TextField
        label="Delivers"
        isLong
        maxLength={600}
        saved={expectation.deliverables}
        onSave={deliverables => save({ deliverables })}
      />
    </div>
  );
}
