import type { MissingAnswer } from '#shared/contract/roster-import.ts';
import { dayOf } from '#shared/domain/dates.ts';
import type { TerminationType } from '#shared/domain/people.ts';

/** What was said about people who are not in the file. */
export type MissingAnswers = {
  /** For everybody without an answer of their own; null while it is open. */
  readonly missingPeople: MissingAnswer | null;
  /** By the row id of a person. */
  readonly missingExceptions: ReadonlyMap<number, MissingAnswer>;
};

export const NO_ANSWERS: MissingAnswers = { missingPeople: null, missingExceptions: new Map() };

/** How somebody left, as the wizard asks for it. */
export const LEAVING_WORDS: Readonly<Record<TerminationType, string>> = {
  voluntary: 'Voluntary: resigned',
  involuntary: 'Involuntary: dismissed, laid off',
  retirement: 'Retirement',
  other: 'Other: end of contract, transfer, death',
};

/** An answer of the kind, with today as the day to start from. */
export function answerOf(kind: MissingAnswer['kind']): MissingAnswer {
  return kind === 'keep' ? { kind } : { kind, leftOn: dayOf(new Date()), leftAs: null };
}

/** Gives one person an answer of their own, or with null the one for all. */
export function withException(
  answers: MissingAnswers,
  id: number,
  answer: MissingAnswer | null,
): MissingAnswers {
  const missingExceptions = new Map(answers.missingExceptions);
  if (answer === null) missingExceptions.delete(id);
  else missingExceptions.set(id, answer);
  return { ...answers, missingExceptions };
}

/** Whether it is known of everybody who is missing what became of them. */
export function isEverybodyAnswered(answers: MissingAnswers, missing: number): boolean {
  return answers.missingPeople !== null || answers.missingExceptions.size >= missing;
}

/** How many of the people who are missing will be marked as left. */
export function leaverCount({ missingPeople, missingExceptions }: MissingAnswers, missing: number): number {
  const own = [...missingExceptions.values()];
  const rest = missingPeople?.kind === 'markLeft' ? Math.max(0, missing - own.length) : 0;
  return rest + own.filter(answer => answer.kind === 'markLeft').length;
}
