import { Select, Textarea, TextInput } from '@mantine/core';
import {
  AGREEMENT_FIELDS,
  MEETING_PLACE_NAMES,
  MEETING_PLACES,
  type AgreementTemplate,
} from '#shared/domain/agreement.ts';
import styles from './AgreementForm.module.css';

type TemplateFieldsProps = {
  readonly template: AgreementTemplate;
  readonly onChange: (part: Partial<AgreementTemplate>) => void;
  readonly error: (key: keyof AgreementTemplate) => string | undefined;
};

/** The clauses, with a hint where people ask what belongs there. */
const CLAUSES: readonly {
  readonly key: Exclude<keyof AgreementTemplate, 'placeType' | 'place'>;
  readonly hint?: string;
}[] = [
  { key: 'confidentiality' },
  { key: 'exceptions', hint: 'What may or must be told nevertheless. One a line.' },
  { key: 'offLimits', hint: 'Topics that neither of the two brings up. One a line.' },
  { key: 'boundaries', hint: 'What neither does to the other. One a line.' },
  {
    key: 'feedbackAuthorization',
    hint: 'The sponsor and the mentee sign this, so that the mentor may speak openly.',
  },
  { key: 'noRetaliation', hint: 'What the mentee promises.' },
  { key: 'openMind' },
  { key: 'codeOfConduct' },
  { key: 'endCondition', hint: 'How the two know that they are done.' },
];

/** The words that a program sets for all its pairs and a pair may change for itself. */
export function TemplateFields({ template, onChange, error }: TemplateFieldsProps) {
  return (
    <>
      <div className={styles.two}>
        <Select
          label={AGREEMENT_FIELDS.placeType}
          description="A leader’s own office makes the junior a guest."
          allowDeselect={false}
          data={MEETING_PLACES.map(value => ({ value, label: MEETING_PLACE_NAMES[value] }))}
          value={template.placeType}
          onChange={placeType => placeType && onChange({ placeType })}
        />
        <TextInput
          label={AGREEMENT_FIELDS.place}
          placeholder="Such as the canteen, or a link"
          maxLength={200}
          value={template.place}
          error={error('place')}
          onChange={event => onChange({ place: event.currentTarget.value })}
        />
      </div>
      {CLAUSES.map(({ key, hint }) => (
        <Textarea
          key={key}
          label={AGREEMENT_FIELDS[key]}
          description={hint}
          autosize
          minRows={1}
          maxLength={2000}
          value={template[key]}
          error={error(key)}
          onChange={event => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
