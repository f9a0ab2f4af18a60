import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SurveyDetails, SurveyResults as Results } from '#shared/contract/surveys.ts';
import { GROUPING_WORDS, POPULATION_WORDS, SCALE_LABELS } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { CommentLists } from './CommentLists.tsx';
import { GroupTable } from './GroupTable.tsx';
import { NamedAnswers } from './NamedAnswers.tsx';
import { QuestionBars } from './QuestionBars.tsx';
import { percentText } from './survey-words.ts';
import styles from './Results.module.css';

type View = 'answers' | 'groups' | 'change' | 'words' | 'people';

/** What came out: each question, its groups, the wave before, and what people wrote. */
export function SurveyResults({ survey }: { readonly survey: SurveyDetails }) {
  const { data, error, isPending, refetch } = useQuery(
    api.surveys.results.queryOptions({ input: { id: survey.id } }),
  );
  const [view, setView] = useState<View>('answers');
  if (isPending) return <Loading label="Counting the answers" rows={8} />;
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data.hiddenBecause !== null) {
    return <EmptyState title="No results to show" words={data.hiddenBecause} />;
  }
  const views: { value: View; label: string }[] = [
    { value: 'answers', label: 'Answers' },
    ...(data.groupNames.length > 0
      ? [{ value: 'groups' as const, label: GROUPING_WORDS[survey.grouping].name }]
      : []),
    ...(data.previous ? [{ value: 'change' as const, label: 'Against the wave before' }] : []),
    ...(data.openQuestions.length > 0 ? [{ value: 'words' as const, label: 'In their own words' }] : []),
    ...(survey.mode === 'named' ? [{ value: 'people' as const, label: 'By person' }] : []),
  ];
  return (
    <div className={styles.results}>
      <Rates results={data} />
      {data.highlights.length > 0 && (
        <ul className={styles.highlights}>
          {data.highlights.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <SegmentedControl
        aria-label="Results"
        className={styles.views ?? ''}
        value={view}
        onChange={setView}
        data={views}
      />
      {view === 'answers' && (
        <>
          <Legend />
          <QuestionBars results={data} />
        </>
      )}
      {view === 'groups' && <GroupTable results={data} />}
      {view === 'change' && <ChangeTable results={data} />}
      {view === 'words' && <CommentLists results={data} />}
      {view === 'people' && <NamedAnswers surveyId={survey.id} today={survey.today} />}
      <Notes results={data} />
    </div>
  );
}

/** Who answered: the populations large, their groups in a line. */
function Rates({ results: { rates } }: { readonly results: Results }) {
  const populations: readonly string[] = Object.values(POPULATION_WORDS);
  const groups = rates.filter(({ name }) => !populations.includes(name));
  return (
    <div className={styles.figures}>
      {rates
        .filter(({ name }) => populations.includes(name))
        .map(({ name, answered: { count, of, interval } }) => (
          <Figure
            key={name}
            label={`${name} who answered`}
            value={interval ? percentText(interval.share) : count}
            basis={
              interval
                ? `${count} of ${of} · 95% interval ${percentText(interval.low)} to ${percentText(interval.high)}`
                : `of ${of}`
            }
          />
        ))}
      {groups.length > 0 && (
        <ul className={styles.parts} aria-label="Answers by group">
          {groups.map(({ name, answered }) => (
            <li key={name} className="tabular">
              {name} <strong>{answered.count}</strong> of {answered.of}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="Steps of the scale">
      {SCALE_LABELS.map((label, index) => (
        <li key={label}>
          <span className={styles.swatch} data-step={index + 1} aria-hidden />
          {index + 1} {label}
        </li>
      ))}
    </ul>
  );
}

function Notes({ results }: { readonly results: Results }) {
  return (
    <section className={styles.notes} aria-labelledby="limits">
      <h2 id="limits">How to read this</h2>
      <ul>
        {results.notes.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
