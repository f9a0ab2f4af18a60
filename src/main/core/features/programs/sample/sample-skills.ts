import { must } from '#shared/domain/assert.ts';
import type { SkillClaim } from '#shared/domain/matching.ts';
import { SKILL_LEVELS, type SkillLevel, type SkillType } from '#shared/domain/people.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';
import type { Random } from './random.ts';

// One object per topic and level, shared by everybody who claims it: 300,000 people hold over a million claims.
const CLAIMS: readonly (readonly SkillClaim[])[] = TOPIC_CATALOG.map(({ name }, index) =>
  SKILL_LEVELS.map(level => ({ skillId: index + 1, skill: name, level })),
);

function claimsOf(types: readonly SkillType[]): readonly (readonly SkillClaim[])[] {
  return CLAIMS.filter((_, index) => {
    const topic = TOPIC_CATALOG[index];
    return topic !== undefined && types.includes(topic.type);
  });
}

const NEW_TOPICS = claimsOf(['digital', 'cultural', 'DEI']);
const CLASSIC_TOPICS = claimsOf(['hard', 'soft']);
const SENIOR_GRADE = 5;

/** Juniors teach what is new and want experience; seniors the other way round. Few say nothing at all. */
export function skillsOf(
  grade: number,
  random: Random,
): { readonly offered: readonly SkillClaim[]; readonly sought: readonly SkillClaim[] } {
  const isSenior = grade >= SENIOR_GRADE;
  const [teaches, learns] = isSenior ? [CLASSIC_TOPICS, NEW_TOPICS] : [NEW_TOPICS, CLASSIC_TOPICS];
  return {
    offered: random.chance(0.92) ? pickClaims(teaches, 2 + random.int(3), 3, random) : [],
    sought: random.chance(0.94) ? pickClaims(learns, 1 + random.int(3), 2, random) : [],
  };
}

function pickClaims(
  topics: readonly (readonly SkillClaim[])[],
  count: number,
  lowest: SkillLevel,
  random: Random,
): SkillClaim[] {
  return random
    .sample(topics, count)
    .map(levels => must(levels[lowest - 1 + random.int(3)], 'Levels go up to lowest + 2'));
}
