import { type Block, columns } from '../pdf/block.ts';
import { field } from '../pdf/form-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { goalTables, rubricTable } from '../goal-papers/goal-tables.ts';
import { type BriefingPack } from './pack.ts';

/** More levels go into two columns: the pack has six pages and the agreement. */
const MOST_LEVELS_DOWN = 5;
/** More do not fit a page; the goal sheet prints them all. */
const MOST_GOALS = 3;

/** Page 6: the program's objective, the reader's starting levels, the goals and the rubric, or room to write them. */
export function goals(pack: BriefingPack): readonly Block[] {
  const accent = ACCENT[pack.edition];
  const written = pack.goals ?? [];
  return [
    heading(1, 'Goals, and how you will know'),
    paragraph('Every goal of a pair serves what the program is for:', TEXT.body, 10),
    panel(paragraph(pack.program.objective, { ...TEXT.h3, weight: 'regular' }, 0), {
      bar: accent.strong,
      spaceBefore: 6,
    }),
    ...baselines(pack),
    heading(2, written.length === 0 ? 'Goal sheet: write it together' : 'Your goals'),
    ...(written.length === 0
      ? [
          paragraph(
            'Start in the middle: what will you honestly have reached at the end? That is 0. Then write one step better, ' +
              'much better, one step short, and where you stand today. Write what somebody else could see.' +
              ` ${pack.mentor.preferredName} checks that each goal is one they can help with.`,
            TEXT.small,
            4,
          ),
        ]
      : []),
    ...goalTables(written.slice(0, MOST_GOALS), { atLeast: 2, isDense: written.length > 0 }),
    heading(2, 'What good looks like'),
    ...(pack.rubric
      ? []
      : [
          paragraph(
            'Agree on up to three things you will look at in the middle and at the end.',
            TEXT.small,
            4,
          ),
        ]),
    rubricTable(pack.rubric ?? null),
  ];
}

function baselines(pack: BriefingPack): readonly Block[] {
  if (pack.baselines.length === 0) {
    return [field('Where I stand today, in my own words', undefined, 2, 16)];
  }
  const { baselines: levels } = pack;
  if (levels.length <= MOST_LEVELS_DOWN) {
    return [heading(2, 'Where you said you stand'), levelTable(levels, 'Where you want to be')];
  }
  const half = Math.ceil(levels.length / 2);
  return [
    heading(2, 'Where you said you stand'),
    columns([levelTable(levels.slice(0, half), 'Wanted'), levelTable(levels.slice(half), 'Wanted')], {
      spaceBefore: 4,
    }),
  ];
}

function levelTable(levels: BriefingPack['baselines'], wanted: string): Block {
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    columns: [
      { title: 'Skill', share: 5 },
      { title: 'Today', share: 3 },
      { title: wanted, share: 3 },
    ],
    rows: levels.map(level => [level.skill, level.now, level.target ?? '']),
  });
}
