import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { PROGRAM_STATES, type ProgramState } from '#shared/contract/program.ts';
import type { CharterDetails } from '#shared/contract/charter.ts';
import { fullDay } from '../../ui/day-text.ts';
import { PaperDialog } from '../documents/index.ts';
import styles from './CharterStatus.module.css';
import { SignDialog } from './SignDialog.tsx';

type CharterStatusProps = {
  readonly details: CharterDetails;
  readonly state: ProgramState;
  readonly sponsorName: string;
};

const STATE_WORDS: Readonly<Record<ProgramState, string>> = {
  draft: 'Draft',
  chartered: 'Chartered',
  running: 'Running',
  closed: 'Closed',
  archived: 'Archived',
};

/** Beside the charter: where the program is, whether it is signed, and what it still lacks. */
export function CharterStatus({ details, state, sponsorName }: CharterStatusProps) {
  const [isSigning, setSigning] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const { signature, missing } = details;
  const at = PROGRAM_STATES.indexOf(state);
  return (
    <aside className={styles.status} aria-label="State of the charter">
      <ol className={styles.states}>
        {PROGRAM_STATES.map((name, index) => (
          <li
            key={name}
            className={styles.state}
            data-place={index < at ? 'past' : index === at ? 'now' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            {STATE_WORDS[name]}
          </li>
        ))}
      </ol>
      <div className={styles.block}>
        <h2 className={styles.heading}>Sign-off</h2>
        {signature === null ? (
          <p className={styles.words}>
            Not signed yet. The sponsor’s name stands behind the mentors when they speak openly.
          </p>
        ) : (
          <>
            <p className={styles.signed}>
              <IconCheck size={16} aria-hidden /> {signature.sponsorName || 'The sponsor'},{' '}
              {fullDay(signature.signedOn)}
            </p>
            {signature.changedSince.length > 0 && (
              <p className={styles.changed} role="status">
                <IconAlertTriangle size={16} aria-hidden />
                <span>
                  Changed since: {signature.changedSince.join(', ')}. Print it and ask for a new signature.
                </span>
              </p>
            )}
          </>
        )}
        <div className={styles.buttons}>
          <Button leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setPrinting(true)}>
            See it on paper
          </Button>
          <Button onClick={() => setSigning(true)}>
            {signature === null ? 'Note the signature…' : 'Signed again…'}
          </Button>
        </div>
      </div>
      <div className={styles.block}>
        <h2 className={styles.heading}>{missing.length === 0 ? 'Complete' : 'Still open'}</h2>
        {missing.length === 0 ? (
          <p className={styles.words}>Everything that a sponsor should read before signing is there.</p>
        ) : (
          <ul className={styles.missing}>
            {missing.map(({ part, words }) => (
              <li key={words}>
                <a href={`#${part}`} onClick={event => goTo(event, part)}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {isPrinting && (
        <PaperDialog
          title="Program charter"
          requestFor={paper => ({ kind: 'charter', paper })}
          onClose={() => setPrinting(false)}
        />
      )}
      {isSigning && (
        <SignDialog sponsorName={sponsorName} today={details.today} onClose={() => setSigning(false)} />
      )}
    </aside>
  );
}

function goTo(event: { preventDefault: () => void }, part: string): void {
  event.preventDefault();
  const heading = document.getElementById(part);
  heading?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  heading?.focus({ preventScroll: true });
}
