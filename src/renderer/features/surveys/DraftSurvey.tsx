import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SurveyDetails, SurveySettings } from '#shared/contract/surveys.ts';
import { GROUPING_WORDS, GROUPINGS, SURVEY_MODE_WORDS, SURVEY_MODES } from '#shared/domain/surveys.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { QuestionList } from './QuestionList.tsx';
import styles from './Survey.module.css';

/** A survey that nobody has seen yet: whom it asks, what it promises, what it asks. Each change is saved at once. */
export function DraftSurvey({ survey }: { readonly survey: SurveyDetails }) {
  const update = useCommand(api.surveys.update);
  const change = (part: Partial<SurveySettings>) => update.mutate({ ...settingsOf(survey), ...part });
  return (
    <div className={styles.two}>
      <div className={styles.fields}>
        <SavedText
          key={`title-${survey.title}`}
          label="Title"
          value={survey.title}
          maxLength={120}
          onSave={title => change({ title: title || survey.title })}
        />
        <SavedText
          key={`introduction-${survey.introduction}`}
          label="What the form says first"
          value={survey.introduction}
          maxLength={600}
          isLong
          onSave={introduction => change({ introduction })}
        />
        <div>
          <SegmentedControl
            fullWidth
            aria-label="Names"
            value={survey.mode}
            onChange={mode => change({ mode, ...(mode === 'named' && { asksComparison: false }) })}
            data={SURVEY_MODES.map(value => ({ value, label: SURVEY_MODE_WORDS[value] }))}
          />
        </div>
        <p className={styles.promise}>{survey.privacy}</p>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Who is asked</legend>
          <Asks
            label="Mentees"
            checked={survey.asksMentees}
            onChange={asksMentees => change({ asksMentees })}
          />
          <Asks
            label="Mentors"
            checked={survey.asksMentors}
            onChange={asksMentors => change({ asksMentors })}
          />
          <Asks
            label="The comparison group"
            checked={survey.asksComparison}
            isDisabled={survey.mode === 'named'}
            onChange={asksComparison => change({ asksComparison })}
          />
        </fieldset>
        <Select
          label="Results are broken down"
          description={survey.groupWords}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          value={survey.grouping}
          onChange={grouping => grouping && change({ grouping })}
          data={GROUPINGS.map(value => ({ value, label: GROUPING_WORDS[value].name }))}
        />
        <DayInput label="To be answered by" value={survey.dueOn} onChange={dueOn => change({ dueOn })} />
      </div>
      <div>
        {survey.hindrances.length > 0 && (
          <ul className={styles.hindrances} aria-label="Before it can be opened">
            {survey.hindrances.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <QuestionList survey={survey} />
      </div>
    </div>
  );
}

/** The part of a survey that its form changes. */
function settingsOf({
  id,
  title,
  introduction,
  mode,
  asksMentors,
  asksMentees,
  asksComparison,
  grouping,
  dueOn,
}: SurveyDetails): SurveySettings & { id: number } {
  return { id, title, introduction, mode, asksMentors, asksMentees, asksComparison, grouping, dueOn };
}

type AsksProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

function Asks({ label, checked, isDisabled = false, onChange }: AsksProps) {
  return (
    <Checkbox
      label={label}
      checked={checked}
      disabled={isDisabled}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  );
}

type SavedTextProps = {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isLong?: boolean;
  readonly onSave: (value: string) => void;
};

/** A text that is saved when it is left. */
function SavedText({ label, value, maxLength, isLong = false, onSave }: SavedTextProps) {
  const [draft, setDraft] = useState(value);
  const shared = {
    label,
    maxLength,
    value: draft,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft(event.currentTarget.value),
    onBlur: () => {
      if (draft.trim() !== value) onSave(draft.trim());
    },
  };
  return isLong ? <Textarea minRows={2} {...shared} /> : <TextInput {...shared} />;
}
