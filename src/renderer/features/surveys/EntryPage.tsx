import { SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SurveyDetails } from '#shared/contract/surveys.ts';
import { editionsOf } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { EntryForm } from './EntryForm.tsx';
import { surveyName } from './survey-words.ts';
import styles from './Entry.module.css';

/** A pile of paper forms, typed in with the digits. */
export function EntryPage() {
  const params: { readonly surveyId?: string } = useParams({ strict: false });
  const id = Number(params.surveyId);
  const { data, error, isPending, refetch } = useQuery(api.surveys.get.queryOptions({ input: { id } }));
  return (
    <Page
      title="Type answers in"
      description={
        <span className={styles.description}>
          <Link to="/outcomes/surveys/$surveyId" params={{ surveyId: String(id) }} className={styles.back}>
            <IconArrowLeft size={15} aria-hidden />
            {data ? surveyName(data) : 'The survey'}
          </Link>
          <span>
            Press 1 to 5 and the next question is there. 0 for no answer, Backspace to go back, Enter saves
            the form.
          </span>
        </span>
      }
    >
      {isPending && <Loading label="Loading the form" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && data.state !== 'open' && (
        <EmptyState
          title="This survey takes no answers"
          words={data.state === 'draft' ? 'Open it first.' : 'It was closed.'}
        />
      )}
      {data && data.state === 'open' && <Pile survey={data} />}
    </Page>
  );
}

/** One form after the other, each as the paper that lies on the table. */
function Pile({ survey }: { readonly survey: SurveyDetails }) {
  const editions = editionsOf(survey);
  const [key, setKey] = useState(editions[0]?.key);
  const [saved, setSaved] = useState(0);
  const edition = editions.find(one => one.key === key) ?? editions[0];
  if (!edition) return null;
  return (
    <div className={styles.pile}>
      <div className={styles.bar}>
        {editions.length > 1 && (
          <SegmentedControl
            aria-label="Which form"
            value={edition.key}
            onChange={setKey}
            data={editions.map(({ key: value, title }) => ({ value, label: title }))}
          />
        )}
        <span role="status" className={styles.soft}>
          {saved === 0 ? 'The first form' : `${saved} saved, form ${saved + 1}`}
        </span>
      </div>
      <EntryForm
        // A saved form makes room for an empty one.
        key={`${edition.key} ${saved}`}
        survey={survey}
        edition={edition}
        onSaved={() => setSaved(saved + 1)}
      />
    </div>
  );
}
