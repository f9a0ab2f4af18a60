import {
  COMPONENTS,
  RULES,
  type ComponentKey,
  type ComponentSetting,
  type MatchingSettings,
  type MissingRule,
} from '#shared/domain/matching.ts';
import { PLAIN_GOALS } from '#shared/domain/matching-goals.ts';
import { DEFAULT_RULE_MODES } from '../rules/rule-modes.ts';

export type Weights = Readonly<Record<ComponentKey, number>>;

/**
 * Weights of a new program, from what research and practice support.
 *
 * - The skill need leads: it is why the pair meets. What the mentor learns counts half: mutual learning (R48).
 * - Interests stand for deep-level similarity, which goes with better mentoring by the mentee's account (rho .38-.59,
 *   Eby et al. 2013, 173 samples); surface similarity does not (Tuma & Dolan), so it is no component at all.
 * - Different department and level: practitioners pair across departments and regions, against conflicts of interest
 *   and for a view from elsewhere (HBR). Novelty says the same about people rather than boxes.
 * - Time zone, language and channel: similar logistics, so that meetings happen.
 * - Screening: teaching a senior person takes social skill and confidence (R25).
 * - Site is off: pairing across sites widens the view, one site eases meeting. The facilitator decides.
 */
export const DEFAULT_WEIGHTS: Weights = {
  skillNeed: 10,
  mentorLearns: 5,
  interests: 6,
  differentFunction: 4,
  levelGap: 3,
  site: 0,
  timeZone: 4,
  language: 4,
  channel: 2,
  novelty: 3,
  screening: 4,
  identity: 0,
  workStyle: 0,
};

/**
 * What a component counts as where nothing is known, until the facilitator chooses otherwise.
 *
 * Wishes and interests are left out: many name them later, and silence is no dislike. Elsewhere leaving out would favor
 * whoever says less.
 */
export const DEFAULT_MISSING: Readonly<Record<ComponentKey, MissingRule>> = {
  skillNeed: 'leaveOut',
  mentorLearns: 'leaveOut',
  interests: 'leaveOut',
  differentFunction: 'neutral',
  levelGap: 'neutral',
  site: 'neutral',
  timeZone: 'neutral',
  language: 'neutral',
  channel: 'neutral',
  novelty: 'neutral',
  screening: 'neutral',
  identity: 'leaveOut',
  workStyle: 'leaveOut',
};

/** A negative weight wants the opposite: the same department, another site. */
export const REVERSIBLE_COMPONENTS: readonly ComponentKey[] = [
  'differentFunction',
  'interests',
  'levelGap',
  'site',
  'identity',
  'workStyle',
];

export type FitPreset = {
  readonly key: string;
  readonly name: string;
  /** When to choose it, in one sentence. */
  readonly summary: string;
  readonly weights: Weights;
};

/** Starting points for the programs that are run most often. */
export const FIT_PRESETS: readonly FitPreset[] = [
  {
    key: 'balanced',
    name: 'Balanced',
    summary: 'A bit of everything; start here when in doubt.',
    weights: DEFAULT_WEIGHTS,
  },
  {
    key: 'digital-skills',
    name: 'Digital skills',
    summary:
      'Leaders learn tools and technology: what the mentor can teach counts most, and departments may be the same.',
    weights: {
      ...DEFAULT_WEIGHTS,
      interests: 3,
      differentFunction: 1,
      levelGap: 1,
      channel: 3,
      screening: 5,
    },
  },
  {
    key: 'generational-perspective',
    name: 'Generational perspective',
    summary:
      'Leaders hear how juniors see work and customers: distance in level and shared interests count most.',
    weights: {
      ...DEFAULT_WEIGHTS,
      skillNeed: 6,
      interests: 8,
      differentFunction: 5,
      levelGap: 8,
      novelty: 5,
    },
  },
  {
    key: 'inclusion',
    name: 'Inclusion',
    summary:
      'Leaders learn from experience unlike their own: people who do not know each other, from other places.',
    weights: {
      ...DEFAULT_WEIGHTS,
      skillNeed: 7,
      interests: 7,
      differentFunction: 5,
      site: -3,
      novelty: 7,
      screening: 5,
    },
  },
  {
    key: 'leadership',
    name: 'Leadership growth',
    summary:
      'Emerging leaders gain as much as the leaders they teach: both learning directions count the same.',
    weights: { ...DEFAULT_WEIGHTS, skillNeed: 8, mentorLearns: 8, levelGap: 5, differentFunction: 5 },
  },
];

/** Weights as settings rows, in the order of `COMPONENTS`. */
export function componentSettings(weights: Weights): readonly ComponentSetting[] {
  return COMPONENTS.map(key => ({ key, weight: weights[key] }));
}

/** Each component's rule for missing data: what the settings say, else its own. */
export function missingRulesOf({
  components,
}: Pick<MatchingSettings, 'components'>): Readonly<Record<ComponentKey, MissingRule>> {
  const rules = { ...DEFAULT_MISSING };
  for (const { key, missing } of components) if (missing) rules[key] = missing;
  return rules;
}

/** Each component's weight; one that the settings do not name does not count. */
export function weightsOf(settings: Pick<MatchingSettings, 'components'>): Weights {
  const weights = Object.fromEntries(COMPONENTS.map(key => [key, 0])) as Record<ComponentKey, number>;
  for (const { key, weight } of settings.components) weights[key] = weight;
  return weights;
}

/** What a new cohort is matched with until the facilitator changes it. */
export const DEFAULT_SETTINGS: MatchingSettings = {
  components: componentSettings(DEFAULT_WEIGHTS),
  rules: RULES.map(key => ({ key, mode: DEFAULT_RULE_MODES[key] })),
  customRules: [],
  pairRules: [],
  maxTimeZoneHours: 4,
  goals: PLAIN_GOALS,
};
