import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SurveyListing } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { SURVEY_KIND_WORDS, SURVEY_MODE_WORDS } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { RateBar } from './RateBar.tsx';
import { STATE_WORDS, surveyName, whenWords } from './survey-words.ts';
import styles from './Surveys.module.css';

type SurveyRowProps = { readonly survey: SurveyListing; readonly today: IsoDate };

/** One survey: what it is, how far it is, how many answered. */
export function SurveyRow({ survey, today }: SurveyRowProps) {
  const name = surveyName(survey);
  const remove = useCommand(api.surveys.remove, { done: `“${name}” deleted` });
  const { id, kind, state, mode, questions } = survey;
  return (
    <li className={styles.survey}>
      <span className={styles.words}>
        <Link to="/outcomes/surveys/$surveyId" params={{ surveyId: String(id) }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.soft}>
          {[
            survey.title === SURVEY_KIND_WORDS[kind].name ? null : SURVEY_KIND_WORDS[kind].name,
            SURVEY_MODE_WORDS[mode],
            questions === 1 ? '1 question' : `${questions} questions`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.state}>
        <span className={styles.badge} data-state={survey.isOverdue ? 'late' : state}>
          {survey.isOverdue ? 'Late' : STATE_WORDS[state]}
        </span>
        <span className={styles.soft}>{whenWords(survey, today)}</span>
      </span>
      {state === 'draft' ? (
        <span className={styles.soft}>{survey.answered.of} people would be asked</span>
      ) : (
        <RateBar share={survey.answered} label={`Answers to ${name}`} />
      )}
      <ActionIcon aria-label={`Delete ${name}`} size={28} onClick={() => remove.mutate({ id })}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
