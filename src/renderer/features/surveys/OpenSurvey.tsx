import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconKeyboard, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SurveyDetails } from '#shared/contract/surveys.ts';
import { POPULATION_WORDS } from '#shared/domain/surveys.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../api/host.ts';
import { Figure } from '../../ui/Figure.tsx';
import { notifyFailed } from '../../ui/notify.tsx';
import { NamedAnswers } from './NamedAnswers.tsx';
import { SurveyImportDialog } from './SurveyImportDialog.tsx';
import { percentText } from './survey-words.ts';
import styles from './Survey.module.css';

type OpenSurveyProps = { readonly survey: SurveyDetails; readonly onForms: () => void };

/** A survey that takes answers: how many came, from whom, and every way in. */
export function OpenSurvey({ survey, onForms }: OpenSurveyProps) {
  const [isImporting, setImporting] = useState(false);
  const { answered, missing } = survey;
  const { interval } = answered;
  return (
    <div>
      <div className={styles.rates}>
        <Figure
          label="Answers so far"
          value={answered.count}
          basis={`of ${answered.of} people asked${interval ? `, ${percentText(interval.share)}` : ''}`}
        />
        <Parts survey={survey} />
      </div>
      <Ways survey={survey} onForms={onForms} onImport={() => setImporting(true)} />
      {missing.length > 0 && (
        <section aria-labelledby="missing" style={{ paddingTop: 24 }}>
          <h2 id="missing" className={styles.heading}>
            {missing.length === 1 ? '1 answer is missing' : `${missing.length} answers are missing`}
          </h2>
          <ul className={styles.missing}>
            {missing.map(person => (
              <li key={person.enrollmentId}>
                {person.name} <span className={styles.soft}>{person.group}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {survey.mode === 'named' && answered.count > 0 && (
        <section aria-labelledby="named" style={{ paddingTop: 24 }}>
          <h2 id="named" className={styles.heading}>
            Who answered
          </h2>
          <NamedAnswers surveyId={survey.id} today={survey.today} />
        </section>
      )}
      <p className={styles.promise} style={{ marginTop: 24 }}>
        {survey.privacy} Results are shown here once the survey is closed.
      </p>
      {isImporting && <SurveyImportDialog survey={survey} onClose={() => setImporting(false)} />}
    </div>
  );
}

function Parts({ survey: { groups } }: { readonly survey: SurveyDetails }) {
  if (groups.length < 2) return null;
  return (
    <ul className={styles.parts} aria-label="Answers by group">
      {groups.map(({ population, name, asked, answered }) => (
        <li key={`${population} ${name}`} className={styles.part}>
          <span>
            {name || (groups.length > 1 && groups.some(other => other.name) ? 'Not said' : '')}
            {population === 'comparison' && (
              <span className={styles.soft}> {POPULATION_WORDS.comparison.toLowerCase()}</span>
            )}
          </span>
          <span className="tabular">
            <strong>{answered}</strong>
            {asked === null || asked === 0 ? '' : ` of ${asked}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

type WaysProps = {
  readonly survey: SurveyDetails;
  readonly onForms: () => void;
  readonly onImport: () => void;
};

function Ways({ survey: { id, mode, fromFiles }, onForms, onImport }: WaysProps) {
  const navigate = useNavigate();
  const save = useMutation({
    async mutationFn(make: () => Promise<File>) {
      const file = await make();
      await saveFile(file.name, file);
    },
    onError: failure => notifyFailed(failure),
  });
  return (
    <div className={styles.ways}>
      <section className={styles.way}>
        <div>
          <h3>From paper</h3>
          <p className={styles.soft}>
            Print the form, hand it out with a box to put it in. Then type: one key an answer.
          </p>
        </div>
        <div className={styles.buttons}>
          <Button
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={() =>
              void navigate({
                to: '/outcomes/surveys/$surveyId/entry',
                params: { surveyId: String(id) },
              })
            }
          >
            Type answers in
          </Button>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={onForms}>
            Print the form…
          </Button>
        </div>
      </section>
      <section className={styles.way}>
        <div>
          <h3>From a form tool or a table</h3>
          <p className={styles.soft}>
            {fromFiles === 0
              ? 'Any form tool can export CSV or Excel. Nothing is saved before you have seen every row.'
              : `${fromFiles} answers came from files so far.`}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={onImport}>
            Import answers…
          </Button>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={15} aria-hidden />}>Empty table</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['xlsx', 'csv'] as const).map(format => (
                <Menu.Item
                  key={format}
                  onClick={() => save.mutate(() => client.surveys.template({ id, format }))}
                >
                  {format === 'xlsx' ? 'Excel (XLSX)' : 'CSV'}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </section>
      <section className={styles.way}>
        <div>
          <h3>Remind</h3>
          <p className={styles.soft}>
            {mode === 'named'
              ? 'A list of those whose answer is missing, for a mail merge.'
              : 'Nobody knows who has answered, so the list holds everybody. Thank those who have.'}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => save.mutate(() => client.surveys.reminders({ id }))}>
            Save the reminder list (CSV)
          </Button>
        </div>
      </section>
    </div>
  );
}
