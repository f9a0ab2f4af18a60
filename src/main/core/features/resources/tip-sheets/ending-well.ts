import type { TipSheet } from './tip-sheet.ts';

export const endingWell: TipSheet = {
  key: 'endingWell',
  title: 'Ending well',
  audience: 'both',
  minutes: 8,
  lead: 'Pairs that fade out leave both people with the feeling that they failed. An ending that is planned, spoken and thanked for turns the same months into something both will tell others about.',
  sections: [
    {
      kind: 'steps',
      title: 'The last meeting',
      items: [
        'Announce it one meeting ahead, so that what is still open can be said.',
        'Look back: what did each of us expect, what came instead, what surprised us?',
        'Name one thing you do differently now, with an example from last week.',
        'Say what you would do differently if you started again. It goes to the next pairs, without names.',
        'Thank each other for one particular moment. “Thanks for everything” is not one.',
        'Decide how you stay in touch, if you want to. No is a fine answer.',
      ],
    },
    {
      kind: 'table',
      title: 'Ending early',
      heads: ['What happened', 'What to do'],
      rows: [
        [
          'It does not fit',
          'Either of you tells the facilitator. No reason is asked, no record of fault is kept.',
        ],
        ['No time any more', 'Say it once, clearly. A clean end is kinder than the fourth postponed date.'],
        ['The goal is reached', 'Congratulations: end early and say so. It is what the program is for.'],
        [
          'Somebody crossed a line',
          'Stop. Call the facilitator or the other contact in your pack the same day.',
        ],
      ],
    },
    {
      kind: 'points',
      title: 'What remains',
      items: [
        'Confidentiality does not end with the pair.',
        'Return or delete notes and files, as you agreed.',
        'A mentor who taught a leader has something for the next appraisal. The mentee may offer two sentences in writing.',
      ],
    },
  ],
  practice: {
    title: 'Write it together: five minutes',
    text: 'Complete: “Because of these months, our organization could…” If it is something that can be changed, give it to the facilitator for the change log, with or without your names.',
  },
};
