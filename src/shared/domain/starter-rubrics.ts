/** A rubric before it belongs to a pair: names of the levels, lowest first, and what each level looks like. */
export type RubricDraft = {
  readonly levels: readonly string[];
  readonly criteria: readonly { readonly name: string; readonly words: readonly string[] }[];
};

const LEVELS = ['Not yet', 'Getting there', 'There'] as const;

/** Rubrics that a pair can start from and rewrite in its own words. */
export const STARTER_RUBRICS: readonly { readonly title: string; readonly rubric: RubricDraft }[] = [
  {
    title: 'Using a new tool',
    rubric: {
      levels: LEVELS,
      criteria: [
        {
          name: 'In daily work',
          words: ['Only while we sit together', 'Once a week without help', 'It is how I work now'],
        },
        {
          name: 'Judgment',
          words: ['I take what it gives', 'I check before I use it', 'I know when not to use it'],
        },
        {
          name: 'Passing it on',
          words: ['I keep it to myself', 'I show it when asked', 'My team uses it because of me'],
        },
      ],
    },
  },
  {
    title: 'Understanding how others work and live',
    rubric: {
      levels: LEVELS,
      criteria: [
        {
          name: 'Listening',
          words: ['I explain why it is so', 'I ask before I answer', 'I can say it in their words'],
        },
        {
          name: 'Seeing who is left out',
          words: ['I notice when told', 'I notice by myself', 'I change something about it'],
        },
        {
          name: 'Deciding differently',
          words: ['I decide as before', 'I ask one more person', 'One decision turned out differently'],
        },
      ],
    },
  },
  {
    title: 'Working well as a pair',
    rubric: {
      levels: LEVELS,
      criteria: [
        { name: 'Meeting', words: ['We move most dates', 'We keep most dates', 'We keep every date'] },
        {
          name: 'Being open',
          words: ['We stay polite', 'We say what did not work', 'We say the uncomfortable thing early'],
        },
        {
          name: 'Learning both ways',
          words: ['One of us talks', 'Both bring something', 'Both have changed how they work'],
        },
      ],
    },
  },
];
