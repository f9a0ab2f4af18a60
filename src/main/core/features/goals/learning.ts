import type { Learning, PairedChange } from '#shared/contract/goals.ts';
import { COMPETENCIES, COMPETENCY_WORDS } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { pairedChange } from '#core/statistics/paired-change.ts';
import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
import { groupedBy } from './grouped-by.ts';
import { selectAssessmentDates, selectCompetencyChanges, selectSkillChanges } from './assessments.sql.ts';

type TwoLevels = {
  readonly name: string;
  readonly personId: number;
  readonly before: number;
  readonly after: number;
};

/** First and last levels of the same people: a change, never an effect, and nothing about fewer than five. */
export function learning(db: Db): Learning {
  const skills = selectSkillChanges(db);
  const dates = selectAssessmentDates(db);
  const waiting = (role: Role) => dates.filter(one => one.role === role && one.finalOn === null).length;
  const competencies = selectCompetencyChanges(db).map(row => ({
    ...row,
    name: COMPETENCY_WORDS[row.competency].name,
  }));
  return {
    smallestGroup: SMALLEST_GROUP,
    groups: [
      {
        role: 'mentee',
        kind: 'skills',
        ...changesIn(skills.filter(({ role }) => role === 'mentee')),
        waiting: waiting('mentee'),
      },
      {
        role: 'mentor',
        kind: 'skills',
        ...changesIn(skills.filter(({ role }) => role === 'mentor')),
        waiting: waiting('mentor'),
      },
      { role: 'mentor', kind: 'competencies', ...changesIn(competencies), waiting: waiting('mentor') },
    ],
  };
}

function changesIn(rows: readonly TwoLevels[]): Pick<Learning['groups'][number], 'all' | 'items' | 'hidden'> {
  const names = [...new Set(rows.map(({ name }) => name))];
  const order = COMPETENCIES.map(key => COMPETENCY_WORDS[key].name);
  names.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const rowsOf = groupedBy(rows, row => row.name);
  const items = names.map(name => told(name, rowsOf(name)));
  const shown = items.filter(item => item !== null);
  return {
    all: told('All together', meansOfPeople(rows)),
    items: shown,
    hidden: items.length - shown.length,
  };
}

/** One row a person: somebody who learns five skills counts once. */
function meansOfPeople(rows: readonly TwoLevels[]): TwoLevels[] {
  const rowsOf = groupedBy(rows, row => row.personId);
  return [...new Set(rows.map(({ personId }) => personId))].map(personId => {
    const own = rowsOf(personId);
    const meanOf = (which: 'before' | 'after') => own.reduce((sum, row) => sum + row[which], 0) / own.length;
    return { name: '', personId, before: meanOf('before'), after: meanOf('after') };
  });
}

function told(name: string, rows: readonly TwoLevels[]): PairedChange | null {
  if (rows.length < SMALLEST_GROUP) return null;
  const summary = pairedChange(rows);
  if (!summary) return null;
  const { n, before, after, change, low, high, better, same, worse } = summary;
  return { name, n, before, after, change, interval: { low, high }, better, same, worse };
}
