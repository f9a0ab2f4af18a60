import type { Stage } from '#shared/contract/home.ts';

export const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  planning: 'Planning',
  interest: 'Interest',
  screening: 'Screening',
  matching: 'Matching',
  orientation: 'Orientation',
  active: 'Active',
  midReview: 'Mid-review',
  closing: 'Closing',
  evaluated: 'Evaluated',
};
