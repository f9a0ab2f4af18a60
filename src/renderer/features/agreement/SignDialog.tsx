import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Party, SigningMethod } from '#shared/contract/agreements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Half } from '../../ui/Half.tsx';
import styles from './SignDialog.module.css';

type SignDialogProps = {
  readonly pairIds: readonly number[];
  /** "Helen Brandt and Li Wei", or "12 pairs". */
  readonly who: string;
  readonly today: IsoDate;
  /** Empty while the charter names nobody. */
  readonly sponsor: string;
  readonly initial: readonly Party[];
  readonly onClose: () => void;
};

const METHODS: readonly { readonly value: SigningMethod; readonly label: string }[] = [
  { value: 'paper', label: 'On paper' },
  { value: 'screen', label: 'On screen' },
  { value: 'e-mail', label: 'By e-mail' },
];

/** Who signed, when and how, for one pair or many. Whoever has signed before keeps their date. */
export function SignDialog({ pairIds, who, today, sponsor, initial, onClose }: SignDialogProps) {
  const [parties, setParties] = useState<readonly Party[]>(initial);
  const [signedOn, setSignedOn] = useState(today);
  const [method, setMethod] = useState<SigningMethod>('paper');
  const sign = useCommand(api.agreements.sign, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: () => true,
  });
  const toggle = (party: Party) =>
    setParties(parties.includes(party) ? parties.filter(one => one !== party) : [...parties, party]);
  const fields = sign.error ? errorFields(sign.error) : {};
  return (
    <FormDialog
      title={`Signatures of ${who}`}
      isOpen
      onClose={onClose}
      onSubmit={() => sign.mutate({ pairIds: [...pairIds], parties: [...parties], signedOn, method })}
      submitLabel="Note the signatures"
      isBusy={sign.isPending}
      problem={sign.error ? explainError(sign.error) : null}
    >
      <fieldset className={styles.parties}>
        <legend className={styles.legend}>Who has signed</legend>
        <Checkbox
          label={
            <span className={styles.party}>
              <Half role="mentee" size={16} /> {pairIds.length === 1 ? 'The mentee' : 'The mentees'}
            </span>
          }
          checked={parties.includes('mentee')}
          onChange={() => toggle('mentee')}
        />
        <Checkbox
          label={
            <span className={styles.party}>
              <Half role="mentor" size={16} /> {pairIds.length === 1 ? 'The mentor' : 'The mentors'}
            </span>
          }
          checked={parties.includes('mentor')}
          onChange={() => toggle('mentor')}
        />
        <Checkbox
          label={sponsor === '' ? 'The sponsor (the charter names none yet)' : `${sponsor}, sponsor`}
          description="Authorizes the mentor to give feedback"
          disabled={sponsor === ''}
          checked={parties.includes('sponsor')}
          onChange={() => toggle('sponsor')}
        />
      </fieldset>
      <DayInput
        label="Signed on"
        value={signedOn}
        error={fields['signedOn']}
        onChange={day => setSignedOn(day ?? today)}
        isRequired
      />
      <SegmentedControl
        fullWidth
        aria-label="How it was signed"
        value={method}
        onChange={setMethod}
        data={[...METHODS]}
      />
      <p className={styles.note}>
        {pairIds.length === 1
          ? 'Whoever has signed before keeps their date.'
          : 'Whoever has signed before keeps their date, so pairs with one signature need no tick of their own. Pairs without an agreement sign the words of the program.'}
      </p>
    </FormDialog>
  );
}
