import type { SurveyImportPlan, SurveyImportRow, SurveyQuestion } from '#shared/contract/surveys.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { isAsked, NOT_SAID, OTHER_GROUPS, ROLE_GROUPS } from '#shared/domain/surveys.ts';
import type { Found } from '../../readiness/index.ts';
import type { ListRow } from '../../roster/index.ts';
import type { Survey, SurveyGroup } from '../surveys.sql.ts';
import type { FilledForm } from '../take-answers.ts';
import { readScaleCell } from './read-answer.ts';

export type CheckedForm = SurveyImportRow & { readonly form: FilledForm | null };

export type FormsAgainst = {
  readonly survey: Survey;
  readonly questions: readonly SurveyQuestion[];
  readonly groups: readonly SurveyGroup[];
  /** Named surveys only. */
  readonly find: (cells: readonly string[]) => Found;
  readonly groupOfEnrollment: (enrollmentId: number) => string | null;
  readonly answered: ReadonlySet<number>;
  /** How a column is called, for sentences. */
  readonly columnName: (index: number) => string;
};

/**
 * What every row of a list of answers would do, without doing it.
 *
 * A row with one cell that is no answer is left out whole, with the cell in its reason: half a form read wrongly would
 * never be found again in an anonymous survey.
 */
export function checkForms(
  rows: readonly ListRow[],
  plan: SurveyImportPlan,
  against: FormsAgainst,
): CheckedForm[] {
  const seen = new Map<number, number>();
  return rows.map(row => {
    const checked = checkForm(row, plan, against);
    const who = checked.form?.enrollmentId ?? null;
    if (who === null) return checked;
    const earlier = seen.get(who);
    if (earlier !== undefined) return problem(checked, `Row ${earlier} is the same person; that one counts.`);
    seen.set(who, row.row);
    return checked;
  });
}

function problem(base: Pick<SurveyImportRow, 'row' | 'text'>, reason: string): CheckedForm {
  return { row: base.row, text: base.text, outcome: 'problem', reason, form: null };
}

function checkForm({ row, cells }: ListRow, plan: SurveyImportPlan, against: FormsAgainst): CheckedForm {
  const { survey, questions } = against;
  const cell = (index: number | null) => (index === null ? '' : (cells[index] ?? ''));
  const byId = new Map(questions.map(question => [question.id, question]));
  const given = plan.columns.questions.flatMap(({ questionId, column }) => {
    const question = byId.get(questionId);
    return question ? [{ question, column, text: cell(column) }] : [];
  });
  const text = given
    .map(one => one.text)
    .filter(Boolean)
    .join(', ')
    .slice(0, 120);
  const base = { row, text };
  const values: { questionId: number; value: number }[] = [];
  const comments: { questionId: number; words: string }[] = [];
  for (const { question, column, text: answer } of given) {
    if (question.kind === 'open') {
      if (answer !== '') comments.push({ questionId: question.id, words: answer.slice(0, 2000) });
      continue;
    }
    const value = readScaleCell(answer);
    if (value === 'unreadable') {
      return problem(
        base,
        `“${answer.slice(0, 40)}” under “${against.columnName(column)}” is not an answer from 1 to 5.`,
      );
    }
    if (value !== 'none') values.push({ questionId: question.id, value });
  }
  if (values.length === 0 && comments.length === 0) {
    return { ...base, outcome: 'empty', reason: 'The row answers nothing.', form: null };
  }
  const person = survey.mode === 'named' ? namedPerson(plan.columns.person.map(cell), against) : null;
  if (person && 'reason' in person) return problem(base, person.reason);
  const group = person ? person.group : groupIn(cell(plan.columns.group), plan, against);
  if (typeof group === 'object') return problem(base, group.reason);
  const foreign = [...values, ...comments].find(
    ({ questionId }) => !isAsked(byId.get(questionId)?.audience ?? 'all', group),
  );
  if (foreign) {
    const words = byId.get(foreign.questionId)?.words ?? '';
    return problem(
      base,
      `“${words}” is not asked of ${group.toLowerCase() || 'this group'}, but the row answers it.`,
    );
  }
  const isNewer = person !== null && against.answered.has(person.enrollmentId);
  return {
    ...base,
    outcome: isNewer ? 'newer' : 'new',
    reason: isNewer ? 'Takes the place of the answer that is there.' : '',
    form: {
      population: plan.population,
      group,
      enrollmentId: person?.enrollmentId ?? null,
      answeredOn: person ? plan.answeredOn : null,
      values,
      comments,
    },
  };
}

function namedPerson(cells: readonly string[], { find, groupOfEnrollment }: FormsAgainst) {
  const found = find(cells);
  if (found.kind === 'unknown') return { reason: found.reason };
  const { enrollmentId, name } = found.person;
  const group = groupOfEnrollment(enrollmentId);
  return group === null ? { reason: `${name} was not asked in this survey.` } : { enrollmentId, group };
}

function groupIn(
  text: string,
  { population, group }: SurveyImportPlan,
  { groups, survey }: FormsAgainst,
): string | { readonly reason: string } {
  const names = groups.filter(known => known.population === population).map(({ name }) => name);
  const only = names.length === 1 ? names[0] : undefined;
  if (only !== undefined) return only;
  const wanted = text === '' ? (group ?? NOT_SAID) : text;
  const key = foldText(wanted);
  const known =
    names.find(name => foldText(name) === key) ??
    // "Mentor" on a form is the group “Mentors”.
    (survey.grouping === 'role'
      ? Object.values(ROLE_GROUPS).find(
          name => names.includes(name) && foldText(name).startsWith(key) && key.length > 4,
        )
      : undefined);
  if (known !== undefined) return known;
  if (survey.grouping === 'role') {
    return {
      reason:
        wanted === ''
          ? 'The row does not say whether it is a mentor or a mentee.'
          : `“${wanted}” is not a role.`,
    };
  }
  // A site too small to be told apart; its people were promised that it is not.
  if (names.includes(OTHER_GROUPS)) return wanted === NOT_SAID ? NOT_SAID : OTHER_GROUPS;
  return NOT_SAID;
}
