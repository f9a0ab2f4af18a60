import { IconEyeOff } from '@tabler/icons-react';
import type { QuestionResult, SurveyMeasure, SurveyResults } from '#shared/contract/surveys.ts';
import { AUDIENCE_WORDS } from '#shared/domain/surveys.ts';
import { favorableText, figuresText } from './QuestionBars.tsx';
import styles from './Results.module.css';

/** The favorable share of each group beside the whole; small groups are hidden, and more where one could be worked out. */
export function GroupTable({ results }: { readonly results: SurveyResults }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Favorable answers</th>
            <th scope="col">All</th>
            {results.groupNames.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.questions.map(question => (
            <tr key={question.id}>
              <th scope="row">{question.words}</th>
              <Cell measure={question.participants} isAsked />
              {question.groups.map(({ name, measure }) => (
                <Cell key={name} measure={measure} isAsked={asks(question, name)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function asks({ audience }: QuestionResult, group: string): boolean {
  return audience === 'all' || AUDIENCE_WORDS[audience] === group;
}

type CellProps = { readonly measure: SurveyMeasure | null; readonly isAsked: boolean };

function Cell({ measure, isAsked }: CellProps) {
  if (!isAsked) return <td className={styles.soft}>not asked</td>;
  if (!measure) {
    return (
      <td className={styles.hidden}>
        <IconEyeOff size={14} aria-hidden /> hidden
      </td>
    );
  }
  return (
    <td className="tabular" title={figuresText(measure)}>
      <strong>{favorableText(measure)}</strong>
      <span className={styles.soft}> n {measure.n}</span>
    </td>
  );
}
