import { type Block, columns, stack, together } from '../pdf/block.ts';
import { signature } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import { noFaultExit } from './no-fault-exit.ts';
import { type BriefingPack } from './pack.ts';
import { roleSheet } from './role-sheet.ts';

/** Page 4 of the mentor's edition: authority to speak, a session's shape, feedback that helps, the way out. */
export function mentorRole(pack: BriefingPack): readonly Block[] {
  const mentee = pack.mentee.preferredName;
  return [
    heading(1, 'Your role: mentor'),
    paragraph(
      `In these meetings you are the one who teaches. ${mentee} asked to learn; years of service and ` +
        'grade stay outside the door. You do not need to know everything. You need to show how you do it.',
      TEXT.lead,
      10,
    ),
    authorization(pack),
    columns(
      [
        stack([
          heading(2, 'How to run a session', { spaceBefore: 0 }),
          list(
            [
              'Begin with last time: what did you each try, and what happened?',
              'Take one topic, not three. Say in one sentence why it matters.',
              `Put it into ${mentee}’s hands. The learner types, taps, writes or says it; you watch.`,
              'Ask before you tell: “How would you do this today?”',
              'Close with one next step each and the date of the next meeting.',
            ],
            { marker: 'number', style: TEXT.small, color: ACCENT.mentor.strong },
          ),
        ]),
        stack([
          heading(2, 'Feedback that helps', { spaceBefore: 0 }),
          list(
            [
              'Ask first: “May I tell you what I noticed?”',
              'Say what you saw and heard, not what someone is: “You answered before she had finished.”',
              'Say what it did: “After that nobody in the room said anything.”',
              'Then stop. Let it be quiet. Ask: “How did you see it?”',
              'One thing at a time, soon after it happened, never in front of others. Name what went well, too.',
            ],
            { style: TEXT.small, color: ACCENT.mentor.strong },
          ),
        ]),
      ],
      { gap: 28, spaceBefore: 20 },
    ),
    heading(2, 'Listening is half of teaching', { spaceBefore: 18 }),
    paragraph(
      'Put the picture you have of “people like that” aside for an hour. Repeat in your own words what you heard ' +
        'before you answer it. Count to three when somebody stops talking; the important sentence often comes then.',
      TEXT.small,
      6,
    ),
    ...roleSheet(pack),
    noFaultExit(pack),
  ];
}

function authorization(pack: BriefingPack): Block {
  const { sponsor, name } = pack.program;
  const who = sponsor
    ? `${[sponsor.name, sponsor.title].filter(part => part !== undefined).join(', ')}, sponsor of ${name},`
    : `The sponsor of ${name}`;
  const signed = sponsor?.signedOn
    ? [paragraph(`Signed by ${sponsor.name} on ${printedDate(sponsor.signedOn)}.`, TEXT.small, 8)]
    : [signature(sponsor ? `Signature of ${sponsor.name}` : 'Signature of the sponsor', 22)];
  return together(
    panel(
      stack([
        heading(2, 'You are authorized to give feedback, and asked to', {
          spaceBefore: 0,
          small: true,
          color: ACCENT.mentor.dark,
        }),
        paragraph(
          `${who} authorizes and asks every mentor to say openly what they see, ` +
            'also when it is uncomfortable. Nothing that a mentor says in good faith in these meetings may be ' +
            `held against the mentor, and ${pack.mentee.preferredName} acknowledges this in the agreement.`,
          TEXT.body,
          4,
        ),
        ...signed,
      ]),
      { fill: ACCENT.mentor.tint, bar: ACCENT.mentor.strong, spaceBefore: 16 },
    ),
  );
}
