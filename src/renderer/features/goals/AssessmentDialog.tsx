import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssessedItem, Assessment } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { COMPETENCY_LEVEL_WORDS, COMPETENCY_WORDS, LEVEL_WORDS } from '#shared/domain/goals.ts';
import { SKILL_LEVELS, type Role } from '#shared/domain/people.ts';
import { api } from '../../api/client.ts';
import { errorFields, explainError } from '../../api/explain-error.ts';
import { useCommand } from '../../api/use-command.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import styles from './AssessmentDialog.module.css';
import { LevelInput } from './LevelInput.tsx';

export type Wave = 'baseline' | 'final';

type AssessmentDialogProps = {
  readonly pairId: number;
  readonly role: Role;
  readonly wave: Wave;
  /** Where this person stands in a pile of forms; left out when only one is entered. */
  readonly place?: string;
  readonly onClose: () => void;
  /** Goes on to the next form of the pile; left out for the last one. */
  readonly onNext?: (() => void) | undefined;
};

/** Levels of one person, as they wrote them on paper or say them now. */
export function AssessmentDialog(props: AssessmentDialogProps) {
  const { data } = useQuery(api.goals.ofPair.queryOptions({ input: { pairId: props.pairId } }));
  const assessment = data?.assessments.find(({ role }) => role === props.role);
  if (!data || !assessment) return null;
  return (
    <LevelForm key={`${props.pairId} ${props.role}`} {...props} today={data.today} assessment={assessment} />
  );
}

type Draft = { readonly now: number | null; readonly target: number | null };

const GROUPS: readonly {
  readonly key: AssessedItem['group'];
  readonly title: string;
}[] = [
  { key: 'sought', title: 'Wants to learn' },
  { key: 'offered', title: 'Can teach' },
  { key: 'other', title: 'Assessed before' },
  { key: 'competency', title: 'Leadership skills of a mentor' },
];

type LevelFormProps = AssessmentDialogProps & { readonly today: IsoDate; readonly assessment: Assessment };

function LevelForm({ pairId, role, wave, place, today, assessment, onClose, onNext }: LevelFormProps) {
  const { items, name, baselineOn, finalOn } = assessment;
  const isFirst = wave === 'baseline';
  const [on, setOn] = useState((isFirst ? baselineOn : finalOn) ?? today);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    items.map(item => ({ now: isFirst ? item.current : item.final, target: item.target })),
  );
  const save = useCommand(api.goals.saveAssessment, {
    done: ({ words }) => words,
    onDone: onNext ?? onClose,
    onFailed: () => true,
  });
  const change = (index: number, part: Partial<Draft>) =>
    setDrafts(before => before.map((draft, at) => (at === index ? { ...draft, ...part } : draft)));
  const submit = () =>
    save.mutate({
      pairId,
      role,
      wave,
      on,
      levels: items.map(({ subject }, index) => ({
        subject,
        ...(drafts[index] ?? { now: null, target: null }),
      })),
    });
  const fields = save.error ? errorFields(save.error) : {};
  const [firstGroup] = GROUPS.filter(({ key }) => items.some(({ group }) => group === key));
  const firstIndex = items.findIndex(({ group }) => group === firstGroup?.key);
  return (
    <FormDialog
      title={`${isFirst ? 'First' : 'Last'} levels of ${name}${place ? ` (${place})` : ''}`}
      isOpen
      size={isFirst ? 760 : 640}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={onNext ? 'Save and next' : 'Save'}
      isBusy={save.isPending}
      problem={save.error ? explainError(save.error) : null}
    >
      {items.length === 0 && (
        <p className={styles.hint}>
          {name} lists no skills yet. Add what they seek and offer on the People page, then come back.
        </p>
      )}
      <div className={styles.line}>
        <DayInput
          label="Day on the form"
          value={on}
          error={fields['on']}
          onChange={day => setOn(day ?? today)}
          isRequired
        />
        {onNext && <Button onClick={onNext}>Skip this one</Button>}
      </div>
      <p className={styles.hint}>Type a digit: it sets the level and goes on to the next.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            {isFirst ? <th scope="col">Today</th> : <th scope="col">At first</th>}
            {isFirst ? <th scope="col">Wants to reach</th> : <th scope="col">Now</th>}
          </tr>
        </thead>
        {GROUPS.map(({ key, title }) => {
          const rows = items.flatMap((item, index) => (item.group === key ? [{ item, index }] : []));
          if (rows.length === 0) return null;
          const words = key === 'competency' ? COMPETENCY_LEVEL_WORDS : LEVEL_WORDS;
          return (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.group}>
                  {title}
                </th>
              </tr>
              {rows.map(({ item, index }) => (
                <tr key={item.name}>
                  <th scope="row" className={styles.item}>
                    {item.name}
                    {item.subject.kind === 'competency' && (
                      <span className={styles.explanation}>
                        {COMPETENCY_WORDS[item.subject.competency].explanation}
                      </span>
                    )}
                  </th>
                  {!isFirst && <td className={styles.soft}>{firstWords(item)}</td>}
                  <td>
                    <LevelInput
                      label={`${item.name}, ${isFirst ? 'today' : 'now'}`}
                      role={role}
                      words={words}
                      isFirst={index === firstIndex}
                      value={drafts[index]?.now ?? null}
                      onChange={now => change(index, { now })}
                    />
                  </td>
                  {isFirst && (
                    <td>
                      <LevelInput
                        label={`${item.name}, wants to reach`}
                        role={role}
                        words={words}
                        value={drafts[index]?.target ?? null}
                        onChange={target => change(index, { target })}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      <ul className={styles.legend} aria-label="What the levels of a skill mean">
        {SKILL_LEVELS.map(level => (
          <li key={level}>
            <strong>{level}</strong> {LEVEL_WORDS[level]}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

function firstWords({ current, target }: AssessedItem): string {
  if (current === null) return 'not given';
  return target === null ? `${current}` : `${current}, wanted ${target}`;
}
