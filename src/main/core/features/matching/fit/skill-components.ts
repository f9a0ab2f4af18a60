import type { Candidate, SkillClaim } from '#shared/domain/matching.ts';
import { listWords, shortNames } from '../rules/wording.ts';
import { coverage, UNKNOWN, needMet, WHOLE, type Parts } from './scales.ts';

/** What one component says about one pair. */
export type Judgment = {
  /** 0..10000, or `UNKNOWN`. */
  readonly parts: Parts;
  /** A sentence; where something is unknown without its end, which says what that counts as. */
  readonly words: string;
};

/** What the mentee wants to learn and the mentor can teach. Unknown while the mentee has named no wish. */
export function skillNeed(mentee: Candidate, mentor: Candidate): Judgment {
  const [learner, teacher] = shortNames(mentee, mentor);
  if (mentee.sought.length === 0) {
    return { parts: UNKNOWN, words: `${learner} has not said yet what to learn` };
  }
  const parts = partsMet(mentee.sought, mentor.offered);
  if (mentor.offered.length === 0) {
    return {
      parts,
      words: `No skills are recorded for ${teacher} yet, so none of the wishes of ${learner} can be met.`,
    };
  }
  return { parts, words: teachingWords(learner, teacher, mentee.sought, mentor.offered) };
}

/** What the mentor takes home (R48). Unknown while either side has said nothing: many leave it for the first meeting. */
export function mentorLearns(mentee: Candidate, mentor: Candidate): Judgment {
  const [teacher, learner] = shortNames(mentee, mentor);
  if (mentor.sought.length === 0) {
    return {
      parts: UNKNOWN,
      words: `${learner} has not said yet what to learn in return`,
    };
  }
  if (mentee.offered.length === 0) {
    return { parts: UNKNOWN, words: `No skills are recorded for ${teacher} yet` };
  }
  const words = teachingWords(learner, teacher, mentor.sought, mentee.offered);
  return { parts: partsMet(mentor.sought, mentee.offered), words: `In return, ${words}` };
}

function partsMet(sought: readonly SkillClaim[], offered: readonly SkillClaim[]): Parts {
  const met = sought.map(wish => coverage(wish.level, offeredLevel(wish, offered)));
  const sum = met.reduce((total, part) => total + part, 0);
  return needMet(Math.max(...met), sum, met.length);
}

function offeredLevel(wish: SkillClaim, offered: readonly SkillClaim[]): number {
  let level = 0;
  for (const claim of offered) if (claim.skillId === wish.skillId && claim.level > level) level = claim.level;
  return level;
}

function teachingWords(
  learner: string,
  teacher: string,
  sought: readonly SkillClaim[],
  offered: readonly SkillClaim[],
): string {
  const met = sought.map(wish => ({
    skill: wish.skill,
    part: coverage(wish.level, offeredLevel(wish, offered)),
  }));
  const full = met.filter(({ part }) => part === WHOLE).map(({ skill }) => skill);
  const some = met.filter(({ part }) => part > 0 && part < WHOLE).map(({ skill }) => skill);
  if (full.length > 0) {
    const wish =
      full.length === sought.length
        ? `which ${learner} wants to learn`
        : `${full.length === 1 ? 'one' : full.length} of the ${sought.length} things ${learner} wants to learn`;
    const also = some.length > 0 ? `; ${teacher} also knows some ${listWords(some)}` : '';
    return `${teacher} can teach ${listWords(full)}, ${wish}${also}.`;
  }
  if (some.length > 0) {
    return `${teacher} knows some ${listWords(some)}, though not as much as ${learner} hopes to learn.`;
  }
  return `${teacher} offers nothing of what ${learner} wants to learn (${listWords(sought.map(wish => wish.skill))}).`;
}
