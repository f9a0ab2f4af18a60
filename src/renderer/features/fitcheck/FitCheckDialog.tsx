import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FIT_QUESTIONS, type FitQuestion } from '#shared/domain/fit-check.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Half } from '../../ui/Half.tsx';
import { SCORE_WORDS } from './fit-check-words.ts';
import styles from './FitCheckDialog.module.css';

type FitCheckDialogProps = {
  readonly pairId: number;
  readonly side: Role;
  readonly name: string;
  readonly today: IsoDate;
  readonly onClose: () => void;
};

/** The questions for one side, filled in with them or by them; what was answered is not shown again. */
export function FitCheckDialog({ pairId, side, name, today, onClose }: FitCheckDialogProps) {
  const [scores, setScores] = useState<Partial<Record<FitQuestion, number>>>({});
  const [prefersOther, setPrefersOther] = useState(false);
  const [answeredOn, setAnsweredOn] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCommand(api.fitChecks.save, {
    done: ({ words }) => words,
    onDone: onClose,
    onFailed: error => {
      setProblem(explainError(error));
      return true;
    },
  });
  const submit = () => {
    const { respected, useful, comfortable, goOn } = scores;
    if (!respected || !useful || !comfortable || !goOn) {
      setProblem('One question has no answer yet.');
      return;
    }
    save.mutate({
      pairId,
      side,
      answeredOn,
      answers: { respected, useful, comfortable, goOn, prefersOther },
    });
  };
  return (
    <FormDialog
      title={`How the first meeting was for ${name}`}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Keep the answers"
      isBusy={save.isPending}
      problem={problem}
      size={640}
    >
      <p className={styles.promise}>
        <Half role={side} size={20} /> For {name} alone. The partner never learns these answers, and they are
        printed nowhere.
      </p>
      {FIT_QUESTIONS.map(({ key, words }) => (
        <fieldset key={key} className={styles.question}>
          <legend className={styles.legend}>{words}</legend>
          <div className={styles.scale}>
            {SCORE_WORDS.map((label, index) => (
              <label
                key={label}
                className={styles.choice}
                data-chosen={scores[key] === index + 1 || undefined}
              >
                <input
                  type="radio"
                  name={key}
                  className={styles.radio}
                  checked={scores[key] === index + 1}
                  onChange={() => setScores({ ...scores, [key]: index + 1 })}
                />
                <span className="tabular">{index + 1}</span>
                <span className={styles.word}>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Checkbox
        label="I would prefer another partner"
        checked={prefersOther}
        onChange={event => setPrefersOther(event.currentTarget.checked)}
      />
      <DayInput
        label="Answered on"
        value={answeredOn}
        error={save.error ? errorFields(save.error)['answeredOn'] : undefined}
        onChange={day => setAnsweredOn(day ?? today)}
        isRequired
      />
    </FormDialog>
  );
}
