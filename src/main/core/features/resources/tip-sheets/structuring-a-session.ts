import type { TipSheet } from './tip-sheet.ts';

export const structuringASession: TipSheet = {
  key: 'structuringASession',
  title: 'Structuring a session',
  audience: 'mentor',
  minutes: 8,
  lead: 'You run the hour. A plan on half a page makes it easier for a leader to be a learner, and for you to hold your own beside somebody who chairs meetings for a living.',
  sections: [
    {
      kind: 'table',
      title: 'An hour that works',
      heads: ['Minutes', 'What happens'],
      rows: [
        ['0 to 5', 'Arrive. “What happened with the thing you wanted to try?”'],
        ['5 to 10', 'Say today’s one question and what you will both do.'],
        ['10 to 35', 'Show, do, try. The mentee’s hands are on the keyboard, not yours.'],
        ['35 to 50', 'Talk: what does this change for your team, for mine?'],
        ['50 to 55', 'The mentee says in their words what they take along and try next.'],
        ['55 to 60', 'Next date, next topic, who brings what. Ask: “What should I do differently?”'],
      ],
    },
    {
      kind: 'points',
      title: 'Prepare in fifteen minutes',
      items: [
        'One topic, one example from real work, one thing to try. Leave the rest for later.',
        'Ask two days before: “What would make this hour worth it for you?”',
        'Choose a place that is not your mentee’s office. Whoever sits behind the desk leads.',
      ],
    },
    {
      kind: 'points',
      title: 'When it drifts',
      items: [
        'They take over: “May I come back to our question? I would like your hands on this.”',
        'It becomes a chat: say what time it is and offer two ways on.',
        'They cancel: ask at once for a new date within a week. After the second time, tell the facilitator.',
      ],
    },
  ],
  practice: {
    title: 'Do it now: ten minutes',
    text: 'Write the six lines of the table for your next meeting. Show them to another mentor. Cross out whatever does not fit into half the time you planned for it.',
  },
};
