import type { QuestionAudience, QuestionKind, SurveyKind, Theme } from './surveys.ts';

export type BankQuestion = {
  readonly theme: Theme;
  readonly kind: QuestionKind;
  readonly audience: QuestionAudience;
  readonly words: string;
  /** Agreeing is the unfavorable answer. */
  readonly isReversed: boolean;
  /** Surveys that begin with it. */
  readonly startsIn: readonly SurveyKind[];
};

type More = {
  readonly startsIn?: readonly SurveyKind[];
  readonly audience?: QuestionAudience;
  readonly isReversed?: boolean;
};

function scale(theme: Theme, words: string, more: More = {}): BankQuestion {
  return { theme, kind: 'scale', words, audience: 'all', isReversed: false, startsIn: [], ...more };
}

function open(theme: Theme, words: string, more: More = {}): BankQuestion {
  return { theme, kind: 'open', words, audience: 'all', isReversed: false, startsIn: [], ...more };
}

const CLIMATE = { startsIn: ['climate'] } as const;
const PULSE = { startsIn: ['pulse'] } as const;
const EXPERIENCE = { startsIn: ['mid', 'end'] } as const;
const MENTOR = { startsIn: ['mid', 'end'], audience: 'mentor' } as const;
const MENTEE = { startsIn: ['mid', 'end'], audience: 'mentee' } as const;

/**
 * Questions in words of our own, to be edited, added to and left out.
 *
 * They follow what the articles on reverse mentoring ask for; none is taken from a published instrument and none has been
 * validated, which the screens and the results say.
 */
export const SURVEY_BANK: readonly BankQuestion[] = [
  scale('climate', 'I see a future for me in this organization.', CLIMATE),
  scale('climate', 'I often think about leaving.', { ...CLIMATE, isReversed: true }),
  scale('climate', 'People like me have a fair chance to move up here.', CLIMATE),
  scale('climate', 'I know what I would have to do to take the next step.', CLIMATE),
  scale('climate', 'My department is valued by the rest of the organization.', CLIMATE),
  scale('climate', 'The group of people I feel part of is valued here.'),
  scale('climate', 'If a friend asked, I would tell them to apply here.'),
  open('climate', 'What would make you stay, or leave?', CLIMATE),

  scale('seen', 'People who decide know what I do.', CLIMATE),
  scale('seen', 'When I say something, it is heard.', CLIMATE),
  scale('seen', 'Good work is noticed, whoever did it.', CLIMATE),
  scale('seen', 'I can see a way forward for me here.'),
  scale('seen', 'Somebody above me has asked for my opinion in the last month.'),

  scale('engagement', 'My work gives me energy more often than it takes it.', CLIMATE),
  scale('engagement', 'I do more than I have to because I want to.'),
  scale('engagement', 'The mood in my team is good.', CLIMATE),
  scale('engagement', 'All in all I am satisfied with my job.', CLIMATE),
  scale('engagement', 'I am proud of what we do here.'),

  scale('safety', 'I can say in our pair that I do not know something.', PULSE),
  scale('safety', 'I can disagree with my partner without having to fear for it.', PULSE),
  scale('safety', 'A mistake in our pair is something to learn from.'),
  scale('safety', 'I know whom to turn to if something goes wrong in our pair.', PULSE),
  scale('safety', 'I weigh every word before I speak in our meetings.', { isReversed: true }),

  scale('trust', 'What we talk about stays between the two of us.', PULSE),
  scale('trust', 'We are open with each other, also about what is hard.', PULSE),
  scale('trust', 'I can be myself in our meetings.', PULSE),
  scale('trust', 'My partner shows me where they are unsure, too.'),
  open('trust', 'What would make it easier to speak openly?', PULSE),

  scale('generations', 'Somebody’s age tells me little about how they work.', CLIMATE),
  scale('generations', 'Younger colleagues expect too much too soon.', { isReversed: true }),
  scale('generations', 'Older colleagues find it hard to learn new things.', { isReversed: true }),
  scale('generations', 'I enjoy working with people much younger or older than me.', CLIMATE),
  scale('generations', 'I have been judged by my age here in the last half year.', { isReversed: true }),

  scale('experience', 'I know what our meetings are for.', EXPERIENCE),
  scale('experience', 'Our meetings are worth the time they take.', EXPERIENCE),
  scale('experience', 'My partner and I fit well together.', EXPERIENCE),
  scale('experience', 'The preparation gave me what I needed.', EXPERIENCE),
  scale('experience', 'My partner takes what I teach seriously.', MENTOR),
  scale('experience', 'I can tell my mentee openly what I see.', MENTOR),
  scale('experience', 'My manager gives me the time for it.', MENTOR),
  scale('experience', 'I have become more confident with people in leading positions.', MENTOR),
  scale('experience', 'I have learned something that I use in my work.', MENTEE),
  scale('experience', 'I listen more than I explain in our meetings.', MENTEE),
  scale('experience', 'I have decided something differently because of our meetings.', MENTEE),
  scale('experience', 'I see better what work is like for younger colleagues.', MENTEE),
  scale('experience', 'I would take part again.', { startsIn: ['end'] }),
  open('experience', 'What has been most useful so far?', EXPERIENCE),
  open('experience', 'What should we change about the program?', EXPERIENCE),
];

/** What a new survey of a kind asks until somebody edits it; what is answered in words comes last. */
export function firstQuestions(kind: SurveyKind): readonly BankQuestion[] {
  const asked = SURVEY_BANK.filter(question => question.startsIn.includes(kind));
  return [
    ...asked.filter(question => question.kind === 'scale'),
    ...asked.filter(question => question.kind === 'open'),
  ];
}
