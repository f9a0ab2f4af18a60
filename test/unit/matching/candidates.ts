import * as fc from 'fast-check';
import {
  BELONGING_FIELDS,
  COMPARED_FIELDS,
  customRuleKey,
  SIDES,
  type RuleCondition,
} from '#shared/domain/custom-rules.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { PLAIN_GOALS } from '#shared/domain/matching-goals.ts';
import {
  COMPONENTS,
  MISSING_RULES,
  RULES,
  RULE_MODES,
  type Candidate,
  type MatchingSettings,
  type SkillClaim,
} from '#shared/domain/matching.ts';
import { CHANNELS, SKILL_LEVELS, type SkillLevel } from '#shared/domain/people.ts';

/** A candidate about whom nothing is known but the name, with what a test needs on top. */
export function candidate(personId: number, name: string, known: Partial<Candidate> = {}): Candidate {
  return {
    enrollmentId: personId + 1000,
    personId,
    name,
    firstName: name.split(' ')[0] ?? name,
    jobTitle: null,
    department: null,
    businessFunction: null,
    location: null,
    timeZone: null,
    gradeLevel: null,
    managerChain: [],
    languages: [],
    interests: [],
    channel: null,
    offered: [],
    sought: [],
    screening: { social: null, confidence: null, teaching: null },
    capacity: 1,
    hiredOn: null,
    onLeave: false,
    isEligible: true,
    identity: [],
    ...known,
  };
}

export function skill(skillId: number, name: string, level: SkillLevel): SkillClaim {
  return { skillId, skill: name, level };
}

const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 4 });
const someOf = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.subarray([...values], { maxLength: 4 });
const rating = maybe(fc.integer({ min: 1, max: 5 }));
const claims = fc.array(
  fc.record({ skillId: fc.integer({ min: 1, max: 6 }), level: fc.constantFrom(...SKILL_LEVELS) }),
  { maxLength: 4 },
);

/** People of one small company: ids overlap with managers' ids, spellings differ in case and accents. */
const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    personId: fc.integer({ min: 1, max: 14 }),
    department: maybe(fc.constantFrom('Sales', 'SALES', 'Zürich Lab', 'Zurich lab', 'IT')),
    location: maybe(fc.constantFrom('Lyon', 'lyon', 'São Paulo', 'Oslo')),
    timeZone: maybe(
      fc.constantFrom(
        'Europe/Paris',
        'America/Sao_Paulo',
        'Asia/Kolkata',
        'Pacific/Auckland',
        'Mars/Base',
        'Pacific/Honolulu',
      ),
    ),
    businessFunction: maybe(fc.constantFrom('Research', 'research', 'Finance')),
    jobTitle: maybe(fc.constantFrom('Analyst', 'Director')),
    hiredOn: maybe(
      fc.constantFrom<IsoDate>(
        ...(['2026-02-28', '2026-03-02', '2025-03-01', '2024-01-31', '2026-05-01'] as IsoDate[]),
      ),
    ),
    onLeave: fc.boolean(),
    isEligible: fc.boolean(),
    gradeLevel: maybe(fc.integer({ min: 1, max: 8 })),
    managerChain: fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 5 }),
    languages: someOf(['English', 'english', 'Français', 'Francais', 'Hindi']),
    interests: someOf(['Chess', 'chess', 'Running', 'Films', 'Gardening', 'Jazz']),
    channel: maybe(fc.constantFrom(...CHANNELS)),
    offered: claims,
    sought: claims,
    screening: fc.record({ social: rating, confidence: rating, teaching: rating }),
    identity: fc.uniqueArray(
      fc.record({
        field: fc.constantFrom('gender' as const, 'generation' as const, 'faith' as const),
        value: fc.constantFrom('one', 'other'),
      }),
      { maxLength: 3, selector: ({ field }) => field },
    ),
  })
  .map(({ personId, managerChain, offered, sought, ...known }) =>
    candidate(personId, `Person ${personId}`, {
      ...known,
      managerChain: managerChain.filter(id => id !== personId),
      offered: offered.map(({ skillId, level }) => skill(skillId, `Skill ${skillId}`, level)),
      sought: sought.map(({ skillId, level }) => skill(skillId, `Skill ${skillId}`, level)),
    }),
  );

const who = fc.constantFrom(...SIDES);

/** Any condition that the facilitator can write. */
export const anyCondition: fc.Arbitrary<RuleCondition> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    field: fc.constantFrom(...COMPARED_FIELDS),
    same: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('belongs' as const),
    who,
    field: fc.constantFrom(...BELONGING_FIELDS),
    isIn: fc.boolean(),
    value: fc.constantFrom('sales', 'IT', 'Zurich Lab', 'Lyon', 'Oslo', 'English', 'Research', 'Analyst'),
  }),
  fc.record({
    kind: fc.constant('gradeGap' as const),
    atLeast: fc.boolean(),
    levels: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant('language' as const), shared: fc.boolean() }),
  fc.record({
    kind: fc.constant('tenure' as const),
    who,
    under: fc.boolean(),
    months: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ kind: fc.constantFrom('onLeave' as const, 'notEligible' as const), who }),
  fc.record({
    kind: fc.constant('screening' as const),
    below: fc.option(fc.integer({ min: 2, max: 5 })),
  }),
);

const missingRule = fc.constantFrom(undefined, ...MISSING_RULES);

const anySettings: fc.Arbitrary<MatchingSettings> = fc.record({
  components: fc
    .tuple(...COMPONENTS.map(() => fc.tuple(fc.integer({ min: -10, max: 10 }), missingRule)))
    .map(chosen =>
      COMPONENTS.map((key, index) => ({ key, weight: chosen[index]?.[0] ?? 0, missing: chosen[index]?.[1] })),
    ),
  rules: fc
    .tuple(...RULES.map(() => fc.constantFrom(...RULE_MODES)))
    .map(modes => RULES.map((key, index) => ({ key, mode: modes[index] ?? 'off' }))),
  customRules: fc
    .array(
      fc.record({
        mode: fc.constantFrom(...RULE_MODES),
        cost: fc.integer({ min: 0, max: 3000 }),
        conditions: fc.array(anyCondition, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 4 },
    )
    .map(rules =>
      rules.map((rule, index) => ({
        ...rule,
        key: customRuleKey(index + 1),
        name: `Rule ${index + 1}`,
        asOf: '2026-03-01' as IsoDate,
      })),
    ),
  pairRules: fc.array(
    fc.record({
      kind: fc.constantFrom('doNotPair' as const, 'mustPair' as const, 'pairedBefore' as const),
      menteePersonId: fc.integer({ min: 1, max: 14 }),
      mentorPersonId: fc.integer({ min: 1, max: 14 }),
      reason: fc.constant(null),
    }),
    { maxLength: 6 },
  ),
  maxTimeZoneHours: fc.integer({ min: 0, max: 12 }),
  goals: fc.constant(PLAIN_GOALS),
});

/** A cohort with any data missing, any weights (also negative) and any rules. */
export const anyCohort = fc.record({
  mentees: fc.array(anyCandidate, { minLength: 1, maxLength: 6 }),
  mentors: fc.array(anyCandidate, { minLength: 1, maxLength: 6 }),
  settings: anySettings,
});
