import { Select, Switch } from '@mantine/core';
import type { ListSuggestion, PairsCheck, PairsPlan } from '#shared/contract/list-import.ts';
import { LISTED_STATES, type ListedState, type PairField } from '#shared/domain/list-import.ts';
import { client } from '../../../api/client.ts';
import { count } from '../count.ts';
import { answerTo } from '../remembered-answers.ts';
import { sentenceOf, type ListKind, type OptionsProps, type RowsProps } from './list-kind.ts';
import styles from './ListImport.module.css';

type PairOptions = Pick<PairsPlan, 'state' | 'raisesCapacity'>;
type Saved = Awaited<ReturnType<typeof client.listImport.applyPairs>>;

const STATE_LABELS: Readonly<Record<ListedState, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed by both',
  published: 'Published',
  active: 'Active: published, starts at the gate',
  ended: 'Ended: paired before',
};

/** Pairs that exist already, from a spreadsheet. */
export const PAIRS: ListKind<PairField, PairOptions, ListSuggestion, PairsCheck, Saved> = {
  kind: 'pairs',
  labels: {
    mentor: 'Mentor: ID, e-mail or name',
    mentee: 'Mentee: ID, e-mail or name',
    state: 'State of the pair',
    startOn: 'Start',
    purpose: 'Purpose or note',
    locked: 'Locked (yes or no)',
  },
  people: ['mentor', 'mentee'],
  dateField: 'startOn',
  suggest: (file, call) => client.listImport.suggest(file, call),
  columns: found => found.pairs,
  options: () => ({ state: 'proposed', raisesCapacity: false }),
  missing: fields =>
    !fields.includes('mentor')
      ? 'Choose the column that says who the mentor is.'
      : !fields.includes('mentee')
        ? 'Choose the column that says who the mentee is.'
        : null,
  check: (plan, call) => client.listImport.checkPairs(plan, call),
  apply: plan => client.listImport.applyPairs(plan),
  answers: ({ state }) => [{ question: 'state', about: '', answer: state }],
  recalled: (options, answers) => ({
    ...options,
    state: LISTED_STATES.find(state => state === answerTo(answers, 'state')) ?? options.state,
  }),
  Options: StateOption,
  view: ({ counts }) => ({
    figures: [
      { label: 'Pairs', value: counts.pairs },
      { label: 'Paired before', value: counts.before },
      { label: 'Already there', value: counts.same },
      { label: 'Left out', value: counts.leftOut, isWarning: true },
      { label: 'People enrolled', value: counts.enrolled },
    ],
    writes: counts.pairs + counts.before,
    importLabel: `Import ${count(counts.pairs + counts.before, 'pair')}`,
    nothing: 'No row of this file adds a pair.',
    open: null,
  }),
  Rows: PairRows,
  done: ({ pairs, before, enrolled }) => ({
    title: 'The pairs are in',
    words: sentenceOf([
      pairs > 0 && `${count(pairs, 'pair')} added`,
      before > 0 && `${count(before, 'pair')} noted as paired before`,
      enrolled > 0 && `${count(enrolled, 'person', 'people')} enrolled or given places`,
    ]),
    next: { label: 'See the board', to: '/matching' },
  }),
};

function StateOption({ options, onOptions }: OptionsProps<PairField, PairOptions, ListSuggestion>) {
  return (
    <Select
      label="Rows that say nothing of the state are"
      w={280}
      data={LISTED_STATES.map(value => ({ value, label: STATE_LABELS[value] }))}
      value={options.state}
      allowDeselect={false}
      onChange={state => state && onOptions({ ...options, state })}
    />
  );
}

/** Each pair as it would be, and who is enrolled for it. */
function PairRows({ check, options, isBusy, onOptions }: RowsProps<PairOptions, ListSuggestion, PairsCheck>) {
  const { counts, enrolls, pairs } = check;
  const more = counts.pairs + counts.before - Math.min(200, pairs.length);
  return (
    <>
      {(counts.full > 0 || options.raisesCapacity) && (
        <Switch
          className={styles.switch ?? ''}
          label="Give mentors the places that the file needs"
          description="At most five; two are the most that keep their quality."
          checked={options.raisesCapacity}
          disabled={isBusy}
          onChange={event => onOptions({ ...options, raisesCapacity: event.currentTarget.checked })}
        />
      )}
      {enrolls.length > 0 && (
        <section className={styles.section}>
          <h2>Who takes part from now on</h2>
          <ul className={styles.enrolls}>
            {enrolls.slice(0, 60).map(({ name, role, words }) => (
              <li key={`${name} ${role}`}>
                <strong>{name}</strong> <span>{words}</span>
              </li>
            ))}
          </ul>
          {enrolls.length > 60 && <p className={styles.soft}>and {enrolls.length - 60} more</p>}
        </section>
      )}
      {pairs.length > 0 && (
        <section className={styles.section}>
          <h2>What the rows become</h2>
          <table className={styles.table} aria-label="Pairs of the file">
            <thead>
              <tr>
                <th scope="col">Mentor</th>
                <th scope="col">Mentee</th>
                <th scope="col" className={styles.becomes}>
                  Becomes
                </th>
                <th scope="col" className={styles.notes}>
                  To know
                </th>
              </tr>
            </thead>
            <tbody>
              {pairs.slice(0, 200).map(({ row, mentor, mentee, becomes, notes }) => (
                <tr key={row}>
                  <th scope="row" className={styles.mentor}>
                    {mentor}
                  </th>
                  <th scope="row" className={styles.mentee}>
                    {mentee}
                  </th>
                  <td className={styles.becomes}>{becomes}</td>
                  <td className={styles.notes}>
                    {notes.map(note => (
                      <p key={note}>{note}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 && <p className={styles.soft}>and {more.toLocaleString('en')} more</p>}
        </section>
      )}
    </>
  );
}
