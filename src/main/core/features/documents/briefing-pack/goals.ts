import { type Block } from '../pdf/block.ts';
import { field } from '../pdf/form-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { type BriefingPack } from './pack.ts';

/** Page 6: the program's objective, the reader's starting levels, a blank goal scale and a rubric. */
export function goals(pack: BriefingPack): readonly Block[] {
  const accent = ACCENT[pack.edition];
  return [
    heading(1, 'Goals, and how you will know'),
    paragraph('Every goal of a pair serves what the program is for:', TEXT.body, 10),
    panel(paragraph(pack.program.objective, { ...TEXT.h3, weight: 'regular' }, 0), {
      bar: accent.strong,
      spaceBefore: 6,
    }),
    ...baselines(pack),
    heading(2, 'Goal sheet: write it together'),
    paragraph(
      'Start in the middle: what will you honestly have reached at the end? That is 0. Then write one step better, ' +
        'much better, one step short, and where you stand today. Write what somebody else could see.' +
        ` ${pack.mentor.preferredName} checks that each goal is one they can help with.`,
      TEXT.small,
      4,
    ),
    table({
      spaceBefore: 6,
      rowHeaders: true,
      minRowHeight: 37,
      columns: [
        { title: 'At the end', share: 3 },
        { title: 'Goal 1', share: 4.5 },
        { title: 'Goal 2', share: 4.5 },
      ],
      rows: [
        ['+2  Much better than expected', '', ''],
        ['+1  Better than expected', '', ''],
        ['0  As expected', '', ''],
        ['−1  Less than expected', '', ''],
        ['−2  Where we are today', '', ''],
      ],
    }),
    heading(2, 'What good looks like'),
    paragraph('Agree on up to three things you will look at in the middle and at the end.', TEXT.small, 4),
    table({
      spaceBefore: 4,
      minRowHeight: 31,
      columns: [
        { title: 'We look at', share: 3 },
        { title: 'Not yet', share: 3 },
        { title: 'Getting there', share: 3 },
        { title: 'There', share: 3 },
      ],
      rows: [
        ['', '', '', ''],
        ['', '', '', ''],
      ],
    }),
  ];
}

function baselines(pack: BriefingPack): readonly Block[] {
  if (pack.baselines.length === 0) {
    return [field('Where I stand today, in my own words', undefined, 2, 16)];
  }
  return [
    heading(2, 'Where you said you stand'),
    table({
      spaceBefore: 4,
      rowHeaders: true,
      columns: [
        { title: 'Skill', share: 5 },
        { title: 'Today', share: 3.5 },
        { title: 'Where you want to be', share: 3.5 },
      ],
      rows: pack.baselines.map(level => [level.skill, level.now, level.target ?? '']),
    }),
  ];
}
