import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './ProgramPage.module.css';

type SignDialogProps = {
  readonly sponsorName: string;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** Notes that the sponsor has signed the charter as it stands now. */
export function SignDialog({ sponsorName, today, onClose }: SignDialogProps) {
  const [name, setName] = useState(sponsorName);
  const [signedOn, setSignedOn] = useState<IsoDate | null>(today);
  const sign = useCommand(api.charter.sign, {
    done: 'The sponsor’s signature is noted',
    onDone: onClose,
    onFailed: () => true,
  });
  const fields = sign.error ? errorFields(sign.error) : {};
  const isShown = ['sponsorName', 'signedOn'].some(key => key in fields);
  return (
    <FormDialog
      title="The sponsor has signed"
      isOpen
      onClose={onClose}
      onSubmit={() => sign.mutate({ sponsorName: name, signedOn: signedOn ?? today })}
      submitLabel="Note the signature"
      isBusy={sign.isPending}
      problem={sign.error && !isShown ? explainError(sign.error) : null}
    >
      <p className={styles.hint}>
        Keep the signed paper. The app keeps what the charter said on that day and tells you when something in
        it has changed since.
      </p>
      <TextInput
        label="Sponsor"
        value={name}
        error={fields['sponsorName']}
        maxLength={120}
        data-autofocus
        onChange={event => setName(event.currentTarget.value)}
      />
      <DayInput
        label="Signed on"
        value={signedOn}
        isRequired
        error={fields['signedOn']}
        onChange={setSignedOn}
      />
    </FormDialog>
  );
}
