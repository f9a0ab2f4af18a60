import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { IsoDate } from '#shared/domain/dates.ts';
import { SURVEY_KIND_WORDS, SURVEY_KINDS, type SurveyKind } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { OutcomeViews } from '../changes/index.ts';
import { PulseStrip } from './PulseStrip.tsx';
import { SurveyRow } from './SurveyRow.tsx';
import styles from './Surveys.module.css';

/** What people were asked and are asked: pulses by the calendar, surveys one by one. */
export function SurveysPage() {
  const { data, error, isPending, refetch } = useQuery(api.surveys.overview.queryOptions());
  const navigate = useNavigate();
  const create = useCommand(api.surveys.create, {
    onDone: ({ id }) =>
      void navigate({ to: '/outcomes/surveys/$surveyId', params: { surveyId: String(id) } }),
  });
  const make = (kind: SurveyKind, dueOn: IsoDate | null = null) => create.mutate({ kind, dueOn });
  const menu = <NewSurvey isBusy={create.isPending} onChoose={make} />;
  return (
    <Page
      title="Surveys"
      description="Ask, show people what came out, ask again. Anonymous unless you say otherwise."
      actions={
        <>
          <OutcomeViews />
          {data && data.surveys.length > 0 && menu}
        </>
      }
    >
      {isPending && <Loading label="Loading the surveys" rows={8} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.stack}>
          <PulseStrip
            pulse={data.pulse}
            today={data.today}
            isBusy={create.isPending}
            onOpenPulse={dueOn => make('pulse', dueOn)}
          />
          {data.surveys.length === 0 ? (
            <EmptyState
              title="Nobody has been asked yet"
              words="A climate survey before the start is the one thing that cannot be made up for later. Its questions are written already; leave out what you do not need."
              action={menu}
            />
          ) : (
            <ul className={styles.list} aria-label="Surveys">
              {data.surveys.map(survey => (
                <SurveyRow key={survey.id} survey={survey} today={data.today} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Page>
  );
}

type NewSurveyProps = { readonly isBusy: boolean; readonly onChoose: (kind: SurveyKind) => void };

function NewSurvey({ isBusy, onChoose }: NewSurveyProps) {
  return (
    <Menu position="bottom-end" width={360}>
      <Menu.Target>
        <Button
          variant="filled"
          color="ink.8"
          className={styles.primary ?? ''}
          loading={isBusy}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          New survey
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SURVEY_KINDS.map(kind => (
          <Menu.Item key={kind} onClick={() => onChoose(kind)}>
            <span className={styles.choice}>
              <strong>{SURVEY_KIND_WORDS[kind].name}</strong>
              <span>{SURVEY_KIND_WORDS[kind].about}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
