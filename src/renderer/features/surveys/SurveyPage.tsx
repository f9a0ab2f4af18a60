import { Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentRequest, PaperSize } from '#shared/contract/documents.ts';
import type { SurveyDetails } from '#shared/contract/surveys.ts';
import { SURVEY_KIND_WORDS, SURVEY_MODE_WORDS } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { PaperDialog } from '../documents/index.ts';
import { DraftSurvey } from './DraftSurvey.tsx';
import { OpenSurvey } from './OpenSurvey.tsx';
import { SurveyResults } from './SurveyResults.tsx';
import { STATE_WORDS, surveyName, whenWords } from './survey-words.ts';
import styles from './Survey.module.css';

/** One survey: edited while it is a draft, filled while it is open, read once it is closed. */
export function SurveyPage() {
  const params: { readonly surveyId?: string } = useParams({ strict: false });
  const id = Number(params.surveyId);
  const { data, error, isPending, refetch } = useQuery(api.surveys.get.queryOptions({ input: { id } }));
  const [paper, setPaper] = useState<'surveyForms' | 'surveyResults' | null>(null);
  if (!data) {
    return (
      <Page title="Survey" description={<BackLink />}>
        {isPending && <Loading label="Loading the survey" rows={8} />}
        {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  const requestFor = (kind: 'surveyForms' | 'surveyResults', size: PaperSize): DocumentRequest =>
    kind === 'surveyForms'
      ? { kind, surveyId: id, edition: null, paper: size }
      : { kind, surveyId: id, paper: size };
  return (
    <Page
      title={surveyName(data)}
      description={
        <span className={styles.description}>
          <BackLink />
          <span>
            {[
              data.title === SURVEY_KIND_WORDS[data.kind].name ? null : SURVEY_KIND_WORDS[data.kind].name,
              SURVEY_MODE_WORDS[data.mode],
              `${STATE_WORDS[data.state]}, ${whenWords(data, data.today)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      }
      actions={<Actions survey={data} onPaper={setPaper} />}
    >
      {data.state === 'draft' && <DraftSurvey survey={data} />}
      {data.state === 'open' && <OpenSurvey survey={data} onForms={() => setPaper('surveyForms')} />}
      {data.state === 'closed' && <SurveyResults survey={data} />}
      {paper && (
        <PaperDialog
          title={paper === 'surveyForms' ? 'Survey forms' : 'Survey results'}
          requestFor={size => requestFor(paper, size)}
          onClose={() => setPaper(null)}
        />
      )}
    </Page>
  );
}

type ActionsProps = {
  readonly survey: SurveyDetails;
  readonly onPaper: (kind: 'surveyForms' | 'surveyResults') => void;
};

function Actions({ survey, onPaper }: ActionsProps) {
  const { id, state, hindrances, next, questionList } = survey;
  const navigate = useNavigate();
  const open = useCommand(api.surveys.open, { done: 'The survey is open' });
  const close = useCommand(api.surveys.close, { done: ({ words }) => words });
  const again = useCommand(api.surveys.again, {
    done: 'The next wave is a draft',
    onDone: made =>
      void navigate({ to: '/outcomes/surveys/$surveyId', params: { surveyId: String(made.id) } }),
  });
  switch (state) {
    case 'draft':
      return (
        <>
          <Button disabled={questionList.length === 0} onClick={() => onPaper('surveyForms')}>
            Look at the form
          </Button>
          <PrimaryButton
            disabled={hindrances.length > 0}
            loading={open.isPending}
            onClick={() => open.mutate({ id })}
          >
            Open the survey
          </PrimaryButton>
        </>
      );
    case 'open':
      return (
        <PrimaryButton loading={close.isPending} onClick={() => close.mutate({ id })}>
          Close and show results
        </PrimaryButton>
      );
    case 'closed':
      return (
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={15} aria-hidden />}>Print</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onPaper('surveyResults')}>The results…</Menu.Item>
              <Menu.Item onClick={() => onPaper('surveyForms')}>The blank form…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {next ? (
            <Link
              to="/outcomes/surveys/$surveyId"
              params={{ surveyId: String(next.id) }}
              className={styles.next}
            >
              Next wave
            </Link>
          ) : (
            <PrimaryButton
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={again.isPending}
              onClick={() => again.mutate({ id })}
            >
              Survey again
            </PrimaryButton>
          )}
        </>
      );
  }
}

function BackLink() {
  return (
    <Link to="/outcomes/surveys" className={styles.back}>
      <IconArrowLeft size={15} aria-hidden />
      All surveys
    </Link>
  );
}
