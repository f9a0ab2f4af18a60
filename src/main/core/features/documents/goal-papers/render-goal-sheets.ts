import type { DocumentFile } from '../document-file.ts';
import { type Block, columns, together } from '../pdf/block.ts';
import { signature } from '../pdf/form-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { goalTables, rubricTable } from './goal-tables.ts';
import type { GoalSheets } from './paper.ts';

type Pair = GoalSheets['pairs'][number];

/** Prints a goal sheet a pair: what they wrote, with room for what they have not written yet. */
export function renderGoalSheets(content: GoalSheets, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const [only] = content.pairs;
  const isOne = content.pairs.length === 1 && only !== undefined;
  const title = isOne ? `Goal sheet of ${only.mentee} and ${only.mentor}` : `${name}: goal sheets`;
  return renderPaperStack(
    {
      title,
      author: organization ?? name,
      left: `${name}, ${cohort}`,
      papers: content.pairs.map(pair =>
        paper(`${pair.mentee} and ${pair.mentor}`, 'Confidential to this pair', sheet(content, pair)),
      ),
    },
    options,
  );
}

function sheet(content: GoalSheets, pair: Pair): readonly Block[] {
  const isBlank = pair.goals.length === 0;
  return [
    paragraph('Goal sheet', { ...TEXT.h3, color: COLOR.mentorDark }, 0),
    heading(1, `${pair.mentee} and ${pair.mentor}`, { spaceBefore: 4 }),
    paragraph('Every goal of a pair serves what the program is for:', TEXT.body, 8),
    panel(paragraph(content.program.objective, { ...TEXT.h3, weight: 'regular' }, 0), {
      bar: COLOR.mentor,
      spaceBefore: 6,
    }),
    ...(pair.met
      ? [
          paragraph(
            `${pair.met.moment}: ${pair.met.count} of ${pair.met.of} goals as expected or better.`,
            { ...TEXT.body, weight: 'semibold' },
            10,
          ),
        ]
      : []),
    heading(2, isBlank ? 'Write your goals together' : 'Our goals'),
    ...(isBlank
      ? [
          paragraph(
            'Start in the middle: what will you honestly have reached at the end? That is 0. Then write one step ' +
              `better, much better, one step short, and where you stand today. ${pair.mentor} checks that each goal is one they can help with.`,
            TEXT.small,
            4,
          ),
        ]
      : []),
    ...goalTables(pair.goals, { atLeast: 2 }),
    heading(2, 'What good looks like'),
    ...(pair.rubric
      ? []
      : [
          paragraph(
            'Agree on up to three things you will look at in the middle and at the end.',
            TEXT.small,
            4,
          ),
        ]),
    rubricTable(pair.rubric),
    together(
      columns([signature(`${pair.mentee}, mentee`), signature(`${pair.mentor}, mentor`)], {
        gap: 28,
        spaceBefore: 40,
      }),
    ),
  ];
}
