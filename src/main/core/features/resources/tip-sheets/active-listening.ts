import type { TipSheet } from './tip-sheet.ts';

export const activeListening: TipSheet = {
  key: 'activeListening',
  title: 'Active listening',
  audience: 'both',
  minutes: 10,
  lead: 'Most of us listen in order to answer. In reverse mentoring you listen in order to understand somebody whose working life is not like yours. That is a skill, and it is learned by doing it.',
  sections: [
    {
      kind: 'steps',
      title: 'Four moves, in this order',
      items: [
        'Be quiet. Count to three in your head after the other person stops. The best sentence often comes in that gap.',
        'Say back what you heard, in your own words: “So the form takes two days because nobody owns it.”',
        'Check: “Have I got that right?” Accept the correction without defending yourself.',
        'Ask one open question that starts with what, how or when. “Why” sounds like a reproach.',
      ],
    },
    {
      kind: 'table',
      title: 'What to say',
      heads: ['Instead of', 'Try'],
      rows: [
        ['“Yes, but we have always…”', '“Tell me more about what happened then.”'],
        ['“I know exactly what you mean.”', '“What was that like for you?”'],
        ['“You should simply…”', '“What have you tried, and what came of it?”'],
        ['“That was not meant like that.”', '“Thank you. I had not seen that side.”'],
      ],
    },
    {
      kind: 'points',
      title: 'Signs that you have stopped listening',
      items: [
        'You are preparing your answer, or a better story of your own.',
        'You have spoken for longer than two minutes.',
        'You looked at a screen. In a call: your eyes moved to another window.',
      ],
    },
  ],
  practice: {
    title: 'Rehearse it: ten minutes, in pairs',
    text: 'One speaks for three minutes about a small annoyance at work. The other may only be quiet, say back and check. Then the speaker says: what did you get right, what did you add that I never said? Swap. Reading this page is not rehearsing it.',
  },
};
