export const SURVEY_KINDS = ['pulse', 'mid', 'end', 'climate'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** Each kind with what it is for. */
export const SURVEY_KIND_WORDS: Readonly<
  Record<SurveyKind, { readonly name: string; readonly about: string }>
> = {
  pulse: {
    name: 'Pulse',
    about: 'Two minutes, every few weeks: do people feel safe, and do they trust each other?',
  },
  mid: {
    name: 'Mid-program survey',
    about: 'Halfway: how mentors and mentees experience the program, and what to adjust.',
  },
  end: {
    name: 'End survey',
    about: 'At the end: what it was worth to mentors and mentees, and what to do differently.',
  },
  climate: {
    name: 'Climate survey',
    about: 'Before and after, also for people who do not take part: do people see a future here?',
  },
};

export const SURVEY_MODES = ['anonymous', 'named'] as const;
export type SurveyMode = (typeof SURVEY_MODES)[number];
export const SURVEY_MODE_WORDS: Readonly<Record<SurveyMode, string>> = {
  anonymous: 'Anonymous',
  named: 'With names',
};

/** The one way in which the results of a survey are broken down. */
export const GROUPINGS = ['none', 'role', 'department', 'site', 'generation'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const GROUPING_WORDS: Readonly<
  Record<Grouping, { readonly name: string; readonly question: string }>
> = {
  none: { name: 'Not at all', question: '' },
  role: { name: 'By role', question: 'In the program I am a' },
  department: { name: 'By department', question: 'I work in' },
  site: { name: 'By site', question: 'I work at' },
  generation: { name: 'By generation', question: 'I was born' },
};

/** The groups that a grouping by generation asks for; the roster holds no years of birth. */
export const GENERATIONS = ['1964 or before', '1965 to 1980', '1981 to 1996', '1997 or later'] as const;

/** Names of the groups of a survey that is broken down by role. */
export const ROLE_GROUPS = { mentor: 'Mentors', mentee: 'Mentees' } as const;

/** Those who take part, and those with whom they are compared: never counted together. */
export const POPULATIONS = ['participants', 'comparison'] as const;
export type Population = (typeof POPULATIONS)[number];
export const POPULATION_WORDS: Readonly<Record<Population, string>> = {
  participants: 'Participants',
  comparison: 'Comparison group',
};

/** Where small groups were put together, and where somebody did not say. */
export const OTHER_GROUPS = 'Other';
export const NOT_SAID = '';

export const QUESTION_KINDS = ['scale', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const QUESTION_AUDIENCES = ['all', 'mentor', 'mentee'] as const;
export type QuestionAudience = (typeof QUESTION_AUDIENCES)[number];
export const AUDIENCE_WORDS: Readonly<Record<QuestionAudience, string>> = {
  all: 'Everybody',
  mentor: 'Mentors',
  mentee: 'Mentees',
};

export const THEMES = [
  'climate',
  'seen',
  'engagement',
  'safety',
  'trust',
  'generations',
  'experience',
  'own',
] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  climate: 'A future here',
  seen: 'Seen, heard, recognized',
  engagement: 'Engagement and job satisfaction',
  safety: 'Psychological safety',
  trust: 'Trust and openness',
  generations: 'Pictures of generations',
  experience: 'The program itself',
  own: 'Our own questions',
};

/** The agreement scale, 1 to 5. */
export const SCALE_LABELS = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'] as const;

/** From this step on an answer is favorable. */
export const FAVORABLE_FROM = 4;

/** An answer so that more is better, whichever way the question is put. */
export function recoded(value: number, isReversed: boolean): number {
  return isReversed ? 6 - value : value;
}

/** Whether a question stands on the form of a group; `group` counts only in surveys that are broken down by role. */
export function isAsked(audience: QuestionAudience, group: string): boolean {
  return audience === 'all' || group === ROLE_GROUPS[audience];
}

/** One form: who fills it in, and where a group is to be ticked, which there are. */
export type SurveyEdition = {
  readonly key: 'participants' | 'mentor' | 'mentee' | 'comparison';
  readonly title: string;
  readonly population: Population;
  /** The group that everybody with this form belongs to; null where the form asks. */
  readonly group: string | null;
};

type Asking = {
  readonly grouping: Grouping;
  readonly asksMentors: boolean;
  readonly asksMentees: boolean;
  readonly asksComparison: boolean;
};

/** The forms of a survey: one a role where results are told by role, one for the comparison group. */
export function editionsOf({
  grouping,
  asksMentors,
  asksMentees,
  asksComparison,
}: Asking): readonly SurveyEdition[] {
  const byRole = grouping === 'role';
  const open = grouping === 'none' || byRole ? NOT_SAID : null;
  const editions: SurveyEdition[] = [];
  if (byRole) {
    for (const role of ['mentee', 'mentor'] as const) {
      if (!(role === 'mentor' ? asksMentors : asksMentees)) continue;
      const group = ROLE_GROUPS[role];
      editions.push({ key: role, title: `Form for ${role}s`, population: 'participants', group });
    }
  } else if (asksMentors || asksMentees) {
    const title =
      asksMentors && asksMentees
        ? 'Form for participants'
        : `Form for ${asksMentors ? 'mentors' : 'mentees'}`;
    editions.push({ key: 'participants', title, population: 'participants', group: open });
  }
  if (asksComparison) {
    editions.push({
      key: 'comparison',
      title: 'Form for the comparison group',
      population: 'comparison',
      group: open,
    });
  }
  return editions;
}
