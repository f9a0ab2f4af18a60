import { type Block, columns, stack, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { noFaultExit } from './no-fault-exit.ts';
import { type BriefingPack } from './pack.ts';
import { roleSheet } from './role-sheet.ts';

/** Page 4 of the mentee's edition: receiving feedback, staying quiet, protecting the mentor, keeping dates. */
export function menteeRole(pack: BriefingPack): readonly Block[] {
  const mentor = pack.mentor.preferredName;
  const accent = ACCENT.mentee;
  return [
    heading(1, 'Your role: mentee'),
    paragraph(
      `In these meetings you are the one who learns. ${mentor} will be watching what you do with the first ` +
        'uncomfortable sentence: how you take it decides whether there will be a second one.',
      TEXT.lead,
      10,
    ),
    together(
      panel(
        stack([
          heading(2, `What ${mentor} has been promised`, { spaceBefore: 0, color: accent.dark, small: true }),
          paragraph(
            `${pack.program.sponsor?.name ?? 'The sponsor of the program'} authorized ${mentor} to tell you openly ` +
              'what is to be seen from where they stand. You acknowledge it in the agreement: nothing said in good ' +
              'faith in these meetings is held against your mentor, now or later.',
            TEXT.body,
            4,
          ),
        ]),
        { fill: accent.tint, bar: accent.strong, spaceBefore: 16 },
      ),
    ),
    columns(
      [
        stack([
          heading(2, 'Receiving feedback', { spaceBefore: 0 }),
          list(
            [
              'Listen to the end. Write it down instead of answering it.',
              'Say “thank you” before anything else.',
              'Ask for an example if you need one, never for a justification.',
              'Do not explain what you meant. What arrived is what counts.',
              'Say what you will try, and next time say what came of it.',
            ],
            { marker: 'number', style: TEXT.small, color: accent.strong },
          ),
        ]),
        stack([
          heading(2, 'Staying quiet: check yourself', { spaceBefore: 0 }),
          list(
            [
              'I asked more than I told.',
              'I let a silence stand.',
              `I tried it with my own hands while ${mentor} watched.`,
              'I did not turn the hour into advice about their career unless they asked.',
              'I said “I don’t know” at least once.',
            ],
            { marker: 'checkbox', style: TEXT.small },
          ),
        ]),
      ],
      { gap: 28, spaceBefore: 20 },
    ),
    heading(2, `Keep ${mentor} out of awkward places`, { spaceBefore: 18 }),
    list(
      [
        'Do not ask about their manager, their team or named colleagues, and do not pass on what you hear.',
        'Do not hand over work, ask for favors or invite them into a room where they must take your side.',
        'Leave pay, ratings and promotions out: theirs, yours and other people’s.',
      ],
      { style: TEXT.small, spaceBefore: 6, color: accent.strong },
    ),
    heading(2, 'Keep the appointments', { spaceBefore: 18 }),
    paragraph(
      'Your calendar is the fuller one, so the dates are yours to protect. Most pairs that fade out did not fall ' +
        'out: a couple of meetings were canceled and the momentum was gone. If you must cancel, offer a new date ' +
        'within seven days, in the same message.',
      TEXT.small,
      6,
    ),
    ...roleSheet(pack),
    noFaultExit(pack),
  ];
}
