import type { Candidate, SkillClaim } from '#shared/domain/matching.ts';
import { coverage, UNKNOWN, needMet } from './scales.ts';

/** Fills, for one learner's wishes at a time (at least one), how far each teacher can meet them, in parts. */
export function needRows(
  teachers: readonly Candidate[],
  offeredBy: (person: Candidate) => readonly SkillClaim[],
): (wishes: readonly SkillClaim[], row: Int32Array) => void {
  const offers = new Map<number, Map<number, number>>();
  teachers.forEach((teacher, j) => {
    for (const { skillId, level } of offeredBy(teacher)) {
      const levels = offers.get(skillId) ?? new Map<number, number>();
      offers.set(skillId, levels.set(j, Math.max(level, levels.get(j) ?? 0)));
    }
  });
  const best = new Int32Array(teachers.length);
  const sum = new Int32Array(teachers.length);
  return (wishes, row) => {
    best.fill(0);
    sum.fill(0);
    for (const wish of wishes) {
      for (const [j, level] of offers.get(wish.skillId) ?? []) {
        const met = coverage(wish.level, level);
        sum[j]! += met;
        if (met > best[j]!) best[j] = met;
      }
    }
    for (let j = 0; j < row.length; j += 1) row[j] = needMet(best[j]!, sum[j]!, wishes.length);
  };
}

type Wish = { readonly mentor: number; readonly level: number };

/** The other direction: fills how far what one mentee offers meets each mentor's wishes; unknown where a side is silent. */
export function wishRows(
  mentors: readonly Candidate[],
): (offered: readonly SkillClaim[], row: Int32Array) => void {
  const wishesOf = new Map<number, Wish[]>();
  mentors.forEach(({ sought }, mentor) => {
    for (const { skillId, level } of sought) {
      const wishes = wishesOf.get(skillId) ?? [];
      wishes.push({ mentor, level });
      wishesOf.set(skillId, wishes);
    }
  });
  const counts = Int32Array.from(mentors, mentor => mentor.sought.length);
  const best = new Int32Array(mentors.length);
  const sum = new Int32Array(mentors.length);
  return (offered, row) => {
    if (offered.length === 0) {
      row.fill(UNKNOWN);
      return;
    }
    best.fill(0);
    sum.fill(0);
    for (const [skillId, level] of highestLevels(offered)) {
      for (const wish of wishesOf.get(skillId) ?? []) {
        const met = coverage(wish.level, level);
        sum[wish.mentor]! += met;
        if (met > best[wish.mentor]!) best[wish.mentor] = met;
      }
    }
    for (let j = 0; j < row.length; j += 1) {
      row[j] = counts[j] === 0 ? UNKNOWN : needMet(best[j]!, sum[j]!, counts[j]!);
    }
  };
}

function highestLevels(claims: readonly SkillClaim[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const { skillId, level } of claims) levels.set(skillId, Math.max(level, levels.get(skillId) ?? 0));
  return levels;
}
