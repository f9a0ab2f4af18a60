import {
  COMPONENTS,
  type Candidate,
  type ComponentKey,
  type ComponentResult,
  type FitHundredths,
  type MatchingSettings,
  type MissingRule,
} from '#shared/domain/matching.ts';
import * as likeness from './likeness-components.ts';
import * as logistics from './logistics-components.ts';
import { MISSING_PARTS, UNKNOWN, weightedMean, WHOLE } from './scales.ts';
import { mentorLearns, skillNeed, type Judgment } from './skill-components.ts';
import { missingRulesOf, weightsOf, type Weights } from './weights.ts';

export type FitResult = {
  readonly fit: FitHundredths;
  /** One entry per component, in the order of `COMPONENTS`, those with weight 0 included. */
  readonly components: readonly ComponentResult[];
};

type Judge = (mentee: Candidate, mentor: Candidate, settings: MatchingSettings) => Judgment;

const JUDGES: Readonly<Record<ComponentKey, Judge>> = {
  skillNeed,
  mentorLearns,
  interests: likeness.interests,
  differentFunction: likeness.differentFunction,
  levelGap: likeness.levelGap,
  site: logistics.site,
  timeZone: logistics.timeZone,
  language: logistics.language,
  channel: logistics.channel,
  novelty: likeness.novelty,
  screening: likeness.screening,
  identity: likeness.identity,
  workStyle: likeness.workStyle,
};

const COUNTED_AS: Readonly<Record<MissingRule, string>> = {
  leaveOut: 'left out of the score.',
  neutral: 'counted as neutral.',
  notMet: 'counted as not met.',
};

/**
 * Fit of a mentee and a mentor: the weighted mean of the components that are known, with the words for each.
 *
 * Rules play no part in it: a pair that a hard rule forbids is infeasible, never a low score. A negative weight wants
 * the opposite and counts the component upside down. When nothing counts the fit is a neutral 5000.
 */
export function scorePair(mentee: Candidate, mentor: Candidate, settings: MatchingSettings): FitResult {
  return scoreBy(COMPONENTS, mentee, mentor, settings, {
    weights: weightsOf(settings),
    rules: missingRulesOf(settings),
  });
}

/** The fit alone, for many pairs under the same settings: what has no weight is not looked at. */
export function fitScorer(
  settings: MatchingSettings,
): (mentee: Candidate, mentor: Candidate) => FitHundredths {
  const scale = { weights: weightsOf(settings), rules: missingRulesOf(settings) };
  const counted = COMPONENTS.filter(key => scale.weights[key] !== 0);
  return (mentee, mentor) => scoreBy(counted, mentee, mentor, settings, scale).fit;
}

type Scale = { readonly weights: Weights; readonly rules: Readonly<Record<ComponentKey, MissingRule>> };

function scoreBy(
  keys: readonly ComponentKey[],
  mentee: Candidate,
  mentor: Candidate,
  settings: MatchingSettings,
  { weights, rules }: Scale,
): FitResult {
  let sum = 0;
  let total = 0;
  const components = keys.map((key): ComponentResult => {
    const { parts, words } = JUDGES[key](mentee, mentor, settings);
    const reversed = weights[key] < 0;
    const weight = Math.abs(weights[key]);
    const isKnown = parts !== UNKNOWN;
    const rule = rules[key];
    if (!isKnown && rule === 'leaveOut') {
      return { key, value: null, isKnown, weight, reversed, words: `${words}; ${COUNTED_AS[rule]}` };
    }
    // What is not known is not turned around: "not met" is against the pair either way.
    const met = !isKnown ? MISSING_PARTS[rule] : reversed ? WHOLE - parts : parts;
    sum += weight * met;
    total += weight;
    const said = isKnown ? words : `${words}; ${COUNTED_AS[rule]}`;
    return { key, value: met / WHOLE, isKnown, weight, reversed, words: said };
  });
  return { fit: weightedMean(sum, total), components };
}
