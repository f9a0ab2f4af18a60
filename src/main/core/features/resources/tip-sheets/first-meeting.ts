import type { TipSheet } from './tip-sheet.ts';

export const firstMeeting: TipSheet = {
  key: 'firstMeeting',
  title: 'The first meeting',
  audience: 'both',
  minutes: 8,
  lead: 'The first hour decides whether there is a second one. Meet as two people, settle the rules while nothing is at stake, and leave with a date.',
  sections: [
    {
      kind: 'steps',
      title: 'Sixty minutes',
      items: [
        'Ten minutes: who are you when you are not at work? First names, no titles, no careers.',
        'Fifteen minutes: what do you hope for, and what worries you about this?',
        'Fifteen minutes: ground rules. Go through the agreement together and write in your own words.',
        'Ten minutes: choose the first topic. Small and useful next week beats large and important.',
        'Ten minutes: three dates in both calendars, and who looks after them.',
      ],
    },
    {
      kind: 'points',
      title: 'Questions that open',
      items: [
        'What would people who know you well say you are good at?',
        'What do you wish somebody had told you in your first year here?',
        'What would make you say, in six months, that this was worth it?',
        'How do you like to hear that something went wrong?',
        'Which subjects do we leave out?',
      ],
    },
    {
      kind: 'table',
      title: 'Easily done better',
      heads: ['Avoid', 'Do'],
      rows: [
        ['Meeting in the leader’s office', 'A café, a walk, a small room, a call with cameras on'],
        ['An assistant moves the appointment', 'You two move it, in person, to a day in the same week'],
        ['Starting with a problem to solve', 'Starting with two people'],
      ],
    },
  ],
  practice: {
    title: 'The day after',
    text: 'Send each other one line: what I take along, and what I will try before we meet again. If the first meeting left you uneasy, tell the facilitator now; a new partner is found most easily in the first month, and nobody will ask why.',
  },
};
