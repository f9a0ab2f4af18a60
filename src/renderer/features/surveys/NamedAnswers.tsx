import { useQuery } from '@tanstack/react-query';
import type { IsoDate } from '#shared/domain/dates.ts';
import { api } from '../../api/client.ts';
import { dayText } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './Results.module.css';

type NamedAnswersProps = { readonly surveyId: number; readonly today: IsoDate };

/** Who answered under their name, those first whom a talk would help. */
export function NamedAnswers({ surveyId, today }: NamedAnswersProps) {
  const { data, error, isPending, refetch } = useQuery(
    api.surveys.named.queryOptions({ input: { id: surveyId } }),
  );
  if (isPending) return <Loading label="Loading the answers" rows={4} />;
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={styles.questions} aria-label="Answers by person">
      {data.map(({ enrollmentId, name, role, answeredOn, low, said }) => (
        <li key={enrollmentId} className={styles.person}>
          <span>
            <strong>{name}</strong>
            <span className={styles.soft}>
              {role === 'mentor' ? 'Mentor' : 'Mentee'}, {dayText(answeredOn, today)}
            </span>
          </span>
          <ul className={styles.low}>
            {low.length === 0 && said.length === 0 && (
              <li className={styles.soft}>Nothing that asks for a talk.</li>
            )}
            {low.map(({ words, answer }) => (
              <li key={words} data-low>
                {words} {answer}.
              </li>
            ))}
            {said.map(({ question, words }) => (
              <li key={question}>
                {question} “{words}”
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
