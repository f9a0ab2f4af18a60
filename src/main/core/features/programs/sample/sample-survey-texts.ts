import type { SurveyKind } from '#shared/domain/surveys.ts';

/** What people of the sample company wrote by hand. */
export const SAMPLE_COMMENTS: Readonly<Record<SurveyKind, readonly string[]>> = {
  climate: [
    'A next step that is more than a title.',
    'If my ideas were still mine after the second meeting.',
    'Flexible hours. Two friends left because of them.',
    'The people. I would leave if the team were split up.',
    'Nobody told me what is missing for a promotion.',
    'Seeing somebody like me in the leadership team.',
    'Fewer reorganizations.',
    'I stay because I learn something every week.',
  ],
  pulse: [
    'A room without glass walls.',
    'Knowing that my manager is fine with what I say.',
    'It got easier after the third meeting.',
    'Nothing, we are there.',
    'If we did not meet in the corner office.',
    'A short note on what stays between us.',
  ],
  mid: [
    'The hour is too short for trying things out.',
    'Let mentors meet each other once a month.',
    'The topic cards helped us to begin.',
    'Dates should be set for the whole time at the start.',
    'More examples of what other pairs do.',
  ],
  end: [],
};

/** How favorably each question is answered on the whole: the share that agrees. */
export const SAMPLE_TILT: readonly (readonly [RegExp, number])[] = [
  [/think about leaving/, 0.34],
  [/move up|next step/, 0.42],
  [/valued by the rest/, 0.55],
  [/is heard|People who decide/, 0.5],
  [/stays between|learn from|worth the time/, 0.86],
  [/can be myself|fit well/, 0.8],
  [/disagree with my partner/, 0.66],
  [/manager gives me the time/, 0.48],
];
