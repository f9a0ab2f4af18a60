import type { QuestionResult, SurveyMeasure } from '#shared/contract/surveys.ts';
import {
  AUDIENCE_WORDS,
  POPULATION_WORDS,
  SCALE_LABELS,
  THEME_WORDS,
  THEMES,
} from '#shared/domain/surveys.ts';
import { columns, together, type Block } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph, rule } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { SurveyPapers } from './paper.ts';
import { spreadBar } from './spread-bar.ts';

type Results = Extract<SurveyPapers, { readonly sheet: 'results' }>;

/** Printed open answers; a reader who wants all of them opens the app. */
const MOST_COMMENTS = 6;
const SHARES = { shares: [4.4, 3.4, 2.9], gap: 14 };

/** First what was answered, then what it can and cannot say. */
export function answersPage({ title, program, openedOn, closedOn, results }: Results): readonly Block[] {
  return [
    paragraph(`${program.name}, ${program.cohort}`, TEXT.kicker, 0),
    heading(1, title, { spaceBefore: 4 }),
    paragraph(
      `Answered from ${printedDate(openedOn)} to ${printedDate(closedOn)}. ${rateWords(results)}`,
      TEXT.lead,
      6,
    ),
    ...(results.highlights.length === 0
      ? []
      : [
          panel(list(results.highlights, { style: TEXT.small, spaceBefore: 0 }), {
            fill: COLOR.faint,
            padding: 10,
          }),
        ]),
    paragraph(
      `Bars, from left to right: ${SCALE_LABELS.map((label, index) => `${index + 1} ${label}`).join(', ')}.`,
      TEXT.soft,
      12,
    ),
    ...THEMES.flatMap(theme => {
      const questions = results.questions.filter(question => question.theme === theme);
      return questions.length === 0
        ? []
        : [
            heading(3, THEME_WORDS[theme], { spaceBefore: 14 }),
            ...questions.flatMap((question, index) => [
              ...(index === 0 ? [] : [rule(5)]),
              questionRow(question, results.limits),
            ]),
          ];
    }),
  ];
}

/** Groups, the wave before, words, and how to read all of it. */
export function detailPages({ results, groupedBy }: Results): readonly Block[] {
  return [
    ...groupTable(results, groupedBy),
    ...changeTable(results),
    ...results.openQuestions
      .filter(({ count }) => count > 0)
      .flatMap(question => comments(question, results.limits)),
    heading(2, 'How to read this'),
    list(results.notes, { style: TEXT.small, spaceBefore: 4 }),
  ];
}

function rateWords({ rates }: Results['results']): string {
  return Object.values(POPULATION_WORDS)
    .flatMap(population => rates.filter(({ name }) => name === population))
    .map(({ name, answered: { count, of, interval } }) =>
      interval ? `${name}: ${count} of ${of} (${percent(interval.share)}).` : `${name}: ${count} of ${of}.`,
    )
    .join(' ');
}

function questionRow(question: QuestionResult, limits: Results['results']['limits']): Block {
  const { words, audience, isReversed, participants } = question;
  const asked = audience === 'all' ? '' : ` (${AUDIENCE_WORDS[audience].toLowerCase()} only)`;
  const left = paragraph(`${words}${asked}`, TEXT.small, 0);
  if (!participants) {
    return columns([left, paragraph(`Hidden: fewer than ${limits.scores} answers.`, TEXT.soft, 0)], {
      shares: [4.4, 6.3],
      gap: 14,
      spaceBefore: 5,
    });
  }
  const { counts, n, favorable, mean } = participants;
  return together(
    columns(
      [
        left,
        counts
          ? spreadBar(counts)
          : paragraph(`Spread hidden: fewer than ${limits.spread} answers.`, TEXT.soft, 0),
        paragraph(
          [
            { text: `${share(participants)} ${isReversed ? 'disagree' : 'agree'}`, weight: 'semibold' },
            {
              text: ` (${favorable.interval ? `${percent(favorable.interval.low)} to ${percent(favorable.interval.high)}` : `${favorable.count} of ${n}`}), mean ${mean.toFixed(1)}, n ${n}`,
            },
          ],
          TEXT.small,
          0,
        ),
      ],
      { ...SHARES, spaceBefore: 5 },
    ),
  );
}

function groupTable({ groupNames, questions }: Results['results'], groupedBy: string): readonly Block[] {
  const hasComparison = questions.some(({ comparison }) => comparison !== null);
  if (groupNames.length === 0 && !hasComparison) return [];
  const cell = (measure: SurveyMeasure | null) => (measure ? `${share(measure)} (${measure.n})` : 'hidden');
  const compared = hasComparison ? ' and the comparison group' : '';
  return [
    heading(
      2,
      `Favorable answers ${groupNames.length > 0 ? groupedBy.toLowerCase() : 'of participants'}${compared}`,
    ),
    paragraph('In brackets: how many answered the question.', TEXT.soft, 2),
    table({
      spaceBefore: 4,
      dense: true,
      columns: [
        { title: 'Question', share: 6 },
        { title: 'All', share: 1.9, align: 'right' },
        ...groupNames.map(title => ({ title, share: 1.9, align: 'right' as const })),
        ...(hasComparison ? [{ title: 'Comparison', share: 2, align: 'right' as const }] : []),
      ],
      rows: questions.map(({ words, audience, participants, groups, comparison }) => [
        words,
        cell(participants),
        ...groups.map(({ name, measure }) =>
          audience !== 'all' && AUDIENCE_WORDS[audience] !== name ? '–' : cell(measure),
        ),
        ...(hasComparison ? [cell(comparison)] : []),
      ]),
    }),
  ];
}

function changeTable({ previous, questions }: Results['results']): readonly Block[] {
  const compared = questions.flatMap(({ words, participants, change }) =>
    participants && change ? [{ words, participants, change }] : [],
  );
  if (!previous || compared.length === 0) return [];
  return [
    heading(2, `Against the wave before, closed ${printedDate(previous.closedOn)}`),
    table({
      spaceBefore: 4,
      dense: true,
      columns: [
        { title: 'Question', share: 4.6 },
        { title: 'Before', share: 1.5, align: 'right' },
        { title: 'Now', share: 1.5, align: 'right' },
        { title: 'Difference', share: 4.2 },
      ],
      rows: compared.map(({ words, participants, change }) => [
        words,
        `${share(change.before)} (${change.before.n})`,
        `${share(participants)} (${participants.n})`,
        change.words,
      ]),
    }),
  ];
}

function comments(
  { words, comments: told, count }: Results['results']['openQuestions'][number],
  limits: Results['results']['limits'],
): readonly Block[] {
  const title = heading(2, words);
  if (told === null) {
    return [title, paragraph(`Hidden: fewer than ${limits.comments} people answered.`, TEXT.soft, 4)];
  }
  const shown = told.slice(0, MOST_COMMENTS).map(comment => `“${comment.words}”`);
  return [
    title,
    list(shown, { style: TEXT.small, spaceBefore: 4 }),
    ...(count > shown.length
      ? [paragraph(`${shown.length} of ${count} are printed; all are in the app.`, TEXT.soft, 4)]
      : []),
  ];
}

function share({ favorable }: SurveyMeasure): string {
  return percent(favorable.count / Math.max(favorable.of, 1));
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`;
}
