import { listWords } from '#shared/domain/list-words.ts';
import { type Block, stack, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { type PanelStyle, panel, panelRow } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import { type Span } from '../pdf/text-layout.ts';
import { type BriefingPack, type Edition, type LearningItem, readerOf } from './pack.ts';

/** Page 2: the purpose, what flows in each direction, the reasons and the stretch. */
export function whyYouTwo(pack: BriefingPack): readonly Block[] {
  const { partner } = readerOf(pack);
  const blocks: Block[] = [
    heading(1, 'Why you two'),
    paragraph(pack.program.purpose, TEXT.lead, 10),
    ...(pack.program.focus
      ? [
          paragraph(
            [
              { text: 'What the pairs of this program talk about: ', weight: 'semibold' },
              { text: pack.program.focus },
            ],
            TEXT.body,
            8,
          ),
        ]
      : []),
    heading(2, 'What passes between you'),
    paragraph(
      'Reverse mentoring turns the usual direction around: the junior colleague teaches. Both of you have ' +
        'something to give, so both directions are written down.',
    ),
    panelRow([learningCard(pack, 'mentee'), learningCard(pack, 'mentor')]),
  ];
  if (pack.reasons.length > 0) {
    blocks.push(
      heading(2, `Why we matched you with ${partner.preferredName}`),
      list(pack.reasons.slice(0, 3), { marker: 'number', color: ACCENT[pack.edition].strong, itemGap: 7 }),
    );
  }
  if (pack.stretch) {
    blocks.push(
      heading(2, 'Where you will have to stretch'),
      together(
        panel(
          stack([
            paragraph(pack.stretch, TEXT.body, 0),
            paragraph(
              'We left this difference in on purpose. Two people who agree on everything have little to teach ' +
                'each other; name the difference early and it becomes one of your topics.',
              TEXT.soft,
              6,
            ),
          ]),
          { fill: COLOR.faint, spaceBefore: 8 },
        ),
      ),
    );
  }
  blocks.push(heading(2, 'How the match was made'), paragraph(howMatched(pack), TEXT.small, 4));
  return blocks;
}

function howMatched(pack: BriefingPack): string {
  const criteria = listWords(pack.criteria);
  return (
    (criteria === '' ? '' : `The program compared ${criteria}. `) +
    'The facilitator looked at the result, could change it, and stands behind it. If you see a conflict that ' +
    'we could not see, or the match simply does not feel right, tell your facilitator: you do not have to give a reason.'
  );
}

function learningCard(pack: BriefingPack, learner: Edition): { block: Block; style: PanelStyle } {
  const accent = ACCENT[learner];
  const items = learner === 'mentee' ? pack.learning.menteeLearns : pack.learning.mentorLearns;
  const teacher = learner === 'mentee' ? pack.mentor : pack.mentee;
  const name = (learner === 'mentee' ? pack.mentee : pack.mentor).preferredName;
  const title =
    pack.edition === learner ? `You learn from ${teacher.preferredName}` : `${name} learns from you`;
  const body =
    items.length > 0
      ? list(items.map(learningText), { color: accent.strong, spaceBefore: 6 })
      : paragraph(
          'Nothing was written down yet. Ask about it in your first meeting: most pairs find it by talking.',
          TEXT.soft,
          6,
        );
  return {
    block: stack([heading(3, title, { spaceBefore: 0, color: accent.dark }), body]),
    style: { fill: accent.tint },
  };
}

function learningText(item: LearningItem): readonly Span[] {
  return item.detail
    ? [{ text: item.skill, weight: 'semibold' }, { text: ` – ${item.detail}` }]
    : [{ text: item.skill, weight: 'semibold' }];
}
