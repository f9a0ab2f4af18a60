import type { TipSheet } from './tip-sheet.ts';

export const receivingFeedback: TipSheet = {
  key: 'receivingFeedback',
  title: 'Receiving feedback and staying quiet',
  audience: 'mentee',
  minutes: 10,
  lead: 'You are used to having the last word. Here you have asked somebody with less power to teach you. What they dare to say next week depends on your face in the first five seconds today.',
  sections: [
    {
      kind: 'steps',
      title: 'When it stings',
      items: [
        'Breathe out. Say nothing for three seconds. Do not explain, justify or smile it away.',
        'Say thank you before you say anything else, and mean it: it took courage.',
        'Ask for the example: “When did you see that?” Ask it to understand, not to disprove.',
        'Say what you will do with it: “I will try that on Thursday and tell you how it went.” Then do tell.',
      ],
    },
    {
      kind: 'table',
      title: 'Your share of the talking',
      heads: ['Habit', 'For this hour'],
      rows: [
        ['Solving the problem while it is being told', 'Wait for the end. Ask whether a solution is wanted.'],
        ['Telling how it was in your day', 'Ask how it is in theirs.'],
        ['Answering for the company', 'Write it down. You need not have an answer.'],
        ['Filling silence', 'Let it stand. Speak for a third of the hour at most.'],
      ],
    },
    {
      kind: 'points',
      title: 'Never put your mentor on the spot',
      items: [
        'No questions about colleagues, their manager or who said what.',
        'No “what does your generation think?” One person speaks for one person.',
        'No quoting them in a meeting, not even with praise, unless they agreed to those words.',
        'Keep the appointment. When leaders cancel twice, the pair is usually over.',
      ],
    },
  ],
  practice: {
    title: 'Try it in your next meeting',
    text: 'Ask: “What is one thing I do that makes your work harder?” Then use only three sentences for five minutes: “Tell me more.” “What was that like?” “Thank you.” Afterwards note what you would have said, and be glad that you did not.',
  },
};
