import type { SurveyResults } from '#shared/contract/surveys.ts';
import { fullDay } from '../../ui/day-text.ts';
import { favorableText } from './QuestionBars.tsx';
import styles from './Results.module.css';

/** Each question that was asked in the same words before: then, now, and what can be said of the difference. */
export function ChangeTable({ results: { questions, previous } }: { readonly results: SurveyResults }) {
  const compared = questions.filter(({ change }) => change !== null);
  if (compared.length === 0) {
    return (
      <p className={styles.soft}>
        No question was asked in the same words both times, with enough answers to compare.
      </p>
    );
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Favorable answers</th>
            <th scope="col">{previous ? `Before (${fullDay(previous.closedOn)})` : 'Before'}</th>
            <th scope="col">Now</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ id, words, participants, change }) => (
            <tr key={id}>
              <th scope="row">{words}</th>
              <td className="tabular">
                {change && (
                  <>
                    <strong>{favorableText(change.before)}</strong>{' '}
                    <span className={styles.soft}>n {change.before.n}</span>
                  </>
                )}
              </td>
              <td className="tabular">
                {participants && (
                  <>
                    <strong>{favorableText(participants)}</strong>{' '}
                    <span className={styles.soft}>n {participants.n}</span>
                  </>
                )}
              </td>
              <td>{change?.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
