import { Checkbox, Select } from '@mantine/core';
import type { ListSuggestion, SkillsCheck, SkillsPlan } from '#shared/contract/list-import.ts';
import type { SkillField } from '#shared/domain/list-import.ts';
import { SKILL_LEVELS } from '#shared/domain/people.ts';
import { client } from '../../../api/client.ts';
import { count } from '../count.ts';
import { answerTo } from '../remembered-answers.ts';
import { sentenceOf, type ListKind, type OptionsProps, type RowsProps } from './list-kind.ts';
import styles from './ListImport.module.css';
import { MeaningTable } from './MeaningTable.tsx';

type SkillOptions = Pick<SkillsPlan, 'side' | 'level' | 'names' | 'replaces'>;
type Saved = Awaited<ReturnType<typeof client.listImport.applySkills>>;

/** Skills of any list: one a row, a list in a cell, or a column for each. */
export const SKILLS: ListKind<SkillField, SkillOptions, ListSuggestion, SkillsCheck, Saved> = {
  kind: 'skills',
  labels: {
    person: 'Who: ID, e-mail or name',
    skill: 'Skill, one a row',
    side: 'Offered or sought',
    level: 'Level of the skill',
    offeredList: 'List of skills offered',
    soughtList: 'List of skills sought',
    offeredColumn: 'A skill offered, with its level',
    soughtColumn: 'A skill sought, with its level',
  },
  people: ['person'],
  dateField: null,
  suggest: (file, call) => client.listImport.suggest(file, call),
  columns: found => found.skills,
  options: () => ({ side: 'offered', level: 3, names: [], replaces: false }),
  missing: fields =>
    !fields.includes('person')
      ? 'Choose the column that says whose skills they are.'
      : fields.every(field => field === 'person' || field === 'side' || field === 'level')
        ? 'Choose a column with skills.'
        : null,
  check: (plan, call) => client.listImport.checkSkills(plan, call),
  apply: plan => client.listImport.applySkills(plan),
  answers: ({ side, level, names }) => [
    { question: 'side', about: '', answer: side },
    { question: 'level', about: '', answer: String(level) },
    ...names.map(({ name, becomes }) => ({ question: 'skill', about: name, answer: becomes })),
  ],
  recalled: (options, answers) => ({
    ...options,
    side: answerTo(answers, 'side') === 'sought' ? 'sought' : options.side,
    level: SKILL_LEVELS.find(one => String(one) === answerTo(answers, 'level')) ?? options.level,
    names: answers.flatMap(({ question, about, answer }) =>
      question === 'skill' ? [{ name: about, becomes: answer }] : [],
    ),
  }),
  Options: LevelOptions,
  view: ({ counts, newSkills }, { names, replaces }) => {
    const open = newSkills.filter(
      ({ name, near }) => near !== null && !names.some(one => one.name === name),
    ).length;
    return {
      figures: [
        { label: 'Skills added', value: counts.added },
        { label: 'Levels changed', value: counts.changed },
        { label: 'Already there', value: counts.same },
        ...(replaces ? [{ label: 'Taken away', value: counts.removed }] : []),
        { label: 'Rows left out', value: counts.leftOut, isWarning: true },
      ],
      writes: counts.added + counts.changed + counts.removed,
      importLabel: `Import ${count(counts.added + counts.changed, 'skill')}`,
      nothing: 'No row of this file changes a skill.',
      open: open > 0 ? `Say of ${count(open, 'name')} whether it is a skill of its own.` : null,
    };
  },
  Rows: SkillRows,
  done: ({ people, added, changed, removed }) => ({
    title: 'The skills are in',
    words: sentenceOf(
      [
        added > 0 && `${count(added, 'skill')} added`,
        changed > 0 && `${count(changed, 'level')} changed`,
        removed > 0 && `${count(removed, 'skill')} taken away`,
      ],
      people > 0 ? `, for ${count(people, 'person', 'people')}` : '',
    ),
    next: { label: 'See all people', to: '/people' },
  }),
};

function LevelOptions({
  fields,
  options,
  onOptions,
}: OptionsProps<SkillField, SkillOptions, ListSuggestion>) {
  return (
    <>
      {fields.includes('skill') && (
        <Select
          label="Rows that do not say so are"
          w={220}
          data={[
            { value: 'offered', label: 'Offered' },
            { value: 'sought', label: 'Sought' },
          ]}
          value={options.side}
          allowDeselect={false}
          onChange={value => onOptions({ ...options, side: value === 'sought' ? 'sought' : 'offered' })}
        />
      )}
      <Select
        label="Skills without a level have"
        w={220}
        data={SKILL_LEVELS.map(one => ({ value: String(one), label: `Level ${one}` }))}
        value={String(options.level)}
        allowDeselect={false}
        onChange={value => {
          const level = SKILL_LEVELS.find(one => String(one) === value);
          if (level) onOptions({ ...options, level });
        }}
      />
    </>
  );
}

/** Which names are new, and whose skills change how. */
function SkillRows({
  check,
  options,
  isBusy,
  onOptions,
}: RowsProps<SkillOptions, ListSuggestion, SkillsCheck>) {
  const { counts, people, newSkills } = check;
  const { names } = options;
  const near = newSkills.filter(skill => skill.near !== null);
  const fresh = newSkills.filter(skill => skill.near === null);
  return (
    <>
      {near.length > 0 && (
        <MeaningTable
          title="Are these the same skill under another name?"
          label={name => `“${name}” is`}
          isBusy={isBusy}
          rows={near.map(({ name, near: known }) => ({
            name,
            value: names.find(one => one.name === name)?.becomes ?? null,
            choices: [
              { value: known ?? name, label: `The same as ${known}` },
              { value: name, label: 'A skill of its own' },
            ],
          }))}
          onMeaning={(name, becomes) =>
            onOptions({
              ...options,
              names: [
                ...names.filter(one => one.name !== name),
                ...(becomes === null ? [] : [{ name, becomes }]),
              ],
            })
          }
        />
      )}
      {fresh.length > 0 && (
        <section className={styles.section}>
          <h2>New in the catalog of topics</h2>
          <p className={styles.soft}>
            {fresh
              .slice(0, 40)
              .map(({ name }) => name)
              .join(' · ')}
            {fresh.length > 40 ? ` and ${fresh.length - 40} more` : ''}
          </p>
        </section>
      )}
      {people.length > 0 && (
        <section className={styles.section}>
          <h2>What changes</h2>
          <table className={styles.table} aria-label="Skills of the file">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Skills and levels</th>
              </tr>
            </thead>
            <tbody>
              {people.slice(0, 100).map(({ name, changes }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{changes.join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.length > 100 && (
            <p className={styles.soft}>and {Math.max(counts.people, people.length) - 100} more people</p>
          )}
        </section>
      )}
      <Checkbox
        className={styles.switch ?? ''}
        label="Replace the skills of the people in the file"
        description="Whatever skills these people have that the file does not name are taken away."
        checked={options.replaces}
        disabled={isBusy}
        onChange={event => onOptions({ ...options, replaces: event.currentTarget.checked })}
      />
    </>
  );
}
