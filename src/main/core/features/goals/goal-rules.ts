import type { GoalEntry } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { hasScale, SCALE, SCALE_FIELD, SCALE_WORDS, valueText } from '#shared/domain/goals.ts';
import { dayInWords } from '#shared/domain/day-words.ts';

/** A sentence and, by field, what to do. */
export type GoalProblem = { readonly sentence: string; readonly fields: Readonly<Record<string, string>> };

/** The first thing that keeps a goal from being one that can be worked on and judged; null when it can. */
export function problemWith(
  entry: GoalEntry,
  pair: { readonly startedOn: IsoDate | null; readonly setOn: IsoDate },
): GoalProblem | null {
  return purposeProblem(entry) ?? targetProblem(entry) ?? dueProblem(entry, pair) ?? scaleProblem(entry);
}

function purposeProblem({ outcomeId, isPairSpecific, level }: GoalEntry): GoalProblem | null {
  if (outcomeId === null && !isPairSpecific) {
    return {
      sentence:
        'A goal serves an outcome of the program, or is the pair’s own. Choose the outcome, or mark it as the pair’s own.',
      fields: { outcomeId: 'Choose an outcome, or mark the goal as the pair’s own.' },
    };
  }
  if (level === 'organization' && outcomeId === null) {
    return {
      sentence: 'A goal for the organization needs the outcome of the program that it serves.',
      fields: { outcomeId: 'Choose the outcome that it serves.' },
    };
  }
  return null;
}

function targetProblem(entry: GoalEntry): GoalProblem | null {
  const { baselineNumber, targetNumber, baselineWords, targetWords, unit } = entry;
  if (targetNumber === null && targetWords === '') {
    return {
      sentence:
        'The goal has no target, so nobody could tell when it is reached. Give a number or say it in words.',
      fields: { targetWords: 'Say what reached looks like, or give a number.' },
    };
  }
  if (targetNumber !== null && baselineNumber === null) {
    return {
      sentence: `The target of ${valueText(targetNumber, unit)} has no starting value, so the way to it could not be measured. Give the value of today.`,
      fields: { baselineNumber: 'Give the value of today.' },
    };
  }
  if (targetNumber !== null && targetNumber === baselineNumber) {
    return {
      sentence: `The target is where it starts (${targetNumber}). Give a target that is different.`,
      fields: { targetNumber: 'Give a number other than the starting value.' },
    };
  }
  if (targetNumber === null && baselineWords === '') {
    return {
      sentence: 'The target has no starting point. Say in a few words how it is today.',
      fields: { baselineWords: 'Say how it is today.' },
    };
  }
  return null;
}

function dueProblem(
  { dueOn }: GoalEntry,
  { startedOn, setOn }: { readonly startedOn: IsoDate | null; readonly setOn: IsoDate },
): GoalProblem | null {
  if (dueOn === null) return null;
  if (startedOn !== null && dueOn < startedOn) {
    return {
      sentence: `The goal is due on ${dayInWords(dueOn)}, before the pair started on ${dayInWords(startedOn)}.`,
      fields: { dueOn: `Choose ${dayInWords(startedOn)} or a later day.` },
    };
  }
  // A pair that runs may hand in late what it wrote long ago; one that has not begun has nothing behind it.
  if (startedOn === null && dueOn < setOn) {
    return {
      sentence: `The goal is due on ${dayInWords(dueOn)}, which is over before the pair has started.`,
      fields: { dueOn: `Choose ${dayInWords(setOn)} or a later day.` },
    };
  }
  return null;
}

function scaleProblem(entry: GoalEntry): GoalProblem | null {
  const written = SCALE.filter(step => entry[SCALE_FIELD[step]] !== '');
  if (written.length === 0) return null;
  if (!hasScale(entry)) {
    const [gap] = SCALE.filter(step => entry[SCALE_FIELD[step]] === '');
    const field = SCALE_FIELD[gap ?? 0];
    return {
      sentence: `Write all five steps of the scale, or none: “${SCALE_WORDS[gap ?? 0]}” is still empty.`,
      fields: { [field]: 'Say what this step looks like.' },
    };
  }
  for (const step of SCALE) {
    const twin = SCALE.find(
      other =>
        other < step && entry[SCALE_FIELD[other]].toLowerCase() === entry[SCALE_FIELD[step]].toLowerCase(),
    );
    if (twin === undefined) continue;
    return {
      sentence: `“${SCALE_WORDS[step]}” and “${SCALE_WORDS[twin]}” say the same. Nobody could tell the two apart.`,
      fields: { [SCALE_FIELD[twin]]: 'Make this step different from the other.' },
    };
  }
  return null;
}
