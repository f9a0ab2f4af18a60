import type { Answer, ReviewedPair, Stage } from '#shared/contract/scenarios.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  proposed: 'Proposed',
  staged: 'Staged',
  consulted: 'Consulted',
  published: 'Published',
  started: 'Started',
};

/** The way of a pair; one that has begun is past its end. */
export const STAGES: readonly Stage[] = ['proposed', 'staged', 'consulted', 'published', 'started'];

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  fine: 'Fine',
  prefersOther: 'Prefers somebody else',
  conflict: 'Conflict',
};

export function isOpen({ stage }: ReviewedPair): boolean {
  return stage !== 'published' && stage !== 'started';
}

/** Both sides said that they are fine with the pair. */
export function isAgreed(pair: ReviewedPair): boolean {
  return isOpen(pair) && pair.menteeSays?.answer === 'fine' && pair.mentorSays?.answer === 'fine';
}

export function hasConflict({ menteeSays, mentorSays }: ReviewedPair): boolean {
  return menteeSays?.answer === 'conflict' || mentorSays?.answer === 'conflict';
}

export function matchesSearch({ mentee, mentor }: ReviewedPair, search: string): boolean {
  return foldText(`${mentee} ${mentor}`).includes(foldText(search));
}
