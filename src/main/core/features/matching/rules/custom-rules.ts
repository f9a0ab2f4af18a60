import type { CustomRule } from '#shared/domain/custom-rules.ts';
import type { Candidate } from '#shared/domain/matching.ts';
import { conditionRows, factWords } from './custom-conditions.ts';
import { listWords } from './wording.ts';

/** What makes two people break a rule that the facilitator wrote, in words that name them; null where they keep it. */
export function customBreach(
  { conditions, asOf }: Pick<CustomRule, 'conditions' | 'asOf'>,
  mentee: Candidate,
  mentor: Candidate,
): string | null {
  const facts: string[] = [];
  for (const condition of conditions) {
    const fact = factWords(condition, mentee, mentor, asOf);
    if (fact === null) return null;
    facts.push(fact);
  }
  return facts.length === 0 ? null : `${listWords(facts)}.`;
}

/** Fills, for one mentee at a time, 1 where the mentor and the mentee break the rule. */
export function customRuleRows(
  { conditions, asOf }: Pick<CustomRule, 'conditions' | 'asOf'>,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): (menteeIndex: number, marks: Uint8Array) => void {
  const rows = conditions.map(condition => conditionRows(condition, mentees, mentors, asOf));
  return (i, marks) => {
    marks.fill(rows.length === 0 ? 0 : 1);
    for (const row of rows) row(i, marks);
  };
}
