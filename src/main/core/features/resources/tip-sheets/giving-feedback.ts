import type { TipSheet } from './tip-sheet.ts';

export const givingFeedback: TipSheet = {
  key: 'givingFeedback',
  title: 'Giving constructive feedback upward',
  audience: 'mentor',
  minutes: 10,
  lead: 'You were asked to do this. Your mentee signed up to hear things that nobody else tells them, and the sponsor has authorized you to say them. Kind and clear is better than nice and vague.',
  sections: [
    {
      kind: 'steps',
      title: 'Situation, behavior, effect, wish',
      items: [
        'Ask first: “May I tell you something I noticed?” A yes changes how it is heard.',
        'Name one situation, with its day: “In Tuesday’s town hall…”',
        'Say what you saw or heard, not what you think of it: “…you answered three messages while Ana spoke.”',
        'Say what it did: “I saw two people in my row stop listening.”',
        'Say what you would try instead, then stop talking: “Closing the laptop would show that it matters.”',
      ],
    },
    {
      kind: 'table',
      title: 'From verdict to observation',
      heads: ['Instead of', 'Say'],
      rows: [
        ['“You are bad with technology.”', '“You printed the dashboard. May I show you the live one?”'],
        ['“Young people do not like your style.”', '“When you say ‘the kids’, I feel spoken about.”'],
        ['“It was great.”', '“Your story about your first failure made it safe to ask.”'],
      ],
    },
    {
      kind: 'points',
      title: 'Take care of yourself',
      items: [
        'One point a meeting is enough. Praise what works as precisely as you criticize.',
        'Stay with what you saw yourself. Never carry messages from colleagues or speak for your generation.',
        'If it is met with anger or has consequences at work, call the facilitator the same day. That is what the contact on your pack is for.',
      ],
    },
  ],
  practice: {
    title: 'Rehearse it: five minutes',
    text: 'Write one true observation about a meeting you both attended, in the four parts above. Say it aloud to another mentor. They tell you which word sounded like a verdict. Say it again without that word.',
  },
};
