import { SegmentedControl, Select, Textarea } from '@mantine/core';
import { CONCERN_KINDS, CONCERN_NAMES, type ConcernKind, type RaisedBy } from '#shared/domain/concerns.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import styles from './ConcernFields.module.css';

export type ConcernDraft = {
  readonly raisedOn: IsoDate;
  readonly raisedBy: RaisedBy;
  readonly kind: ConcernKind;
  readonly account: string;
  readonly action: string;
  readonly nextOn: IsoDate | null;
};

type ConcernFieldsProps = {
  readonly draft: ConcernDraft;
  readonly onChange: (part: Partial<ConcernDraft>) => void;
  readonly fields: Readonly<Record<string, string>>;
};

/** The same fields for a new concern and for one that is looked at again. */
export function ConcernFields({ draft, onChange, fields }: ConcernFieldsProps) {
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label="Raised by"
        value={draft.raisedBy}
        onChange={raisedBy => onChange({ raisedBy })}
        data={[
          { value: 'mentor', label: 'By the mentor' },
          { value: 'mentee', label: 'By the mentee' },
          { value: 'other', label: 'By somebody else' },
        ]}
      />
      <Select
        label="What it is about"
        allowDeselect={false}
        data={CONCERN_KINDS.map(value => ({ value, label: CONCERN_NAMES[value] }))}
        value={draft.kind}
        onChange={kind => kind && onChange({ kind })}
      />
      <Textarea
        label="What was said"
        description="As little as it takes to act. It leaves this file in no export and on no paper."
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.account}
        onChange={event => onChange({ account: event.currentTarget.value })}
      />
      <Textarea
        label="What is done about it"
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.action}
        onChange={event => onChange({ action: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <DayInput
          label="Raised on"
          value={draft.raisedOn}
          error={fields['raisedOn']}
          onChange={raisedOn => raisedOn && onChange({ raisedOn })}
          isRequired
        />
        <DayInput
          label="Look at it again on"
          value={draft.nextOn}
          error={fields['nextOn']}
          onChange={nextOn => onChange({ nextOn })}
        />
      </div>
    </>
  );
}
