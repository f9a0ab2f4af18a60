import type { TipSheet } from './tip-sheet.ts';

export const confidentiality: TipSheet = {
  key: 'confidentiality',
  title: 'Confidentiality in practice',
  audience: 'both',
  minutes: 8,
  lead: 'What is said in the pair stays in the pair. That is easy to promise and hard to keep on an ordinary Wednesday. Agree on the hard cases before they happen.',
  sections: [
    {
      kind: 'table',
      title: 'The hard cases',
      heads: ['Somebody asks or something happens', 'What you do'],
      rows: [
        [
          '“So, how is it going with the boss?”',
          '“Well, thank you.” Nothing about content, not even something kind.',
        ],
        [
          'Your mentee wants to use your example',
          'They ask you first and say it without anything that leads to you.',
        ],
        [
          'You hear of a plan that is not public',
          'You did not hear it. No trading of inside knowledge, no hints.',
        ],
        ['You take notes', 'Ideas, not quotations; no names; not on a shared drive.'],
        [
          'You meet each other in a large meeting',
          'Greet as always. You decide together who may know that you are a pair.',
        ],
      ],
    },
    {
      kind: 'points',
      title: 'What is not confidential',
      items: [
        'Danger to somebody’s life or health.',
        'Harassment, discrimination, retaliation or a breach of the law.',
        'What either of you agreed to pass on, in the words you agreed on.',
        'Say so at the start: “There are a few things I could not keep to myself.”',
      ],
    },
    {
      kind: 'points',
      title: 'If it slipped out',
      items: [
        'Tell your partner the same day, before somebody else does: what was said, to whom.',
        'Ask what would help now. Decide together whether to call the facilitator.',
        'The facilitator keeps no record of what you talk about, only that you met.',
      ],
    },
  ],
  practice: {
    title: 'Settle it now: five minutes',
    text: 'In your first meeting complete these three sentences and write them into the agreement: “About our meetings I will tell others only…” “Ask me before you…” “The facilitator should hear from us when…”',
  },
};
