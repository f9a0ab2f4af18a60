import { capital } from '#shared/domain/capital.ts';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import { AGREEMENT_FIELDS, fieldText, type AgreementField } from '#shared/domain/agreement.ts';
import { parseIsoDate } from '#shared/domain/dates.ts';
import { fullDay } from '../../ui/day-text.ts';
import styles from './AgreementText.module.css';

type AgreementTextProps = { readonly terms: AgreementVersion['terms'] };

const FACTS: readonly AgreementField[] = [
  'cadenceDays',
  'meetingMinutes',
  'placeType',
  'channel',
  'endsOn',
  'reviewOn',
];
const CLAUSES: readonly AgreementField[] = [
  'confidentiality',
  'exceptions',
  'offLimits',
  'boundaries',
  'feedbackAuthorization',
  'noRetaliation',
  'openMind',
  'codeOfConduct',
  'endCondition',
];

/** What the two agreed on, to be read. */
export function AgreementText({ terms }: AgreementTextProps) {
  return (
    <div className={styles.text}>
      <div className={styles.purpose}>
        <h3 className={styles.label}>{AGREEMENT_FIELDS.purpose}</h3>
        <p className={styles.lead}>{terms.purpose || 'Not written yet'}</p>
        {terms.goals !== '' && (
          <>
            <h3 className={styles.label}>{AGREEMENT_FIELDS.goals}</h3>
            <ul className={styles.lines}>
              {linesOf(terms.goals).map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <dl className={styles.facts}>
        {FACTS.map(field => (
          <div key={field}>
            <dt className={styles.label}>{AGREEMENT_FIELDS[field]}</dt>
            <dd className={styles.fact}>{shown(terms, field)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.clauses}>
        {CLAUSES.filter(field => fieldText(terms, field) !== '').map(field => (
          <section key={field}>
            <h3 className={styles.label}>{AGREEMENT_FIELDS[field]}</h3>
            {linesOf(fieldText(terms, field)).map(line => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

/** A value of the agreement, days with the month in letters; the place stands beside its kind. */
export function shown(terms: AgreementVersion['terms'], field: AgreementField): string {
  const text = fieldText(terms, field);
  if (parseIsoDate(text)) return fullDay(text);
  if (field === 'placeType' && terms.place !== '') return `${text}: ${terms.place}`;
  return text === '' ? 'Not agreed' : capital(text);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '');
}
