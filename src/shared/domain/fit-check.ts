/** How far the fit check of a pair is. `low`: somebody's answers ask for a talk. */
export const FIT_CHECK_STATES = ['notYet', 'due', 'overdue', 'waiting', 'low', 'fine'] as const;
export type FitCheckState = (typeof FIT_CHECK_STATES)[number];

/** The questions, each answered from 1 (not at all) to 5 (very much). */
export const FIT_QUESTIONS = [
  { key: 'respected', words: 'I felt respected' },
  { key: 'useful', words: 'The meeting was useful' },
  { key: 'comfortable', words: 'I felt comfortable to speak openly' },
  { key: 'goOn', words: 'I want to go on with this partner' },
] as const;
export type FitQuestion = (typeof FIT_QUESTIONS)[number]['key'];

/** Days after the first meeting within which both should have been asked. */
export const FIT_CHECK_DAYS = 14;

export type Answers = Readonly<Record<FitQuestion, number>> & { readonly prefersOther: boolean };

/** At or below this a single answer asks for a talk. */
const LOW = 2;
/** Below this mean, too, even where no single answer is low. */
const LOW_MEAN = 3;

/** Whether one side's answers ask the facilitator to act. */
export function isLow(answers: Answers): boolean {
  const scores = FIT_QUESTIONS.map(({ key }) => answers[key]);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return answers.prefersOther || scores.some(score => score <= LOW) || mean < LOW_MEAN;
}

/**
 * What the facilitator should do about low answers.
 *
 * The words are the same whichever side gave them: a facilitator's screen may be seen by the other half.
 */
export function suggestedStep(low: readonly Answers[]): string | null {
  if (low.length === 0) return null;
  if (low.some(({ respected, comfortable }) => respected <= LOW || comfortable <= LOW)) {
    return 'Talk to each of the two alone before they meet again. If one of them does not feel safe, open a concern and offer the way out without fault.';
  }
  if (low.some(({ prefersOther, goOn }) => prefersOther || goOn <= LOW)) {
    return 'Offer both the way out without fault, each in a talk of their own. New partners can be found with few changes for others.';
  }
  return 'Ask both what would make the next meeting worth their time, and give them a session plan or another topic.';
}
