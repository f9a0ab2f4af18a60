import type { CharterTemplate, Expectation } from '#shared/contract/charter.ts';
import type { Charter, Outcome } from '#shared/contract/program.ts';

export type TemplateText = {
  readonly name: string;
  readonly charter: Pick<
    Charter,
    'purpose' | 'focus' | 'strategyLink' | 'communicationPolicy' | 'ethics' | 'durationMonths'
  >;
  readonly outcomes: readonly Pick<Outcome, 'statement' | 'metric' | 'source' | 'businessArea'>[];
  readonly expectations: readonly Expectation[];
};

const COMMUNICATION =
  'Pairs agree on one channel in their first meeting and keep to it. What is said stays between the two; the program asks only whether they met and about which topic. The facilitator writes once a month, never to ask what was said.';
const ETHICS =
  'Mentors are authorized and asked to speak openly, and nothing said in good faith may be held against them. Nobody mentors the person who judges their work. Either side may end the pair without a reason. A concern goes to the contact named here, not through the line.';

const MENTOR: Expectation = {
  role: 'mentor',
  hoursPerMonth: 3,
  meetings: null,
  participation:
    'Come to the orientation and the training, prepare one topic for each meeting, and keep confidence.',
  deliverables: 'A signed agreement, two short check-ins, and a final look at what both have learned.',
};
const MENTEE: Expectation = {
  role: 'mentee',
  hoursPerMonth: 2,
  meetings: null,
  participation:
    'Keep the dates, listen more than you talk, try one thing between meetings, and keep confidence.',
  deliverables:
    'A signed agreement, goals that the mentor accepts, and one decision or habit changed by the end.',
};
const EXPECTATIONS = [MENTOR, MENTEE] as const;

/** What a charter may start from. A facilitator changes every word; the targets stay hers to set. */
export const TEMPLATES: Readonly<Record<CharterTemplate, TemplateText>> = {
  digital: {
    name: 'Digital skills',
    charter: {
      purpose:
        'We do this so that the people who decide about our tools have used them with their own hands, taught by colleagues who grew up with them.',
      focus: 'Digital skills: AI assistants, collaboration tools, how customers use our products',
      strategyLink: 'Part of the digital strategy and of leadership development.',
      communicationPolicy: COMMUNICATION,
      ethics: ETHICS,
      durationMonths: 6,
    },
    outcomes: [
      {
        statement: 'Leaders use the new tools in their own work',
        metric: 'Leaders who use them every week',
        source: 'Usage report',
        businessArea: 'Technology',
      },
      {
        statement: 'Decisions about tools are made with those who use them',
        metric: 'Decisions with a user in the room',
        source: 'Minutes of the steering group',
        businessArea: 'Technology',
      },
    ],
    expectations: EXPECTATIONS,
  },
  generations: {
    name: 'Generational perspective',
    charter: {
      purpose:
        'We do this so that leaders know how younger colleagues and customers live, work and choose, instead of guessing.',
      focus: 'What younger people expect of work, products and leadership; stereotypes in both directions',
      strategyLink: 'Part of the plan to keep early-career talent.',
      communicationPolicy: COMMUNICATION,
      ethics: ETHICS,
      durationMonths: 6,
    },
    outcomes: [
      {
        statement: 'Early-career colleagues feel heard by the leadership',
        metric: 'Mean of “My view counts here”, 1 to 5',
        source: 'Pulse survey',
        businessArea: 'People',
      },
      {
        statement: 'Emerging talent stays',
        metric: 'Mentors still here a year after the start',
        source: 'HR system, against the comparison group',
        businessArea: 'People',
      },
    ],
    expectations: EXPECTATIONS,
  },
  inclusion: {
    name: 'Inclusion',
    charter: {
      purpose:
        'We do this so that those who decide hear from those who are left out, and change what leaves them out.',
      focus: 'Inclusion: everyday barriers, accessibility, whose voice is missing when we decide',
      strategyLink: 'Part of the inclusion plan.',
      communicationPolicy: COMMUNICATION,
      ethics: `${ETHICS} Nobody is asked to speak for a group, and identity is shared only by the person's own choice.`,
      durationMonths: 9,
    },
    outcomes: [
      {
        statement: 'Barriers that mentors name are removed',
        metric: 'Entries of the change log that are done',
        source: 'Change log',
        businessArea: 'Inclusion',
      },
      {
        statement: 'Our materials are accessible to everybody',
        metric: 'Videos with captions',
        source: 'Communications team',
        businessArea: 'Accessibility',
      },
    ],
    expectations: EXPECTATIONS,
  },
  leadership: {
    name: 'Leadership mindset',
    charter: {
      purpose:
        'We do this so that leaders practice learning in front of others, and juniors learn how decisions are made.',
      focus: 'Leadership mindset: asking, listening, admitting not to know, giving feedback upwards',
      strategyLink: 'Part of leadership development and succession planning.',
      communicationPolicy: COMMUNICATION,
      ethics: ETHICS,
      durationMonths: 6,
    },
    outcomes: [
      {
        statement: 'Leaders ask and listen more',
        metric: 'Mean of “My leader asks before deciding”, 1 to 5',
        source: 'Pulse survey of the teams',
        businessArea: 'Leadership',
      },
      {
        statement: 'Mentors grow into leadership roles',
        metric: 'Mentors named as emerging leaders',
        source: 'Talent review',
        businessArea: 'Leadership',
      },
    ],
    expectations: EXPECTATIONS,
  },
};
