import type { TipSheet } from './tip-sheet.ts';

export const generationalStereotypes: TipSheet = {
  key: 'generationalStereotypes',
  title: 'Generational stereotypes',
  audience: 'both',
  minutes: 10,
  lead: 'Differences in what people want from work are far larger within any age group than between them. What looks like “a generation” is often a stage of life, a role, or the year somebody was hired.',
  sections: [
    {
      kind: 'table',
      title: 'Heard often, and what to look at instead',
      heads: ['What people say', 'A better question'],
      rows: [
        ['“They have no loyalty.”', 'What would make somebody stay here for two more years? Ask one person.'],
        ['“They cannot use technology.”', 'Which tools did this person ever get time to learn?'],
        ['“They want praise all the time.”', 'How often does anybody here hear what they did well?'],
        ['“They are against change.”', 'Which changes did they live through, and how did those end?'],
        ['“Digital natives just know.”', 'Who taught them? Whom may the others ask?'],
      ],
    },
    {
      kind: 'steps',
      title: 'When you catch one, your own first',
      items: [
        'Name it without blame: “That was about an age. What do I know about the person?”',
        'Swap the group: would you say it about women, or about people from another country?',
        'Ask for a counterexample. There is always one in the room.',
        'Replace the label with a fact: not “boomers”, but “people who joined before the merger”.',
      ],
    },
    {
      kind: 'points',
      title: 'In your pair',
      items: [
        'The junior teaches because of what they know, not because of when they were born.',
        'Leave out “at your age” and “in my day”. They end conversations.',
        'Age is also protected by law in many countries. A joke about it is still about it.',
      ],
    },
  ],
  practice: {
    title: 'Try it together: ten minutes',
    text: 'Each writes three things that people wrongly assume about them because of their age or rank. Swap the lists. Ask about the one that surprises you most, and listen for five minutes.',
  },
};
