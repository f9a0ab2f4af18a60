import type { IsoDate } from '#shared/domain/dates.ts';
import { enrollPerson, withCohort } from './cohort-builder.ts';
import type { CoreClient } from './core-client.ts';

const SITES = ['Oslo', 'Lima'] as const;

/** A cohort of mentors and mentees at two sites, from 2026-01-05 to 2026-07-06. */
export async function withSurveyCohort({ mentors = 12, mentees = 12 } = {}) {
  const started = await withCohort();
  const { db, client } = started;
  const people = [
    ...Array.from({ length: mentees }, (_, index) => enrollPerson(db, `Mentee N${index}`, 'mentee')),
    ...Array.from({ length: mentors }, (_, index) => enrollPerson(db, `Mentor N${index}`, 'mentor')),
  ];
  people.forEach(({ personId }, index) =>
    db.prepare('UPDATE person SET location = ? WHERE id = ?').run(SITES[index % 2], personId),
  );
  await client.program.updateCohort({
    startsOn: '2026-01-05' as IsoDate,
    endsOn: '2026-07-06' as IsoDate,
  });
  return { ...started, people };
}

/** Makes and opens a survey of three questions, two on the scale and one open. */
export async function openSurvey(
  client: CoreClient,
  change: Partial<Parameters<CoreClient['surveys']['update']>[0]> = {},
) {
  const { id } = await client.surveys.create({ kind: 'climate' });
  const { title, introduction, mode, asksMentors, asksMentees, asksComparison, grouping, dueOn } =
    await client.surveys.get({ id });
  await client.surveys.update({
    ...{ title, introduction, mode, asksMentors, asksMentees, asksComparison, grouping, dueOn },
    ...change,
    id,
  });
  await client.surveys.setQuestions({ id, questions: [...THREE] });
  await client.surveys.open({ id });
  const { questionList } = await client.surveys.get({ id });
  const [heard = 0, leaving = 0, words = 0] = questionList.map(question => question.id);
  return { id, heard, leaving, words };
}

export const THREE = [
  { kind: 'scale', audience: 'all', theme: 'seen', words: 'I am heard.', isReversed: false },
  { kind: 'scale', audience: 'all', theme: 'climate', words: 'I think about leaving.', isReversed: true },
  { kind: 'open', audience: 'all', theme: 'own', words: 'What should change?', isReversed: false },
] as const;

type Opened = Awaited<ReturnType<typeof openSurvey>>;

/** Types in one anonymous form for each value. */
export async function answerAll(
  client: CoreClient,
  { id, heard, words }: Opened,
  forms: readonly { readonly group: string; readonly value: number; readonly comment?: string }[],
): Promise<void> {
  for (const { group, value, comment } of forms) {
    await client.surveys.answer({
      id,
      population: 'participants',
      group,
      enrollmentId: null,
      answeredOn: null,
      values: [{ questionId: heard, value }],
      comments: comment === undefined ? [] : [{ questionId: words, words: comment }],
    });
  }
}

/** `count` forms of a group, with the values in turn. */
export function formsOf(group: string, count: number, values: readonly number[] = [4]) {
  return Array.from({ length: count }, (_, index) => ({ group, value: values[index % values.length] ?? 3 }));
}
