import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import { SCALE_LABELS } from '#shared/domain/surveys.ts';
import { columns, type Block } from '../pdf/block.ts';
import { field, writingLines } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { SurveyPapers } from './paper.ts';

type Forms = Extract<SurveyPapers, { readonly sheet: 'forms' }>;
type Edition = Forms['forms']['editions'][number];

/** One blank form: the promise first, then the questions in the order in which they are typed in. */
export function surveyFormPage({ program, forms }: Forms, edition: Edition): readonly Block[] {
  const returnTo = [program.facilitator, program.contact].filter(text => text !== '').join(', ');
  const by = forms.dueOn === null ? '' : ` by ${printedDate(forms.dueOn)}`;
  return [
    paragraph(`${program.name} · ${edition.title}`, TEXT.kicker, 0),
    heading(1, forms.title, { spaceBefore: 4 }),
    ...(forms.introduction === '' ? [] : [paragraph(forms.introduction, TEXT.lead, 6)]),
    panel(paragraph(forms.privacy, TEXT.small, 0), {
      fill: COLOR.mentorTint,
      bar: COLOR.mentor,
      padding: 10,
      spaceBefore: 12,
    }),
    ...(forms.mode === 'named'
      ? [
          columns([field('Name', undefined, 1, 0), field('Date', undefined, 1, 0)], {
            shares: [3, 1],
            gap: 24,
            spaceBefore: 14,
          }),
        ]
      : []),
    ...groupChoice(edition),
    ...questionBlocks(edition.questions),
    paragraph(
      `Please return this page${by}${returnTo === '' ? '' : ` to ${returnTo}`}${forms.mode === 'anonymous' ? ', or put it into the box' : ''}. Thank you.`,
      TEXT.soft,
      16,
    ),
  ];
}

function groupChoice({ group }: Edition): readonly Block[] {
  if (group === null) return [];
  const perRow = 4;
  const rows = Array.from({ length: Math.ceil(group.choices.length / perRow) }, (_, row) =>
    group.choices.slice(row * perRow, (row + 1) * perRow),
  );
  return [
    heading(3, `${group.question} …`, { spaceBefore: 16 }),
    ...rows.map(choices =>
      columns(
        Array.from({ length: perRow }, (_, index) => {
          const choice = choices[index];
          return choice === undefined
            ? paragraph('', TEXT.body, 0)
            : list([choice], { marker: 'checkbox', spaceBefore: 0 });
        }),
        { gap: 12, spaceBefore: 4 },
      ),
    ),
  ];
}

/** Questions on the scale that follow each other share a table; open ones have lines to write on. */
function questionBlocks(questions: readonly SurveyQuestion[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: string[][] = [];
  const flush = (): void => {
    if (run.length > 0) blocks.push(scaleTable(run));
    run = [];
  };
  questions.forEach(({ kind, words }, index) => {
    if (kind === 'scale') {
      run.push([`${index + 1}. ${words}`, ...SCALE_LABELS.map(() => '○')]);
      return;
    }
    flush();
    blocks.push(heading(3, `${index + 1}. ${words}`, { spaceBefore: 16 }), writingLines(3, 2));
  });
  flush();
  return blocks;
}

function scaleTable(rows: readonly (readonly string[])[]): Block {
  return table({
    spaceBefore: 14,
    rowHeaders: false,
    minRowHeight: 23,
    style: { ...TEXT.table, size: 9.5, leading: 13.5 },
    columns: [
      { title: 'Tick one circle in each line', share: 6.6 },
      // The ends are named, so that nobody reads the scale the wrong way round.
      { title: `1 ${SCALE_LABELS[0]}`, share: 1.7, align: 'center' },
      { title: '2', share: 1.05, align: 'center' },
      { title: '3', share: 1.05, align: 'center' },
      { title: '4', share: 1.05, align: 'center' },
      { title: `5 ${SCALE_LABELS[4]}`, share: 1.4, align: 'center' },
    ],
    rows,
  });
}
